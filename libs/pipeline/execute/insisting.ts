import { AlreadyRecorded, VersionConflict } from '#event-store';
import type { LogHost } from '../log-host.js';

/** Others write to the same streams on other servers: so often it is judged again before it is given up. */
const ATTEMPTS = 20;

/**
 * Does what a process manager appends without a command, and does it again on what is known then where another server was
 * first: with the same thing, which then stands, or with something else on the same stream.
 * @throws what the work throws at last
 */
export async function insisting(host: LogHost, stream: string, work: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await work();
      return;
    } catch (error) {
      const meanwhile = error instanceof VersionConflict || error instanceof AlreadyRecorded;
      if (!meanwhile || attempt === ATTEMPTS) throw error;
      host.streams.forget(stream);
      if (error instanceof VersionConflict) host.streams.forget(error.stream);
    }
  }
}
