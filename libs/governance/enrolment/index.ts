export { enrolmentDecider } from './enrolment.decider.js';
export * from './enrolment.events.js';
export { OPERATOR } from './enrolment.policy.js';
export type { EnrolmentState } from './enrolment.state.js';
export { enrolmentCounts } from './enrolment.state.js';
