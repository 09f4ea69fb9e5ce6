import type { Day } from '#kernel';
import { addDays } from '#kernel';
import type { Said } from '../acting/form/labels.js';
import { choiceLabel, declared, saying } from '../acting/form/labels.js';
import { actLinks } from '../doing-part.js';
import { countText, dayText, occurredText } from '../format.js';
import { definePage } from '../frame/page.js';
import type { Reading } from '../frame/reading.js';
import { downloads } from '../lists/downloads.js';
import type { Choice, Field } from '../lists/field.js';
import { authorityField, codeField, dayField } from '../lists/field.js';
import { filterOf } from '../lists/filter.js';
import { siblings } from '../lists/siblings.js';
import { codeSaid, linkOf, told } from '../lists/told.js';
import type { ComplianceAnswer, Counts, ExceptionRow } from './answers.js';

const STATUSES = ['RAISED', 'ACKNOWLEDGED', 'MITIGATED', 'WAIVED'] as const;
const NO_COUNTS: Counts = { count: 0, open: 0, raised: 0, acknowledged: 0, mitigated: 0, waived: 0, high: 0 };

/** Rules that were not kept, and what became of each: with the counts that an annual governance statement asks for. */
export const compliancePage = definePage({
  path: 'compliance',
  part: 'compliance',
  template: 'compliance/compliance',
  async read(at) {
    const { t } = at.words;
    const all = await at.ask<ComplianceAnswer>('compliance');
    const filter = filterOf(at, 'compliance', fieldsOf(all, at));
    const asked = Object.keys(filter.params).length > 0;
    const answer =
      filter.problems.length > 0
        ? undefined
        : asked
          ? await at.ask<ComplianceAnswer>('compliance', filter.params)
          : all;
    const counts = answer?.counts;
    return {
      title: t('part.compliance'),
      problems: filter.problems,
      siblings: siblings(at, 'compliance', 'compliance'),
      form: filter.form,
      years: yearsOf(at),
      all: totals(counts?.all ?? NO_COUNTS, at),
      rules: (counts?.rules ?? []).map((row) => ({
        rule: row.rule,
        href: at.way.to('compliance', { ...filter.query, rule: row.rule }),
        means: declared(row.means.sentence, at.words.lang),
        ...figures(row),
      })),
      authorities: (counts?.authorities ?? []).map((row) => ({
        name: row.authorityName ?? t('compliance.nobody'),
        ...figures(row),
      })),
      lines: (answer?.exceptions ?? []).map((row) => linePart(row, at)),
      downloads: downloads(at, 'compliance', filter.query),
    };
  },
});

function fieldsOf(all: ComplianceAnswer | undefined, at: Reading): readonly Field[] {
  const rules: readonly Choice[] = (all?.counts.rules ?? []).map(({ rule, means }) => ({
    value: rule,
    ...declared(`${means.sentence} (${rule})`, at.words.lang),
  }));
  return [
    { is: 'choice', name: 'rule', open: true, choices: rules },
    authorityField(at),
    codeField('status', STATUSES, codeSaid('compliance.status', at)),
    dayField('from', 'raisedFrom'),
    dayField('to', 'raisedTo'),
  ];
}

/** Financial years run from 1 April: the last that is over on the day of the page, and the one that runs. */
function yearsOf(at: Reading) {
  const year = Number(at.day.slice(0, 4));
  const begun = at.day >= `${year}-04-01` ? year : year - 1;
  return [begun - 1, begun].map((from) => ({
    href: at.way.to('compliance', { from: `${from}-04-01`, to: addDays(`${from + 1}-04-01`, -1) satisfies Day }),
    text: at.words.t('compliance.year', { year: `${from}/${String(from + 1).slice(2)}` }),
  }));
}

const FIGURES = ['count', 'open', 'raised', 'acknowledged', 'mitigated', 'waived', 'high'] as const;

const figures = (counts: Counts) => ({ figures: FIGURES.map((name) => countText(counts[name])) });

const totals = (counts: Counts, { words: { lang } }: Reading) =>
  FIGURES.map((name) => ({ label: saying(`compliance.figure.${name}`, lang), value: countText(counts[name]) }));

/** A decision, a meeting, an action: what the stream that it stands in is about. */
const KIND_OF: Readonly<Record<string, string>> = { callin: 'decision', approvals: 'matter' };

function linePart(row: ExceptionRow, at: Reading) {
  const { words } = at;
  const { t, lang } = words;
  const [stream = '', id = ''] = row.stream.split('/');
  const about = linkOf(at, KIND_OF[stream] ?? stream, id);
  const on: readonly { readonly name: string; readonly day: string }[] = row.said.map((said) => ({
    name: t(`compliance.said.${said.what}`),
    day: occurredText(said.on, lang),
  }));
  return {
    rule: row.rule,
    means: declared(row.means.sentence, lang),
    source: declared(row.means.rule, lang),
    severity: choiceLabel(row.severity, lang),
    grave: row.severity === 'HIGH',
    status: saying(`compliance.status.${row.status}`, lang) satisfies Said,
    open: row.open,
    name: row.authorityName ?? t('compliance.nobody'),
    raised: t('compliance.raised', { day: dayText(row.raisedOn, lang) }),
    days: t(row.open ? 'compliance.openFor' : 'compliance.wasOpenFor', {
      count: row.openDays,
      n: countText(row.openDays),
    }),
    detail: told(row.detail, words),
    ...(about && { about }),
    said: row.said.map((said, n) => ({ ...on[n], words: told(said.words, words) })),
    acts:
      row.open && at.isNow ? actLinks(at, ['acknowledge-exception', 'mitigate-exception'], { target: row.event }) : [],
  };
}
