import { decider } from '../language/decider.js';
import { accessionRegion } from './accession.region.js';
import { alignmentRegion } from './alignment.region.js';
import type { ArrangementState } from './arrangement.state.js';
import { constitutionRegion } from './constitution.region.js';
import { directionRegion } from './direction.region.js';
import { endingRegion } from './ending.region.js';
import { exitRegion } from './exit.region.js';
import { formulaRegion } from './formula.region.js';
import { formationRegion } from './formation.region.js';
import { membershipRegion } from './membership.region.js';

/**
 * Stream `arrangement/<slug>`: how a partnership forms, what its members want, what binds them, who they are, how they join
 * and leave, how they share costs and gains, and how it ends. External directions are here too, since they stop it and hold those who leave.
 */
export const arrangementDecider = decider<ArrangementState>('arrangement', {
  formation: formationRegion,
  membership: membershipRegion,
  alignment: alignmentRegion,
  constitution: constitutionRegion,
  exit: exitRegion,
  accession: accessionRegion,
  ending: endingRegion,
  directions: directionRegion,
  formula: formulaRegion,
});
