import { inForceOn } from '../rules/law.js';
import type { MissingField, RecordField, RecordHeads, Regime, Said } from '../rules/regimes/index.js';
import { byReference, missingFields, REGIMES, retentionOf } from '../rules/regimes/index.js';
import type { Retention } from '../rules/regimes/index.js';
import { invalid } from '../language/refusal.js';
import type { Procedure } from '../record/standing-orders.js';
import type { ProduceStatement } from './commands/produce-statement.command.js';
import type { DecisionRule } from './decision.policy.js';
import type { DecisionState, OutcomeRegion } from './decision.state.js';

/** What one head of the command says: exactly one of these. */
interface Head {
  readonly none?: boolean | undefined;
  readonly byReference?: boolean | undefined;
  readonly text?: string | undefined;
  readonly entries?: readonly unknown[] | undefined;
}
const HEADS = {
  REASONS: 'reasons',
  ALTERNATIVES: 'alternatives',
  INTERESTS: 'interests',
  DISPENSATIONS: 'dispensations',
  CONSULTATION: 'consultation',
  REPORTS: 'reports',
  EXEMPT_SUMMARY: 'exemptSummary',
  ADVICE: 'advice',
  FINANCIAL: 'financial',
  LEGAL: 'legal',
  EQUALITY: 'equality',
} as const satisfies Partial<Record<RecordField, keyof ProduceStatement>>;

const answers = ({ none, byReference: referred, text, entries }: Head): readonly Said[] => [
  ...(none === true ? (['NONE'] as const) : []),
  ...(referred === true ? (['BY_REFERENCE'] as const) : []),
  ...(text !== undefined || (entries?.length ?? 0) > 0 ? (['STATED'] as const) : []),
];

/** A head that is answered is answered in one way: what is said of it, that there is none, or that a report says it. */
export const eachHeadSaidOnce: DecisionRule<ProduceStatement> = (command) => {
  const named = [...Object.entries(HEADS), ['BACKGROUND_PAPERS', 'backgroundPapers'] as const];
  const bad = named.find(([, field]) => {
    const head = command[field];
    return head !== undefined && answers(head).length !== 1;
  });
  return bad && invalid('HEAD_SAID_ONCE', { head: bad[0] });
};

/** What the record says head by head: openly that something is said, never what. The decision and its date are on the record already. */
export function headsOf(command: ProduceStatement, { powersCited }: OutcomeRegion): RecordHeads {
  const said = Object.entries(HEADS).flatMap(([field, name]) => {
    const answer = command[name] && answers(command[name])[0];
    return answer ? [[field, answer] as const] : [];
  });
  return {
    DECISION: 'STATED',
    DATE: 'STATED',
    ...(powersCited && { POWERS: 'STATED' }),
    ...(command.signedBy !== undefined && { SIGNATURE: 'STATED' }),
    ...Object.fromEntries(said),
  };
}

/** Heads that belong to the minutes or the note of a meeting, which have a life of their own (practice 16). */
const OF_THE_MINUTES: readonly RecordField[] = [
  'PRESENT',
  'APOLOGIES',
  'VOTES',
  'AGENDA',
  'REPORTS',
  'EXEMPT_SUMMARY',
  'SIGNATURE',
];

/** The laws on this record, as they were on the day of the decision, with the heads that they ask of a statement. */
export const regimesOn = ({ regimes, on }: OutcomeRegion): readonly Regime[] =>
  REGIMES.filter((row) => regimes.includes(row.regime) && on !== undefined && inForceOn(row, on)).map((row) =>
    row.record === 'STATEMENT'
      ? row
      : { ...row, fields: row.fields.filter((field) => !OF_THE_MINUTES.includes(field)) },
  );

/** What the statement of a decision lacks, per regime with its citation; before there is one, everything that is asked. */
export function missingOf({
  outcome,
  statement,
}: Pick<DecisionState, 'outcome' | 'statement'>): readonly MissingField[] {
  const heads: RecordHeads = statement.status === 'NONE' ? { DECISION: 'STATED', DATE: 'STATED' } : statement.heads;
  return missingFields(heads, regimesOn(outcome));
}

/** Each rule of the register once, with the heads that it is about. */
export const incompleteness = (missing: readonly MissingField[]) =>
  [...new Map(missing.map((one) => [one.rule, one])).values()].map(({ rule }) => {
    const about = missing.filter((one) => one.rule === rule);
    const detail = about.map(({ field, citation }) => `${field}: ${citation}`).join('; ');
    return { rule, severity: 'MEDIUM' as const, detail: detail.slice(0, 300) };
  });

/** What is missing is flagged; so is what only a report says, and a duty that is not spoken of (Equality Act 2010 s.149). */
export const complete: Procedure<ProduceStatement, DecisionState> = (command, _state, { all: { outcome } }) => {
  const heads = headsOf(command, outcome);
  const referred = byReference(heads);
  const equality = outcome.kind === 'RESOLVED' && heads.EQUALITY === undefined;
  return [
    ...incompleteness(missingFields(heads, regimesOn(outcome))),
    ...(referred.length > 0
      ? [{ rule: 'STATED_BY_REFERENCE', severity: 'LOW' as const, detail: referred.join(', ') }]
      : []),
    ...(equality ? [{ rule: 'EQUALITY_STATEMENT_MISSING', severity: 'LOW' as const }] : []),
  ];
};

/** The clocks of its record: how long it is published, can be inspected, and keeps its background papers. */
export const retentionOfDecision = ({ outcome, publication }: DecisionState): readonly Retention[] =>
  outcome.on === undefined ? [] : retentionOf(outcome.on, publication.on ?? outcome.on);
