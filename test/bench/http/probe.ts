/** Loaded into a server that is measured: says, when asked, what share of the time since it was last asked its thread was occupied. */
import { performance } from 'node:perf_hooks';

let last = performance.eventLoopUtilization();

process.on('message', (message) => {
  if (message !== 'occupied?') return;
  const now = performance.eventLoopUtilization();
  process.send?.({ occupied: performance.eventLoopUtilization(now, last).utilization });
  last = now;
});
process.channel?.unref();
