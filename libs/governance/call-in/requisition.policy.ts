import type { Context } from '../language/decider.js';
import { dayOf, instantOf, isDay, startOfDay } from '#kernel';
import type { Refusal } from '../language/refusal.js';
import { forbid, unknown } from '../language/refusal.js';
import { decisionRecord } from '../decision/decision.fold.js';
import { isTaken } from '../decision/decision.state.js';
import { holdersOf, placeOf } from '../process/party.policy.js';
import type { NotCallable } from '../rules/call-in/callable.policy.js';
import { requisitionValid } from '../rules/call-in/requisition.policy.js';
import type { AuthorityCallIn, CallInState } from './call-in.state.js';
import type { REJECTIONS } from './call-in.words.js';
import type { CallInDecision } from './commands/call-in-decision.command.js';
import { callInOf } from './standing.policy.js';

type Here = Context<CallInState>;
export type Rejection = (typeof REJECTIONS)[number] | NotCallable;

/** A requisition comes from members, or from the officer who receives it: not from an auditor or an observer (practice 21). */
export const mayAsk = ({ by }: Here): Refusal | undefined =>
  'authority' in by && (by.capacity === 'AUDITOR' || by.capacity === 'OBSERVER')
    ? forbid('NOT_YOURS_TO_CALL_IN', { capacity: by.capacity })
    : undefined;

/** Only a decision is called in: one that is on the record, or whose windows are. Too early or too late is another thing. */
export const ofAKnownDecision = ({ decision }: CallInDecision, context: Here): Refusal | undefined =>
  context.all.authorities.size > 0 || isTaken(context.look(decisionRecord, `decision/${decision}`))
    ? undefined
    : unknown('DECISION_UNKNOWN', { decision });

/** The reasons of the rules of call-in, in the words of the record. */
const RULES: Readonly<Record<string, Rejection>> = {
  CALL_IN_OUTSIDE_WINDOW: 'OUTSIDE_WINDOW',
  CALL_IN_TOO_FEW: 'TOO_FEW',
  CALL_IN_WITHOUT_GROUNDS: 'NO_GROUNDS',
};

/**
 * Why a call-in does not count; undefined where it does. It is recorded either way. First whether this
 * authority can call it in at all, then whether it is the time, then who asks and why.
 */
export function rejectionOf(
  command: CallInDecision,
  authority: string,
  state: CallInState,
  context: Here,
): Rejection | undefined {
  const its = windowKnownThen(authority, state, context);
  return (
    forOwnAuthority(authority, context) ??
    callableAtAll(its, context.all) ??
    notCalledInBefore(its, callInOf(context.all, authority)) ??
    validRequisition(command, authority, its, context)
  );
}

/** As it stood then; where only the day is known of the call-in, a window that opened later on that day was open to it. */
function windowKnownThen(authority: string, state: CallInState, { all, occurredAt }: Here): AuthorityCallIn {
  const then = callInOf(state, authority);
  const later = callInOf(all, authority);
  const { window } = later;
  const sameDay =
    typeof occurredAt === 'string' && isDay(occurredAt) && window !== undefined && dayOf(window.opens) === occurredAt;
  return then.window === undefined && sameDay
    ? { ...later, status: 'WINDOW_OPEN', window: { ...window, opens: instantOf(startOfDay(occurredAt)) } }
    : then;
}

/** Members call in a decision that affects their own authority, in its name. */
const forOwnAuthority = (affected: string, { authority, board }: Here): Rejection | undefined =>
  authority === undefined || placeOf(board, authority, [affected]) !== undefined ? undefined : 'ANOTHER_AUTHORITY';

function callableAtAll({ status, reason, authority }: AuthorityCallIn, all: CallInState): Rejection | undefined {
  if (status === 'NOT_CALLABLE') return reason ?? 'NOT_EXECUTIVE';
  if (status !== 'WINDOW_NOT_OPEN') return undefined;
  return all.authorities.size > 0 && !all.authorities.has(authority) ? 'NOT_AFFECTED' : 'NOT_PUBLISHED';
}

/** One call-in at a time, and as a rule one only: what came through it is not called in again. */
function notCalledInBefore(then: AuthorityCallIn, now: AuthorityCallIn): Rejection | undefined {
  if (then.status === 'CALLED_IN' || (now.status === 'CALLED_IN' && now.calledIn !== undefined))
    return 'ALREADY_CALLED_IN';
  return ['WINDOW_OPEN', 'EXPIRED', 'WITHDRAWN', 'WINDOW_NOT_OPEN'].includes(then.status)
    ? undefined
    : 'CALLED_IN_BEFORE';
}

/**
 * In time, on grounds where they are asked for, and by as many and such members as the rules frozen at the opening ask for:
 * members of the authority, or since it was succeeded of those that took its place.
 */
function validRequisition(
  { requisitioners, grounds }: CallInDecision,
  authority: string,
  { frozen, window }: AuthorityCallIn,
  { occurredAt, board }: Here,
): Rejection | undefined {
  if (!frozen || !window) return 'NOT_PUBLISHED';
  const { config, members } = frozen;
  const holders = holdersOf(board, authority);
  const refusal = requisitionValid({
    authority,
    requisitioners: requisitioners
      .filter((member) => holders.includes(member.authority))
      .map((member) => ({ ...member, authority })),
    groundsGiven: grounds !== undefined,
    at: occurredAt,
    window,
    members,
    config,
  });
  return refusal && (RULES[refusal.refused] ?? 'OUTSIDE_WINDOW');
}
