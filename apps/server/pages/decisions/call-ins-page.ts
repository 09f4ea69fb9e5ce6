import { definePage } from '../frame/page.js';
import { downloads } from '../lists/downloads.js';
import { authorityField, usualField } from '../lists/field.js';
import { filterOf } from '../lists/filter.js';
import { siblings } from '../lists/siblings.js';
import { codeSaid, hrefOf, whenText } from '../lists/told.js';
import type { CallInRow } from './answers.js';
import { callInPart } from './call-in-part.js';

interface Answer {
  readonly decisions: readonly {
    readonly id: string;
    readonly title: string | null;
    readonly next: string | null;
    readonly authorities: readonly CallInRow[];
  }[];
  readonly openWindows: number;
  readonly calledIn: number;
}

/** The call-in clock: windows that are open with their cut-off, and by when scrutiny meets; the next to come first. */
export const callInsPage = definePage({
  path: 'call-ins',
  part: 'decisions',
  template: 'decisions/call-ins',
  async read(at) {
    const { t } = at.words;
    const filter = filterOf(at, 'call-ins', [
      authorityField(at),
      usualField('show', ['OPEN', 'ALL'], codeSaid('lists.show', at)),
    ]);
    const answer = await at.ask<Answer>('call-ins', filter.params);
    return {
      title: t('lists.page.call-ins'),
      trail: [at.link('part.decisions', 'decisions')],
      problems: filter.problems,
      siblings: siblings(at, 'decisions', 'call-ins'),
      form: filter.form,
      total: [
        t('callIn.openWindows', { count: answer?.openWindows ?? 0, n: answer?.openWindows ?? 0 }),
        t('callIn.calledIn', { count: answer?.calledIn ?? 0, n: answer?.calledIn ?? 0 }),
      ],
      lines: (answer?.decisions ?? []).map(({ id, title, next, authorities }) => ({
        link: { href: hrefOf(at, 'decision', id) ?? '', text: title ?? id },
        id,
        next: whenText(next, at.words),
        rows: authorities.map((row) => callInPart(row, at)),
      })),
      downloads: downloads(at, 'call-ins', filter.query),
    };
  },
});
