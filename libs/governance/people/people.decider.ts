import { decider } from '../language/decider.js';
import { appointmentsRegion } from './appointments.region.js';
import { governanceRegion } from './governance.region.js';
import { mandatesRegion } from './mandates.region.js';
import type { AuthorityState } from './people.state.js';

/**
 * Stream `authority/<id>`: whom an authority appoints and mandates, how it governs itself, and whom it names to be told. What
 * a person may do is read from it.
 */
export const authorityDecider = decider<AuthorityState>('authority', {
  appointments: appointmentsRegion,
  mandates: mandatesRegion,
  governance: governanceRegion,
});
