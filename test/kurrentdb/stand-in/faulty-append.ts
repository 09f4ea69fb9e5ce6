import { setTimeout as delay } from 'node:timers/promises';
import type { Node } from './node.js';
import type { Written } from './stand-in-log.js';
import { failures } from './wire.js';

/** How long after its timeout a late write is written, in ms. */
const LATE = 60;

/** Writes, with what is switched on for this append. @throws a status, where the call breaks */
export async function faulty(
  { faults }: Node,
  stream: string,
  write: () => Written,
): Promise<Written | 'timeout' | 'silence'> {
  const fault = faults.ofAppend(stream);
  switch (fault) {
    case undefined:
      return write();
    case 'not leader':
      throw faults.leader
        ? failures.notLeader(faults.leader)
        : failures.unavailable('No leader info available in response');
    case 'busy':
      throw failures.unavailable('Server Is Too Busy');
    case 'written late':
      void delay(LATE).then(write);
      return 'timeout';
    case 'dropped after':
    case 'timeout after':
    case 'silent after':
      write();
      break;
    case 'dropped before':
    case 'timeout before':
    case 'silent before':
  }
  if (fault.startsWith('dropped')) throw failures.unavailable('Connection dropped');
  return fault.startsWith('timeout') ? 'timeout' : 'silence';
}
