export * from './compromise.events.js';
export { compromiseDecider } from './compromise.decider.js';
export type { CompromiseStatus } from './compromise.fold.js';
export { compromiseStatusOf, hasAccepted } from './compromise.fold.js';
export type { Acceptance, CompromiseState, Offer } from './compromise.state.js';
export type { Concession } from './compromise.words.js';
export { ALL, SIZES } from './compromise.words.js';
export { offerHashOf } from './offer.policy.js';
