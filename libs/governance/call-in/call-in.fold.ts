import type { Decider, On } from '../language/decider.js';
import { on, singleDecider } from '../language/decider.js';
import type { BodyOf, EventDeclaration } from '../language/event.js';
import type { Fact } from '../language/fact.js';
import { speaksForItsAuthority } from '../language/fact.js';
import { put } from '../language/put.js';
import {
  CallInConsidered,
  CallInLapsed,
  CallInPeriodEnded,
  CallInRejected,
  CallInWindowClosed,
  CallInWindowOpened,
  CallInWithdrawn,
  DecisionCalledIn,
  DecisionChanged,
  DecisionNotCallable,
  DecisionReconfirmed,
} from './call-in.events.js';
import type { CallInWindow } from '../rules/call-in/window.js';
import type { AuthorityCallIn, CallInState, CallInStatus } from './call-in.state.js';
import { DeadlinePassed } from '../record/record.events.js';
import { noCallIn, nothingYet, reconsiderDeadline } from './call-in.state.js';

interface Body {
  readonly decision: string;
  readonly authority: string;
  readonly notCounted?: string | undefined;
}
type Change = Partial<AuthorityCallIn> | undefined;

/** What an event does to the call-in of the authority that it names; `undefined` leaves it as it is. */
const folding = <E extends EventDeclaration>(
  declaration: E,
  change: (its: AuthorityCallIn, fact: Fact<BodyOf<E>>) => Change,
): On<CallInState> =>
  on<CallInState, E>(declaration, (state, fact) => {
    const { decision, authority, notCounted } = fact.body as unknown as Body;
    if (fact.standing === 'DISPUTED' || notCounted !== undefined) return state;
    const its = state.authorities.get(authority) ?? nothingYet(authority);
    const changed = change(its, fact);
    return changed
      ? { ...state, decision, authorities: put(state.authorities, authority, { ...its, ...changed }) }
      : state;
  });

const REFERRED: readonly CallInStatus[] = ['REFERRED_BACK', 'REFERRED_TO_COUNCIL'];

/** A new status, with the event that gave it. */
const become = (status: CallInStatus, { id, occurredAt }: Fact<unknown>): Partial<AuthorityCallIn> => ({
  status,
  event: id,
  since: occurredAt,
});

/**
 * What ends a call-in follows one that stands (`from`), and is the word of the authority concerned: typed by another's
 * officer it is shown, and ends nothing.
 */
const ending = <E extends EventDeclaration>(
  declaration: E,
  from: readonly CallInStatus[],
  change: (fact: Fact<BodyOf<E>>) => Partial<AuthorityCallIn>,
): On<CallInState> =>
  folding(declaration, ({ status }, fact) => {
    if (!from.includes(status)) return undefined;
    return speaksForItsAuthority(fact) ? { ...change(fact), unconfirmed: undefined } : { unconfirmed: fact.id };
  });

const windowOf = ({ opens, closes, lastDay, effectiveFrom, effectiveAt }: CallInWindow): CallInWindow => ({
  opens,
  closes,
  lastDay,
  effectiveFrom,
  effectiveAt,
});

export const callInFolds: readonly On<CallInState>[] = [
  folding(CallInWindowOpened, (its, fact) => {
    const { config, body, members } = fact.body;
    const frozen = { config, body, ...(members !== undefined && { members }) };
    const window = windowOf(fact.body);
    // A call-in of which only the day is known counts from its start, and so before a window that opened at an hour of it.
    const early = its.status === 'CALLED_IN' && its.window === undefined;
    return { ...(early ? {} : { ...become('WINDOW_OPEN', fact), over: false, reopened: false }), frozen, window };
  }),
  folding(DecisionNotCallable, (its, fact) =>
    its.window ? undefined : { ...become('NOT_CALLABLE', fact), reason: fact.body.reason },
  ),
  // A call-in stops a decision and consents to nothing: typed by whoever it was, it counts unless its authority disputes it.
  folding(DecisionCalledIn, (_its, fact) => {
    const { meetsBy, lapses } = fact.body;
    return { ...become('CALLED_IN', fact), calledIn: { on: fact.occurredAt, meetsBy, lapses }, over: false };
  }),
  on(CallInRejected, (state, { id, body, occurredAt }) => ({
    ...state,
    decision: body.decision,
    rejected: [...state.rejected, { authority: body.authority, event: id, at: occurredAt }],
  })),
  ending(CallInWithdrawn, ['CALLED_IN'], (fact) => ({
    ...become('WINDOW_OPEN', fact),
    window: windowOf(fact.body),
    reopened: true,
    over: false,
  })),
  ending(CallInConsidered, ['CALLED_IN'], (fact) => {
    const { outcome, reconsiderBy } = fact.body;
    return { ...become(outcome, fact), reconsiderBy, reconsiderMissed: undefined };
  }),
  ending(DecisionReconfirmed, REFERRED, (fact) => become('RECONFIRMED', fact)),
  ending(DecisionChanged, REFERRED, (fact) => ({ ...become('CHANGED', fact), replacedBy: fact.body.replacedBy })),
  // A call-in that became known late, or a window that was reopened, has moved the end that was recorded before.
  folding(CallInWindowClosed, (its, fact) =>
    its.status === 'WINDOW_OPEN' && its.window?.closes === fact.body.closes
      ? become(its.reopened ? 'WITHDRAWN' : 'EXPIRED', fact)
      : undefined,
  ),
  folding(CallInLapsed, (its, fact) =>
    its.calledIn?.meetsBy === fact.body.meetsBy && (its.status === 'CALLED_IN' || REFERRED.includes(its.status))
      ? become('LAPSED', fact)
      : undefined,
  ),
  folding(CallInPeriodEnded, (its) =>
    its.status === 'EXPIRED' || its.status === 'WITHDRAWN' ? { over: true } : undefined,
  ),
  on(DeadlinePassed, (state, { body: { deadline } }) => {
    const its = [...state.authorities.values()].find((one) => reconsiderDeadline(one) === deadline);
    return its
      ? { ...state, authorities: put(state.authorities, its.authority, { ...its, reconsiderMissed: true }) }
      : state;
  }),
];

/**
 * What `callin/<decision>` says, for those who only read it: the gate of the decision must know how its call-ins stand.
 * Apart from the decider, so that neither imports the other.
 */
export const callInRecord: Decider<CallInState> = singleDecider('callin', {
  initial: noCallIn,
  folds: callInFolds,
  decide: {},
});
