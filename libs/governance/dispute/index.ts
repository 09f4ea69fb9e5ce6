export { disputeDecider } from './dispute.decider.js';
export * from './dispute.events.js';
export type { DisputeState, DisputeStatus } from './dispute.state.js';
export { isLiveDispute } from './dispute.state.js';
export { DEFAULT_LADDER, MEDIATION } from './dispute.words.js';
export { rungsOf } from './ladder.js';
