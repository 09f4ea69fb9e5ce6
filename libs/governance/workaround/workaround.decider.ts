import type { Decider } from '../language/decider.js';
import { decider } from '../language/decider.js';
import { permissionRegion } from './permission.region.js';
import { raisedRegion } from './raised.region.js';
import type { WorkaroundState } from './workaround.state.js';

/** The life of one workaround: what was raised, and what was permitted. It reads itself for the one that replaced another. */
export const workaroundDecider: Decider<WorkaroundState> = decider<WorkaroundState>('workaround', {
  raised: raisedRegion(() => workaroundDecider),
  permission: permissionRegion,
});
