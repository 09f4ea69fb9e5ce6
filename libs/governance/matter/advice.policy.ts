import type { Board } from '../language/board.js';
import { parties } from '../language/board.js';
import { forbid, invalid, refuse } from '../language/refusal.js';
import type { RecordImplications } from './commands/record-implications.command.js';
import type { MatterState } from './matter.state.js';
import type { Implication } from './matter.words.js';
import type { Finding, Rule } from '../record/standing-orders.js';

const OFFICE = { FINANCIAL: 'FINANCE_OFFICER', LEGAL: 'LEGALITY_OFFICER' } as const;
const MISSING = { FINANCIAL: 'CFO_COMMENT_MISSING', LEGAL: 'MO_COMMENT_MISSING' } as const;

/** Either there is a comment, or it is said that the body has no such officer: never a blank (practice 18). */
export const saidOrNone: Rule<RecordImplications, MatterState> = ({ comment, none, kind, reservation }) => {
  if ((comment === undefined) === (none !== true)) return invalid('COMMENT_OR_NONE', { kind });
  return none === true && reservation !== undefined ? invalid('RESERVATION_OF_NOBODY', { kind }) : undefined;
};

/** The comment is the officer's own; that there is no such officer may be said by whoever reports for the body. */
export const byTheOfficer: Rule<RecordImplications, MatterState> = ({ kind, none }, _state, { by }) => {
  const office = OFFICE[kind];
  return none === true || ('capacity' in by && by.capacity === office)
    ? undefined
    : forbid('STATUTORY_OFFICER_ONLY', { kind, office });
};

/** A body that has such an officer's comment on the record has such an officer. */
export const noneOnlyWhereNone: Rule<RecordImplications, MatterState> = (
  { kind, none, matter },
  _state,
  { all, authority },
) => {
  const given = all.advice.get(authority ?? '')?.[kind];
  return none === true && given && !given.none
    ? refuse('OFFICER_HAS_COMMENTED', { kind, matter, authority: authority ?? '' })
    : undefined;
};

/**
 * Which statutory officers' comments are missing (capabilities 29): of each affected authority still in the arrangement,
 * the finance officer's where money is affected, the legality officer's always. A nil counts as an answer.
 */
export function missingAdvice(
  { matter, advice }: MatterState,
  board: Board,
  only?: readonly string[],
): readonly Finding[] {
  const present = new Set(parties(board).map(({ authority }) => authority));
  const kinds: readonly Implication[] = matter.money ? ['FINANCIAL', 'LEGAL'] : ['LEGAL'];
  return matter.affected
    .filter((authority) => present.has(authority) && (only === undefined || only.includes(authority)))
    .flatMap((authority) =>
      kinds
        .filter((kind) => advice.get(authority)?.[kind] === undefined)
        .map((kind) => ({ rule: MISSING[kind], severity: 'MEDIUM' as const, authority })),
    );
}
