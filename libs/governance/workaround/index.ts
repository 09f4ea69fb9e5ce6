export { attentionTo, unpermittedSince } from './attention.js';
export type { Attention } from './attention.js';
export { burden } from './burden.js';
export type { Carried } from './burden.js';
export { ageDays, assessmentOn, breakEvenMonths, carryingCost, monthlyCost } from './carrying-cost.js';
export type { Assessment as WorkaroundAssessment } from './carrying-cost.js';
export { counts as workaroundEntryCounts } from './counting.js';
export { workaroundDecider } from './workaround.decider.js';
export * from './workaround.events.js';
export {
  isLive as isLiveWorkaround,
  isPermitted as isPermittedWorkaround,
  statusOf as workaroundStatus,
} from './workaround.state.js';
export type { WorkaroundState, WorkaroundStatus } from './workaround.state.js';
export { ESCALATION_GROUNDS, REASONS as WORKAROUND_REASONS, RETIREMENTS, RISKS } from './workaround.words.js';
export type { Retirement, Risk } from './workaround.words.js';
