export { arrangementDecider } from './arrangement.decider.js';
export { arrangementEvents } from './arrangement.events.js';
export type {
  Adoption as ConstitutionAdoption,
  Approval as ConstitutionApproval,
  ArrangementState,
  ConstitutionProposal,
  FoundingMandate,
  Gap as AlignmentGap,
  Party,
  Statement as AlignmentStatement,
  Succession,
} from './arrangement.state.js';
export type { AuthorityKind, Leading, SignatoryEntry, Vehicle } from './arrangement.words.js';
export { AUTHORITY_KINDS, CLOCKS, GAP_AXES, LEADING, NATIONS, signatoryShape, VEHICLES } from './arrangement.words.js';
export type { BodyInForce, PartOfRules } from './bodies.js';
export { bodyRulesAt, votingRuleFor } from './bodies.js';
export type { BodyRules, ChairRules, SeatsOf } from './bodies.words.js';
export { BOARD, bodyShape } from './bodies.words.js';
export { boardOf, vehicleAt } from './board-of.js';
export { constitutionDocument, constitutionText } from './constitution.document.js';
export type { ConstitutionText } from './constitution.words.js';
export type {
  InterestAlignment,
  InterestCode,
  InterestGrade,
  InterestReason,
  StatedInterest,
} from './interest.policy.js';
export { interestAlignment } from './interest.policy.js';
export type { Partner } from './signatories.js';
export {
  constitutionAt,
  foundingMandateOf,
  heirs,
  isSignatory,
  lastControlChange,
  partnersOf,
  signatoriesAt,
} from './signatories.js';
export * from './alignment.events.js';
export * from './constitution.events.js';
export * from './formation.events.js';
export * from './membership.events.js';
export { inheritorsOf, keepsVote, noticeOver, takesPartIn } from './places.js';
export { agreedByAll, agreementIn } from './agreed-by-all.js';
export type { Agreement } from './agreed-by-all.js';
export type { AccessionProposal } from './accession.state.js';
export type { Direction } from './direction.state.js';
export { leavingDay } from './direction.state.js';
export type { Notice } from './exit.state.js';
export { runningNotice } from './exit.state.js';
export type { StandingAfter } from './after-exit.js';
export { standingAfter } from './after-exit.js';
export type { KnownElsewhere, WithdrawalAnswer, WithdrawalQuestion } from './simulate-withdrawal.js';
export { simulateWithdrawal } from './simulate-withdrawal.js';
export * from './accession.events.js';
export * from './direction.events.js';
export * from './ending.events.js';
export * from './exit.events.js';
export * from './formula.events.js';
export type { FormulaInForce } from './formula.region.js';
export { formulaAt } from './formula.region.js';
export type { FormulaVersion, Share } from './formula.state.js';
