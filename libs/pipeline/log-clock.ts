import type { Clock } from '#kernel';
import { msOf, SimulatedClock } from '#kernel';
import type { EventStore, StoredEvent } from '#event-store';

/**
 * The clock of one log, known once its first event has been read: the server's, or a simulated one that stands where the log
 * last learned something. Where other servers write too, a simulated one follows them.
 */
export class LogClock implements Clock {
  simulation: SimulatedClock | undefined;

  constructor(private readonly real: Clock) {}

  now(): number {
    return (this.simulation ?? this.real).now();
  }

  /** @param startsAt ms since 1970 */
  simulate(startsAt: number): void {
    this.simulation = new SimulatedClock(startsAt);
  }

  /** Takes the clock that the log's first event names. */
  async asIn(store: EventStore): Promise<void> {
    const [first] = await store.readLog(0, 1);
    const [last] = await store.readLog(store.size() - 1, 1);
    if (first?.envelope.body['clock'] === 'SIMULATED' && last) this.simulate(msOf(last.envelope.recordedAt));
  }

  follow(events: readonly StoredEvent[]): void {
    const last = events.at(-1);
    if (last) this.simulation?.moveTo(Math.max(this.simulation.now(), msOf(last.envelope.recordedAt)));
  }
}
