import { decider } from '../language/decider.js';
import { forceRegion } from './force.region.js';
import { passageRegion } from './passage.region.js';
import type { ProcessState } from './process.state.js';
import { stanceRegion } from './stance.region.js';
import { textRegion } from './text.region.js';

/**
 * Decides for `process/<id>`: all versions of one common process, what authorities say of them, how they pass
 * the board and the authorities' own decisions, and which is in force.
 */
export const processDecider = decider<ProcessState>('process', {
  text: textRegion,
  stance: stanceRegion,
  passage: passageRegion,
  force: forceRegion,
});
