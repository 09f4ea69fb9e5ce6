export { decisionEvents } from './decision.all-events.js';
export * from './outcome.events.js';
export * from './publication.events.js';
export * from './effect.events.js';
export * from './disposal.events.js';
export type { Disposal, RecordPart, ReviewOutcome as RecordReviewOutcome } from './disposal.words.js';
export {
  CLOCK_OF as RETENTION_CLOCK_OF,
  DISPOSALS,
  RECORD_PARTS,
  REVIEW_OUTCOMES as RECORD_REVIEW_OUTCOMES,
} from './disposal.words.js';
export { decisionDecider } from './decision.decider.js';
export { decisionRecord } from './decision.fold.js';
export type { DecisionState, EffectStatus, Hold, OutcomeStatus, Question } from './decision.state.js';
export { effectStatus, isTaken, liveHolds, outcomeStatus, publishedAt } from './decision.state.js';
export type {
  ApprovalSeen,
  ApprovalsSeen,
  CallInSeen,
  Conjunct,
  ConjunctCode,
  Gate,
  GateInput,
} from './gate.policy.js';
export { gateOf } from './gate.policy.js';
export { approvalsSeen, callInsSeen } from './seen.js';
export type { InForce as DecisionInForce } from './in-force.js';
export { inForceOn as decisionInForceOn } from './in-force.js';
export type { MinutesStatus, SixRegions } from './six-regions.js';
export { sixRegions } from './six-regions.js';
export { missingOf, retentionOfDecision } from './statement.policy.js';
export type { OwedNotice } from './notifying.js';
export { MOST_ATTEMPTS, owedNotices } from './notifying.js';
export { HOLD_GROUNDS, HOLD_LAW } from './hold.table.js';
export type { HoldGround } from './hold.table.js';
export type { DecidedBy, ReplacesAs, ValidityGround } from './decision.words.js';
export { REPLACES_AS, SETTLEMENTS, VALIDITY_GROUNDS } from './decision.words.js';
