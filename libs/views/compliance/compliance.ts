import type { FullBody } from '#governance';
import { ruleCode } from '#governance';
import { day, line, oneOf, optional, ref } from '#governance/language/kinds.js';
import { declareView } from '../language/declaration.js';
import { namesAt } from '../reading/names.js';
import type { ExceptionRow } from './rows.js';
import { exceptionRows } from './rows.js';

const complianceParams = {
  rule: optional(line(60, 'LATE_ENTRY')),
  authority: optional(ref('authority')),
  status: optional(oneOf(['RAISED', 'ACKNOWLEDGED', 'MITIGATED', 'WAIVED'])),
  from: optional(day('2024-04-01')),
  to: optional(day('2025-03-31')),
};

/** The register that feeds the annual governance statement and the report of SI 2012/2089 reg 19. */
export const complianceView = declareView({
  name: 'compliance',
  route: 'compliance',
  params: complianceParams,
  audience: 'PUBLIC',
  about:
    'The register of compliance exceptions: which rule was not kept, by whom, how it stands and for how many days it was open, with counts by rule and by authority for an annual governance statement (`from`, `to`).',
  async read(ask, filter: FullBody<typeof complianceParams>) {
    const rows = await exceptionRows(ask, filter);
    const nameOf = await namesAt(ask);
    const authorityName = (id: string | null): string | null => (id === null ? null : (nameOf('authority', id) ?? id));
    return {
      exceptions: rows.map((row) => ({
        ...row,
        authorityName: authorityName(row.authority),
        means: meaning(row.rule),
      })),
      counts: {
        all: countsOf(rows),
        rules: grouped(rows, ({ rule }) => rule).map(([rule, of]) => ({ rule, means: meaning(rule), ...countsOf(of) })),
        authorities: grouped(rows, ({ authority }) => authority ?? '').map(([authority, of]) => ({
          authority: authority === '' ? null : authority,
          authorityName: authority === '' ? null : authorityName(authority),
          ...countsOf(of),
        })),
      },
    };
  },
});

/** What the rule asks, where it comes from, and to whom it is owed. Not legal advice. */
const meaning = (code: string) => {
  const { sentence, rule, owedTo } = ruleCode(code);
  return { sentence, rule, owedTo };
};

const grouped = (
  rows: readonly ExceptionRow[],
  by: (row: ExceptionRow) => string,
): readonly (readonly [string, readonly ExceptionRow[]])[] => {
  const groups = new Map<string, ExceptionRow[]>();
  for (const row of rows) groups.set(by(row), [...(groups.get(by(row)) ?? []), row]);
  return [...groups].sort(([a], [b]) => a.localeCompare(b, 'en'));
};

/** How many there are, how many stand how, and how many are grave. */
const countsOf = (rows: readonly ExceptionRow[]) => {
  const of = (status: ExceptionRow['status']): number => rows.filter((row) => row.status === status).length;
  return {
    count: rows.length,
    open: rows.filter(({ open }) => open).length,
    raised: of('RAISED'),
    acknowledged: of('ACKNOWLEDGED'),
    mitigated: of('MITIGATED'),
    waived: of('WAIVED'),
    high: rows.filter(({ severity }) => severity === 'HIGH').length,
  };
};
