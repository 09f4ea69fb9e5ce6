import type { Day, Occurred } from '#kernel';
import { choiceLabel, saying } from '../acting/form/labels.js';
import { actLinks } from '../doing-part.js';
import { dayText, occurredText, poundsText } from '../format.js';
import { definePage } from '../frame/page.js';
import type { Reading } from '../frame/reading.js';
import { downloads } from '../lists/downloads.js';
import { authorityField, usualField } from '../lists/field.js';
import { filterOf } from '../lists/filter.js';
import { siblings } from '../lists/siblings.js';
import { codeSaid, told } from '../lists/told.js';

interface Row {
  readonly delegation: string;
  readonly authority: string;
  readonly authorityName: string;
  readonly functions: readonly string[];
  readonly to: string | null;
  readonly delegate: unknown;
  readonly consultee: unknown;
  readonly limitPence: number | null;
  readonly from: Day;
  readonly until: Day | null;
  readonly document: unknown;
  readonly status: string;
  readonly withdrawn: { readonly on: Occurred; readonly reasons: unknown } | null;
}

/** Delegations as at the date: which functions, to whom, up to which amount, and which were withdrawn. */
export const delegationsPage = definePage({
  path: 'delegations',
  part: 'compliance',
  template: 'compliance/delegations',
  async read(at) {
    const filter = filterOf(at, 'delegations', [
      authorityField(at),
      usualField('show', ['CURRENT', 'ALL'], codeSaid('delegations.show', at)),
    ]);
    const answer = await at.ask<{ readonly delegations: readonly Row[] }>('delegations', filter.params);
    return {
      title: at.words.t('lists.page.delegations'),
      trail: [at.link('part.compliance', 'compliance')],
      problems: filter.problems,
      siblings: siblings(at, 'compliance', 'delegations'),
      form: filter.form,
      lines: (answer?.delegations ?? []).map((row) => linePart(row, at)),
      downloads: downloads(at, 'delegations', filter.query),
      acts: actLinks(at, ['delegate-functions', 'withdraw-delegation'], {}),
    };
  },
});

function linePart(row: Row, at: Reading) {
  const { words } = at;
  const { t, lang } = words;
  const reasons = told(row.withdrawn?.reasons, words);
  return {
    id: row.delegation,
    name: row.authorityName,
    functions: row.functions,
    delegate: told(row.delegate, words) ?? (row.to === null ? { text: '–' } : choiceLabel(row.to, lang)),
    status: saying(`delegations.status.${row.status}`, lang),
    current: row.status === 'CURRENT',
    term:
      row.until === null
        ? t('decision.from', { day: dayText(row.from, lang) })
        : `${dayText(row.from, lang)} – ${dayText(row.until, lang)}`,
    limit:
      row.limitPence === null
        ? t('delegations.noLimit')
        : t('delegations.limit', { amount: poundsText(row.limitPence) }),
    consultee: told(row.consultee, words),
    document: told(row.document, words),
    withdrawn: row.withdrawn
      ? { text: t('delegations.withdrawn', { day: occurredText(row.withdrawn.on, lang) }), reasons }
      : undefined,
  };
}
