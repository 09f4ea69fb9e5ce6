import { instantOf } from '#kernel';
import type { Fact } from '#governance';
import { ConsequenceVoided, isAmendment } from '#governance';
import type { StoredEvent } from '#event-store';
import { insisting } from '../execute/insisting.js';
import type { StreamMemory } from '../execute/streams.js';
import type { LogHost } from '../log-host.js';

const BY = { process: 'consequences' };

/**
 * Records that consequences have lost their ground: they stay in the log, and count no longer from when this
 * is known. Once each: what is void already is left.
 *
 * @param because the event that took the ground away
 */
export async function voidEvents(
  host: LogHost,
  consequences: readonly StoredEvent[],
  because: Pick<Fact, 'id'>,
): Promise<void> {
  const byStream = Map.groupBy(consequences, ({ envelope }) => envelope.stream);
  for (const [stream, events] of byStream) {
    const work = async (): Promise<void> => {
      const memory = await host.streams.load(stream);
      const standing = events.filter(({ envelope }) => !isAmendment(envelope) && !isVoided(memory, envelope.id));
      const [first] = standing;
      if (!first) return;
      await host.append(
        standing.map(({ envelope }) => ConsequenceVoided({ target: envelope.id, because: because.id })),
        memory,
        new Map(),
        {
          idem: host.idemOf(BY.process, `void ${first.envelope.id}`),
          fingerprint: 'void',
          by: BY,
          occurredAt: instantOf(host.now()),
          cause: because.id,
          board: await host.currentBoard(),
        },
      );
    };
    await host.alone(stream, () => insisting(host, stream, work));
  }
}

export const isVoided = (memory: StreamMemory, event: string): boolean =>
  memory.facts.some((fact) => fact.type === ConsequenceVoided.type && fact.body['target'] === event);
