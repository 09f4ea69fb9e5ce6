import { actLinks } from '../doing-part.js';
import { countText } from '../format.js';
import { definePage } from '../frame/page.js';
import { downloads } from '../lists/downloads.js';
import { authorityField, usualField, processField, yesNoField } from '../lists/field.js';
import { filterOf } from '../lists/filter.js';
import { siblings } from '../lists/siblings.js';
import { codeSaid } from '../lists/told.js';
import type { ActionRow } from './answers.js';
import { actionPart } from './line-part.js';

interface Answer {
  readonly actions: readonly ActionRow[];
  readonly open: readonly string[];
  readonly overdue: readonly string[];
  readonly toAccept: readonly string[];
}

/** What has to follow decisions, by the day on which each is due; what is overdue, and by how much each has slipped. */
export const actionsPage = definePage({
  path: 'actions',
  part: 'decisions',
  template: 'actions/actions',
  async read(at) {
    const { t } = at.words;
    const filter = filterOf(at, 'actions', [
      usualField('show', ['OPEN', 'ALL'], codeSaid('lists.show', at)),
      authorityField(at),
      await processField(at),
      yesNoField('overdue', at),
    ]);
    const answer = await at.ask<Answer>('actions', filter.params);
    const count = (key: string, those: readonly string[] = []): string =>
      t(`actions.${key}`, { count: those.length, n: countText(those.length) });
    return {
      title: t('lists.page.actions'),
      trail: [at.link('part.decisions', 'decisions')],
      problems: filter.problems,
      siblings: siblings(at, 'decisions', 'actions'),
      form: filter.form,
      totals: [
        count('openTotal', answer?.open),
        count('overdueTotal', answer?.overdue),
        count('toAcceptTotal', answer?.toAccept),
      ],
      lines: (answer?.actions ?? []).map((row) => actionPart(row, at)),
      downloads: downloads(at, 'actions', filter.query),
      acts: actLinks(at, ['assign-action', 'impose-condition'], {}),
    };
  },
});
