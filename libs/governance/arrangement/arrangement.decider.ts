import { decider } from '../language/decider.js';
import { alignmentRegion } from './alignment.region.js';
import type { ArrangementState } from './arrangement.state.js';
import { constitutionRegion } from './constitution.region.js';
import { formationRegion } from './formation.region.js';
import { membershipRegion } from './membership.region.js';

/** Stream `arrangement/<slug>`: how a partnership forms, what its members want, what binds them, and who they are. */
export const arrangementDecider = decider<ArrangementState>('arrangement', {
  formation: formationRegion,
  membership: membershipRegion,
  alignment: alignmentRegion,
  constitution: constitutionRegion,
});
