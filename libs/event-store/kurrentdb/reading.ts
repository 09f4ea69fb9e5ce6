import { setTimeout as delay } from 'node:timers/promises';
import type { AllStreamResolvedEvent } from '@kurrent/kurrentdb-client';
import { StoreStopped } from '../event-store.port.js';
import { answerOf, within } from './answers.js';
import type { Client } from './client.js';
import type { Patience } from './insist.js';
import { isAfter, rawRecord } from './raw-record.js';
import type { LogPosition, RawRecord } from './raw-record.js';
import type { Replica } from './replica.js';

/** Records taken at once: it bounds memory. */
const HANDFUL = 500;
const FIRST_PAUSE = 50;
const LONGEST_PAUSE = 2000;

/** Reads a log into a replica, to its end as it is now, as often as it is asked. For copies; a server follows (`feed.ts`). */
export class Reading {
  readonly #filter;
  #seen: LogPosition | undefined;

  constructor(
    readonly client: Client,
    readonly replica: Replica,
    readonly patience: Patience,
  ) {
    this.#filter = { filterOn: 'streamName' as const, prefixes: [...replica.names.followed], checkpointInterval: 1000 };
  }

  /** @throws StoreStopped where the cluster does not answer; EventsMissing */
  async toEnd(): Promise<void> {
    let until = performance.now() + this.patience.patienceMs;
    for (let pause = FIRST_PAUSE; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
      const before = this.#seen;
      const broken = await this.#pass();
      if (broken === undefined) return;
      if (this.#seen !== before) until = performance.now() + this.patience.patienceMs;
      if (performance.now() > until)
        throw new StoreStopped(
          `The log cannot be read from the cluster (${answerOf(broken).message}): look to the connection string, and whether its user may read $all. Then run it again.`,
        );
      await delay(pause);
    }
  }

  /** Reads once. Answers what broke it, unless it came to the end. */
  async #pass(): Promise<unknown> {
    const events = this.client
      .readAll({ fromPosition: this.#seen ?? 'start', filter: this.#filter })
      [Symbol.asyncIterator]();
    for (let handful: AllStreamResolvedEvent[] = []; ;) {
      let next: IteratorResult<AllStreamResolvedEvent>;
      try {
        next = await within(this.patience.callMs, events.next());
      } catch (error) {
        this.#take(handful);
        return error ?? new Error('broken');
      }
      if (!next.done) handful.push(next.value);
      if (next.done || handful.length === HANDFUL) {
        this.#take(handful);
        handful = [];
      }
      if (next.done) return undefined;
    }
  }

  /** A read begins at the record itself: what was seen is passed over. */
  #take(events: readonly AllStreamResolvedEvent[]): void {
    const raws: RawRecord[] = [];
    for (const event of events) {
      const raw = rawRecord(event);
      if (!raw || (this.#seen && !isAfter(raw.position, this.#seen))) continue;
      this.#seen = raw.position;
      raws.push(raw);
    }
    this.replica.take(raws);
    this.replica.commit();
  }
}
