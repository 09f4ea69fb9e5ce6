import { setTimeout as delay } from 'node:timers/promises';
import { answerOf, isDefinite, isDeletedStream, isDenied, isMissingStream, within } from './answers.js';
import { StoreStopped } from '../event-store.port.js';

const FIRST_PAUSE = 25;
const LONGEST_PAUSE = 1000;

/** How long calls may take, in ms. */
export interface Patience {
  /** One call. */
  readonly callMs: number;
  /** All tries of one thing together. */
  readonly patienceMs: number;
}

/**
 * Does something that may be done twice until the cluster answers it: reads, and appends whose ids make them the same append.
 * @throws what the cluster refuses; StoreStopped where it does not answer in time
 */
export async function insist<T>({ callMs, patienceMs }: Patience, what: string, work: () => Promise<T>): Promise<T> {
  const until = performance.now() + patienceMs;
  for (let pause = FIRST_PAUSE; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
    try {
      return await within(callMs, work());
    } catch (error) {
      if (isDefinite(error) || isDenied(error) || isMissingStream(error) || isDeletedStream(error)) throw error;
      if (performance.now() > until)
        throw new StoreStopped(
          `The cluster does not answer (${answerOf(error).message}): ${what} has to wait. Try again.`,
        );
      await delay(pause);
    }
  }
}
