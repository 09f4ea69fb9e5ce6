import { choiceLabel, saying } from '../acting/form/labels.js';
import { dayText } from '../format.js';
import { definePage } from '../frame/page.js';
import type { Reading } from '../frame/reading.js';
import { downloads } from '../lists/downloads.js';
import { authorityField, usualField } from '../lists/field.js';
import { filterOf } from '../lists/filter.js';
import { siblings } from '../lists/siblings.js';
import { codeSaid, linkOf } from '../lists/told.js';
import type { ConditionRow } from './answers.js';

/** Every condition: those that a decision or an approval waits for, and those that have to follow a decision. */
export const conditionsPage = definePage({
  path: 'conditions',
  part: 'decisions',
  template: 'actions/conditions',
  async read(at) {
    const filter = filterOf(at, 'conditions', [
      usualField('show', ['OPEN', 'ALL'], codeSaid('lists.show', at)),
      authorityField(at),
    ]);
    const answer = await at.ask<{ readonly conditions: readonly ConditionRow[] }>('conditions', filter.params);
    return {
      title: at.words.t('lists.page.conditions'),
      trail: [at.link('part.decisions', 'decisions')],
      problems: filter.problems,
      siblings: siblings(at, 'decisions', 'conditions'),
      form: filter.form,
      lines: (answer?.conditions ?? []).map((row) => linePart(row, at)),
      downloads: downloads(at, 'conditions', filter.query),
    };
  },
});

function linePart(row: ConditionRow, at: Reading) {
  const { t, lang } = at.words;
  return {
    title: row.title === null ? choiceLabel(row.kind ?? 'OTHER', lang) : { text: row.title },
    id: row.condition,
    of: saying(`conditions.of.${row.of}`, lang),
    status: saying(`conditions.status.${row.status}`, lang),
    tone: row.overdue ? 'bad' : row.open ? 'part' : 'good',
    authority: row.authorityName ?? '',
    due: row.due === null ? t('conditions.noDay') : t('decision.by', { day: dayText(row.due, lang) }),
    overdue: row.overdue,
    about: [
      linkOf(at, 'decision', row.decision, row.decisionTitle ?? row.decision),
      linkOf(at, 'matter', row.matter, row.matterTitle ?? row.matter),
    ].flatMap((link) => link ?? []),
  };
}
