import type { RunningLog } from './running-log.js';

/**
 * Moves a simulated log to a moment: every deadline up to it is recorded on the way, at the moment it passes.
 * A moment before the log's own leaves the clock where it is: the record never goes back.
 */
export async function advanceTo(log: RunningLog, moment: number): Promise<void> {
  const clock = log.simulation;
  if (!clock) throw new Error(`${log.slug} runs on real time: it takes no times from outside.`);
  await log.managers.runUntil(moment, (ms) => clock.moveTo(Math.max(ms, clock.now())));
  clock.moveTo(Math.max(moment, clock.now()));
}
