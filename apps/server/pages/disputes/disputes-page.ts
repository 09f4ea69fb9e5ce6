import { actLinks } from '../doing-part.js';
import { countText } from '../format.js';
import { definePage } from '../frame/page.js';
import { downloads } from '../lists/downloads.js';
import { authorityField, usualField } from '../lists/field.js';
import { filterOf } from '../lists/filter.js';
import { siblings } from '../lists/siblings.js';
import { codeSaid } from '../lists/told.js';
import type { DisputeRow } from './answers.js';
import { disputePart } from './ladder-part.js';

/** The disputes: between whom, on which rung, until when. The terms of a settlement stay with the parties. */
export const disputesPage = definePage({
  path: 'disputes',
  part: 'compliance',
  template: 'disputes/disputes',
  async read(at) {
    const { t } = at.words;
    const filter = filterOf(at, 'disputes', [
      usualField('show', ['OPEN', 'ALL'], codeSaid('lists.show', at)),
      authorityField(at),
    ]);
    const answer = await at.ask<{ readonly disputes: readonly DisputeRow[] }>('disputes', filter.params);
    const lines = (answer?.disputes ?? []).map((row) => disputePart(row, at));
    return {
      title: t('lists.page.disputes'),
      trail: [at.link('part.compliance', 'compliance')],
      problems: filter.problems,
      siblings: siblings(at, 'compliance', 'disputes'),
      form: filter.form,
      total: t('disputes.total', { count: lines.length, n: countText(lines.length) }),
      lines,
      downloads: downloads(at, 'disputes', filter.query),
      acts: actLinks(at, ['notify-dispute'], {}),
    };
  },
});
