import { decider } from '../language/decider.js';
import type { AdoptionState } from './adoption.state.js';
import { authoritiesRegion } from './authorities.region.js';
import { customisationsRegion } from './customisations.region.js';
import { derogationsRegion } from './derogations.region.js';
import { variationsRegion } from './variations.region.js';

/** Decides for `adoption/<process>`: who works to which version of one process, and with which differences. */
export const adoptionDecider = decider<AdoptionState>('adoption', {
  authorities: authoritiesRegion,
  variations: variationsRegion,
  derogations: derogationsRegion,
  customisations: customisationsRegion,
});
