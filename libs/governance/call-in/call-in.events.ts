import { event } from '../language/event.js';
import { count, day, flag, group, line, oneOf, optional, ref, text, when } from '../language/kinds.js';
import { callInShape } from '../rules/call-in/call-in.words.js';
import { NOT_CALLABLE } from '../rules/call-in/callable.policy.js';
import { BODY_KINDS } from '../rules/regimes/regime.words.js';
import { CONSIDERATIONS, OF_CALL_IN, REJECTIONS, requisitioners } from './call-in.words.js';

/** Kept though a rule stood against it, and by which rule it does not count (practice 1). */
const KEPT = { notCounted: optional(line(60)) };
/** A window as it was computed: from when to when, and from when an undisturbed decision is free of it. */
const WINDOW = { opens: when(), closes: when(), lastDay: day(), effectiveFrom: day(), effectiveAt: when() };

/** From its publication on, members of this authority can call the decision in. Rules and window are frozen here. */
export const CallInWindowOpened = event('CallInWindowOpened', {
  ...OF_CALL_IN,
  published: when(),
  ...WINDOW,
  body: oneOf(BODY_KINDS),
  config: group(callInShape),
  /** Members of the authority, where a share of them can ask. */
  members: optional(count(1, 1000)),
  citation: line(300),
});
/** Members of this authority cannot call it in, because …; derived, never ticked (practice 5). */
export const DecisionNotCallable = event('DecisionNotCallable', {
  ...OF_CALL_IN,
  ...KEPT,
  published: when(),
  reason: oneOf(NOT_CALLABLE),
  citation: line(300),
});
/** A valid call-in: until it is done with, the decision is stopped for all. `lapses`: the last day for scrutiny to meet. */
export const DecisionCalledIn = event('DecisionCalledIn', {
  ...OF_CALL_IN,
  requisitioners: requisitioners(),
  grounds: optional(text(4000)),
  meetsBy: day(),
  lapses: flag(),
});
/** It was asked for and did not count: recorded with its reason, its time (`occurredAt`) and the window it missed. */
export const CallInRejected = event('CallInRejected', {
  ...OF_CALL_IN,
  reason: oneOf([...REJECTIONS, ...NOT_CALLABLE]),
  requisitioners: requisitioners(),
  grounds: optional(text(4000)),
  opens: optional(when()),
  closes: optional(when()),
});
/** Those who had asked for it took it back: what was left of the window is open again. */
export const CallInWithdrawn = event('CallInWithdrawn', {
  ...OF_CALL_IN,
  ...WINDOW,
  reasons: optional(text(4000)),
});
export const CallInConsidered = event('CallInConsidered', {
  ...OF_CALL_IN,
  outcome: oneOf(CONSIDERATIONS),
  meeting: optional(ref('meeting')),
  reconsiderBy: optional(day()),
  reasons: optional(text(4000)),
});
/** Reconsidered and confirmed, the text unchanged; by the council itself, where it had been referred there. */
export const DecisionReconfirmed = event('DecisionReconfirmed', {
  ...OF_CALL_IN,
  reconfirmedBy: optional(ref('decision')),
  reasons: optional(text(4000)),
});
/** Reconsidered and changed: this decision never takes effect; the one that replaces it has a record of its own. */
export const DecisionChanged = event('DecisionChanged', {
  ...OF_CALL_IN,
  replacedBy: ref('decision'),
  reasons: optional(text(4000)),
});
/** The cut-off passed and nobody had called it in. */
export const CallInWindowClosed = event('CallInWindowClosed', { ...OF_CALL_IN, closes: when() });
/** The scrutiny committee did not meet in time: the call-in is over and the decision stands. */
export const CallInLapsed = event('CallInLapsed', { ...OF_CALL_IN, meetsBy: day() });
/** From this day on the closed window no longer stops the decision: as a rule the day after its last. */
export const CallInPeriodEnded = event('CallInPeriodEnded', { ...OF_CALL_IN, effectiveFrom: day() });

export const callInEvents = [
  CallInWindowOpened,
  DecisionNotCallable,
  DecisionCalledIn,
  CallInRejected,
  CallInWithdrawn,
  CallInConsidered,
  DecisionReconfirmed,
  DecisionChanged,
  CallInWindowClosed,
  CallInLapsed,
  CallInPeriodEnded,
];
