export { authorityDecider } from './people.decider.js';
export * from './people.events.js';
export type { Appointment, AuthorityState, Delegation, Grant } from './people.state.js';
export type { AuditScope, Grantable, Office } from './people.words.js';
export { AUDIT_SCOPES, GRANTABLE, OFFICES } from './people.words.js';
export { appointmentsOf, capacitiesHeld, capacitiesOf, grantsOf } from './holding.js';
export type { Mandate, MandateRequest } from './mandate.policy.js';
export { mandateFor, mayRecord } from './mandate.policy.js';
export { delegationsAt } from './mandates.region.js';
