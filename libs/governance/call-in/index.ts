export * from './call-in.events.js';
export { callInDecider } from './call-in.decider.js';
export { callInRecord } from './call-in.fold.js';
export type { AuthorityCallIn, CallInState, CallInStatus } from './call-in.state.js';
export { CONSIDERATIONS, REJECTIONS } from './call-in.words.js';
export type { Consideration } from './call-in.words.js';
export { callInOf, clearOfAll, clearSince, stopping } from './standing.policy.js';
export type { Clear, Stopping } from './standing.policy.js';
