import type { Day } from '#kernel';
import type { Jurisdiction } from '../law.js';
import { inForceOn } from '../law.js';
import type { BodyKind, DecidingCapacity, RecordField, Said } from './regime.words.js';
import type { Regime } from './regimes.table.js';
import { REGIMES } from './regimes.table.js';

/** Who decided, in which capacity, where and when. */
export interface DecisionTaker {
  readonly body: BodyKind;
  readonly jurisdiction: Jurisdiction;
  readonly capacity: DecidingCapacity;
  /** The day on which it was decided. */
  readonly day: Day;
  /** Whether it is a function of the executive; it matters for officers. */
  readonly executive?: boolean | undefined;
  readonly key?: boolean | undefined;
}

/** The regimes under which a decision is recorded: they follow from who decided in which capacity and when. Several can apply. */
export function regimesFor({
  body,
  jurisdiction,
  capacity,
  day,
  executive = false,
  key = false,
}: DecisionTaker): readonly Regime[] {
  return REGIMES.filter(
    (row) =>
      row.bodies.includes(body) &&
      (row.jurisdictions?.includes(jurisdiction) ?? true) &&
      (row.capacities?.includes(capacity) ?? true) &&
      (row.executive === undefined || row.executive === executive) &&
      (row.keyOnly !== true || key) &&
      inForceOn(row, day),
  );
}

/** What a record says, head by head: that something is said, never what (texts are disclosed). */
export type RecordHeads = Readonly<Partial<Record<RecordField, Said>>>;

export interface MissingField {
  readonly field: RecordField;
  /** BLANK: nothing is said. NOT_NONE: "none" is no answer here. NO_REPORT: it refers to a report that is not attached. */
  readonly because: 'BLANK' | 'NOT_NONE' | 'NO_REPORT';
  /** The regimes that ask for it. */
  readonly regimes: readonly string[];
  readonly citation: string;
  /** The compliance exception that follows, where there is one. */
  readonly rule: string;
}

/** Heads for which "none" is an answer, and has to be given. */
const MAY_BE_NONE: readonly RecordField[] = [
  'ALTERNATIVES',
  'INTERESTS',
  'DISPENSATIONS',
  'CONSULTATION',
  'APOLOGIES',
  'REPORTS',
  'EXEMPT_SUMMARY',
  'ADVICE',
  'FINANCIAL',
  'LEGAL',
  'VOTES',
];

/** The codes of the compliance register for what is missing; any other head makes the record incomplete. */
const RULE_OF: Partial<Readonly<Record<RecordField, string>>> = {
  REASONS: 'NO_REASONS',
  ALTERNATIVES: 'NO_ALTERNATIVES_STATED',
  INTERESTS: 'INTEREST_NIL_MISSING',
  DISPENSATIONS: 'DISPENSATION_MISSING',
  FINANCIAL: 'CFO_COMMENT_MISSING',
  LEGAL: 'MO_COMMENT_MISSING',
};

/** What a record lacks under its regimes, each with its citation; nothing where it is complete. */
export function missingFields(heads: RecordHeads, regimes: readonly Regime[]): readonly MissingField[] {
  const asked = [...new Set(regimes.flatMap((regime) => regime.fields))];
  return asked.flatMap((field) => {
    const because = lack(field, heads);
    if (!because) return [];
    const by = regimes.filter((regime) => regime.fields.includes(field));
    return [
      {
        field,
        because,
        regimes: [...new Set(by.map((regime) => regime.regime))],
        citation: [...new Set(by.map((regime) => regime.citation))].join('; '),
        rule: RULE_OF[field] ?? 'RECORD_INCOMPLETE',
      },
    ];
  });
}

/** Heads that good practice asks of any decision that binds: comments of the statutory officers, equality duty (Equality Act 2010 s.149). */
export const advisedMissing = (heads: RecordHeads): readonly RecordField[] =>
  (['FINANCIAL', 'LEGAL', 'EQUALITY'] as const).filter((field) => heads[field] === undefined);

/** Heads answered by reference ("as set out in the report"): accepted, and flagged. */
export const byReference = (heads: RecordHeads): readonly RecordField[] =>
  (Object.keys(heads) as RecordField[]).filter((field) => heads[field] === 'BY_REFERENCE').sort();

function lack(field: RecordField, heads: RecordHeads): MissingField['because'] | undefined {
  const said = heads[field];
  // A dispensation is noted "in respect of any declared conflict": where none was declared there is nothing to note.
  if (field === 'DISPENSATIONS' && heads.INTERESTS === 'NONE') return undefined;
  if (said === undefined) return 'BLANK';
  if (said === 'NONE' && !MAY_BE_NONE.includes(field)) return 'NOT_NONE';
  return said === 'BY_REFERENCE' && heads.REPORTS !== 'STATED' ? 'NO_REPORT' : undefined;
}
