import { decider } from '../language/decider.js';
import { forceRegion } from './force.region.js';
import type { ProcessState } from './process.state.js';
import { stanceRegion } from './stance.region.js';
import { textRegion } from './text.region.js';

/** Decides for `process/<id>`: all versions of one common process, what authorities say of them, and which is in force. */
export const processDecider = decider<ProcessState>('process', {
  text: textRegion,
  stance: stanceRegion,
  force: forceRegion,
});
