import { event } from '../language/event.js';
import { count, day, flag, group, line, listOf, oneOf, optional, ref, text } from '../language/kinds.js';
import { ESCALATIONS, OUTSIDE_ENDS, withheldShape } from './dispute.words.js';

/** Every event of a dispute names it: views find it by this. */
const OF = { dispute: ref('dispute', 'D-1') };
/** Recorded though a rule stood against it: kept, and by which rule it does not count (practice 1). */
const KEPT = { notCounted: optional(line(60)) };

/**
 * A party notifies a dispute. The ladder, the calendar and the first due day are frozen here. The service continues as it
 * is while the dispute runs.
 */
export const DisputeNotified = event('DisputeNotified', {
  ...OF,
  /** The authority that notifies it, or who outside. */
  notifier: line(120, 'bdc'),
  against: listOf(ref('authority'), 50),
  /** A party that is no authority: a vendor. */
  outside: optional(line(120, 'Northgate Systems Ltd')),
  subject: line(200, 'The cost-share formula'),
  description: optional(text(4000)),
  relief: text(4000),
  rung: line(10, 'L1'),
  due: day('2025-06-30'),
  ladder: listOf(count(1, 250, 10), 10, 1),
  nation: oneOf(['ENGLAND_WALES', 'SCOTLAND', 'NORTHERN_IRELAND']),
  process: optional(ref('process')),
  workaround: optional(ref('workaround')),
});
/** One party agrees to go up to that rung without waiting. */
export const EscalationAgreed = event('EscalationAgreed', {
  ...OF,
  ...KEPT,
  party: line(120, 'bdc'),
  to: line(10, 'L3'),
});
/** It moves up the ladder: its day passed, or all parties agreed. Mediation has no day. */
export const DisputeEscalated = event('DisputeEscalated', {
  ...OF,
  from: line(10, 'L1'),
  to: line(10, 'L2'),
  ground: oneOf(ESCALATIONS),
  due: optional(day('2025-07-21')),
});
export const PrincipalsMeetingHeld = event('PrincipalsMeetingHeld', {
  ...OF,
  ...KEPT,
  rung: line(10, 'L3'),
  present: optional(listOf(line(120, 'Leader of Aldermere'), 50)),
  outcome: text(4000, 'PARTIES'),
});
/** The mediator by the id of the person, whose name is a disclosure of its own. */
export const MediatorAppointed = event('MediatorAppointed', { ...OF, ...KEPT, mediator: ref('person') });
export const MediationConcluded = event('MediationConcluded', {
  ...OF,
  ...KEPT,
  settled: flag(),
  comment: optional(text(4000, 'PARTIES')),
});
/** One party signs a settlement. It is settled once all have signed the same instrument. */
export const SettlementSigned = event('SettlementSigned', {
  ...OF,
  ...KEPT,
  party: line(120, 'bdc'),
  instrument: line(300, 'Settlement agreement of 8 August 2025'),
  terms: text(4000, 'PARTIES'),
  withheld: optional(listOf(group(withheldShape), 50)),
});
/** The parties have settled. The terms are theirs; what each holder withholds from the public has a ground of its own. */
export const DisputeSettled = event('DisputeSettled', {
  ...OF,
  ...KEPT,
  instrument: line(300, 'Settlement agreement of 8 August 2025'),
  terms: optional(text(4000, 'PARTIES')),
  withheld: optional(listOf(group(withheldShape), 50)),
});
/** The terms are made public later: the exempt record stays, and this stands beside it. */
export const SettlementOpened = event('SettlementOpened', { ...OF, terms: text(4000), reason: text(2000) });
export const DisputeWithdrawn = event('DisputeWithdrawn', { ...OF, ...KEPT, reason: optional(text(2000)) });
/** Somebody outside ended it: an arbitrator, an expert, a court; or a direction. */
export const DisputeDetermined = event('DisputeDetermined', {
  ...OF,
  ...KEPT,
  how: oneOf(OUTSIDE_ENDS),
  source: line(300, 'Award of 3 March 2026'),
  determination: text(4000),
  direction: optional(ref('direction', 'DIR-1')),
});

export const disputeEvents = [
  DisputeNotified,
  EscalationAgreed,
  DisputeEscalated,
  PrincipalsMeetingHeld,
  MediatorAppointed,
  MediationConcluded,
  SettlementSigned,
  DisputeSettled,
  SettlementOpened,
  DisputeWithdrawn,
  DisputeDetermined,
];
