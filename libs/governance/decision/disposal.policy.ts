import type { Day } from '#kernel';
import { compareDays } from '#kernel';
import { invalid, refuse } from '../language/refusal.js';
import type { DisposeOfRecord } from './commands/dispose-of-record.command.js';
import type { ReviewRecord } from './commands/review-record.command.js';
import type { DecisionRule, OfDecision } from './decision.policy.js';
import { inOffice } from './decision.policy.js';
import type { DecisionState } from './decision.state.js';
import type { Disposal, RecordPart } from './disposal.words.js';
import { CLOCK_OF } from './disposal.words.js';
import { retentionOfDecision } from './statement.policy.js';

/** Keeping the record, and ending that, belongs to the proper officer (LGA 1972 s.224). */
export const byItsKeeper = inOffice('PROPER_OFFICER_KEEPS', 'PROPER_OFFICER');

/** A review that keeps a part says until when, and that day is to come. */
export const keptUntilADay: DecisionRule<ReviewRecord> = ({ outcome, until, part }, _state, { day }) => {
  if (outcome !== 'KEEP') return until === undefined ? undefined : invalid('ONLY_WHAT_IS_KEPT_HAS_A_DAY', { part });
  return until !== undefined && compareDays(until, day) > 0 ? undefined : invalid('KEPT_UNTIL_WHEN', { part, day });
};

/** Nothing of a record is disposed of while a legal hold lasts, whatever its clocks say. */
export const underNoLegalHold: DecisionRule<OfDecision> = ({ decision }, { publication: { legalHolds } }) =>
  legalHolds.size === 0 ? undefined : refuse('UNDER_LEGAL_HOLD', { decision, holds: [...legalHolds].join(', ') });

/** Signed minutes are evidence until the contrary is proved: they are never destroyed. An archive may keep them. */
export const notPermanent: DecisionRule<DisposeOfRecord> = ({ decision, part, how }) =>
  part === 'MINUTES' && how === 'DESTROYED' ? refuse('MINUTES_ARE_PERMANENT', { decision }) : undefined;

/** The last day of the clock that a part is kept under; what is kept for ever goes to an archive once its inspection has ended. */
function keptTo(state: DecisionState, part: RecordPart, how: Disposal): { day: Day; citation: string } | undefined {
  const clock = part === 'MINUTES' && how === 'TRANSFERRED' ? 'INSPECTION' : CLOCK_OF[part];
  const found = retentionOfDecision(state).find((one) => one.clock === clock);
  return found?.lastDay === undefined ? undefined : { day: found.lastDay, citation: found.citation };
}

/** The time for which the law or a house rule keeps it is over. */
export const onceItsTimeIsOver: DecisionRule<DisposeOfRecord> = ({ decision, part, how }, state, { day }) => {
  const kept = keptTo(state, part, how);
  return kept && compareDays(day, kept.day) <= 0
    ? refuse('STILL_RETAINED', { decision, part, lastDay: kept.day, citation: kept.citation })
    : undefined;
};

/** A review said to keep it for longer. */
export const notKeptOnReview: DecisionRule<DisposeOfRecord> = ({ decision, part }, { disposal }, { day }) => {
  const until = disposal.reviews.get(part)?.until;
  return until !== undefined && compareDays(day, until) <= 0
    ? refuse('KEPT_ON_REVIEW', { decision, part, until })
    : undefined;
};

export const stillThere: DecisionRule<DisposeOfRecord> = ({ hash }, _state, { all: { disposal } }) => {
  const gone = disposal.gone.get(hash);
  return gone && refuse('DISPOSED_OF_BEFORE', { hash, on: gone.on });
};

export const toAnArchive: DecisionRule<DisposeOfRecord> = ({ how, archive, part }) =>
  (how === 'TRANSFERRED') === (archive !== undefined) ? undefined : invalid('TO_WHICH_ARCHIVE', { part });
