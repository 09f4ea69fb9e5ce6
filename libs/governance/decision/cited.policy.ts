import { compareDays } from '#kernel';
import type { Context } from '../language/decider.js';
import type { Refusal } from '../language/refusal.js';
import { invalid, refuse, unknown } from '../language/refusal.js';
import type { RecordedDecision } from '../record/recorded-decision.js';
import { decisionIdOf } from '../record/recorded-decision.js';
import { decisionRecord } from './decision.fold.js';
import type { DecisionState } from './decision.state.js';
import { isTaken, outcomeStatus } from './decision.state.js';

/** What somebody who rests on a decision may see; `look` needs the stream among the command's reads (`readsOfDecision`). */
type Here = Pick<Context, 'day' | 'look'>;
interface Asked {
  /** What follows waits for the decision's gate. A permission for a workaround does not (practice 9). */
  readonly mustHaveEffect?: boolean;
  /** It need not decide anything: an action may come of an item that was noted, deferred or referred. */
  readonly ofAnyKind?: boolean;
}

/** Nothing rests on a decision that had not been taken yet: the day that is given for one taken elsewhere has come. */
export const decidedByThen = (
  decision: RecordedDecision | undefined,
  { day }: Pick<Here, 'day'>,
): Refusal | undefined => (decision?.kind === 'RECORDED_DECISION' ? takenByThen(decision, day) : undefined);

const takenByThen = ({ ref, date }: RecordedDecision, day: string): Refusal | undefined =>
  compareDays(date, day) > 0 ? invalid('DECISION_NOT_YET_TAKEN', { ref, date, day }) : undefined;

/**
 * What rests on a decision of this record rests on one that is there, that was confirmed and stands, that decides, was
 * taken on the day that is named by the body that is named, and, where that is asked, has effect. Of one taken elsewhere
 * nothing can be known here.
 */
export function decisionCited(
  cited: RecordedDecision | undefined,
  context: Here,
  { mustHaveEffect = false, ofAnyKind = false }: Asked = {},
): Refusal | undefined {
  if (cited?.kind !== 'DECISION') return undefined;
  const id = decisionIdOf(cited);
  const early = takenByThen(cited, context.day);
  if (early) return early;
  const found = id === undefined ? undefined : context.look(decisionRecord, `decision/${id}`);
  if (!found || !isTaken(found)) return unknown('DECISION_UNKNOWN', { decision: cited.ref });
  return (
    asItIsCited(cited, found) ??
    stands(found) ??
    (ofAnyKind ? undefined : decides(found)) ??
    (mustHaveEffect ? hasEffect(found, context) : undefined)
  );
}

/** Its day and its body are those of the decision. */
function asItIsCited({ date, body }: RecordedDecision, { outcome }: DecisionState): Refusal | undefined {
  const { decision, on = '', decidedBy } = outcome;
  if (date !== on) return refuse('DECISION_OF_ANOTHER_DAY', { decision, date, on });
  return body === undefined || body === decidedBy.body
    ? undefined
    : refuse('DECISION_OF_ANOTHER_BODY', { decision, body, decidedBy: decidedBy.body ?? decidedBy.authority ?? '' });
}

const stands = (state: DecisionState): Refusal | undefined => confirmed(state) ?? stillStands(state);

/** It is its decider's own word: entered by it, or confirmed by it. */
export const confirmed = ({ outcome: { decision, unconfirmed, authority } }: DecisionState): Refusal | undefined =>
  unconfirmed ? refuse('DECISION_UNCONFIRMED', { decision, authority: authority ?? '' }) : undefined;

/** Neither another decision nor a court has ended it. */
export function stillStands(state: DecisionState): Refusal | undefined {
  const { decision } = state.outcome;
  const status = outcomeStatus(state);
  return status === 'RESCINDED' || status === 'SUPERSEDED' || status === 'QUASHED'
    ? refuse('DECISION_NO_LONGER_STANDS', { decision, status })
    : undefined;
}

/** It resolves. What a body recommended decides once all whose decision it is have approved it, and it has effect. */
function decides({ outcome: { decision, kind, approvalsOf }, effect }: DecisionState): Refusal | undefined {
  const approved = kind === 'RECOMMENDED' && approvalsOf.length > 0 && effect.from !== undefined;
  return kind === 'RESOLVED' || kind === 'RESCINDED' || approved
    ? undefined
    : refuse('DECISION_DOES_NOT_DECIDE', { decision, kind: kind ?? '' });
}

const hasEffect = ({ outcome: { decision }, effect }: DecisionState, { day }: Here): Refusal | undefined =>
  effect.from !== undefined && compareDays(effect.from, day) <= 0
    ? undefined
    : refuse('DECISION_NOT_IN_EFFECT', { decision, day });
