import { setImmediate as nextTurn, setTimeout as delay } from 'node:timers/promises';
import type { AllStreamResolvedEvent, AllStreamSubscription } from '@kurrent/kurrentdb-client';
import type { Client } from './client.js';
import { isAfter, rawRecord } from './raw-record.js';
import type { LogPosition, RawRecord } from './raw-record.js';

/** Records handed over at once while catching up: it bounds memory, and how long the process does nothing else. */
const HANDFUL = 200;

/** First and longest pause before it tries again, in ms. */
const SHORTEST_PAUSE = 50;
const LONGEST_PAUSE = 5000;

/** What a feed needs of whoever takes the records. */
export interface FeedSource {
  /** Where to go on: after this place. It must be of a record that is never scavenged. */
  readonly from: () => LogPosition | undefined;
  /** Takes records in order, each once. What it throws ends the feed. */
  readonly take: (raws: readonly RawRecord[]) => void;
  /** Told of each break, which is mended by itself. */
  readonly broken?: (error: unknown) => void;
}

/**
 * Follows the streams of a log through the global order of the cluster, from a saved place: it reads to the end once, no faster
 * than it is taken (by the client's native part, which costs half as much a record as a subscription), then it subscribes. After
 * whatever breaks it subscribes again from the saved place; the client's own subscriptions never come back by themselves.
 */
export class Feed {
  readonly #filter;
  readonly #first = Promise.withResolvers<undefined>();
  #seen: LogPosition | undefined;
  #breakOff: (error: unknown) => void = () => undefined;
  #endPause: () => void = () => undefined;
  readonly #over = new AbortController();
  readonly #ended = Promise.withResolvers<undefined>();
  #running: Promise<void> | undefined;
  #live = false;

  constructor(
    readonly client: Client,
    prefixes: readonly string[],
    readonly source: FeedSource,
  ) {
    this.#filter = { filterOn: 'streamName' as const, prefixes: [...prefixes], checkpointInterval: 1000 };
    // Whoever starts a feed looks at `caughtUp`; one that is stopped before may have nobody left who does.
    this.#first.promise.catch(() => undefined);
  }

  /** Resolves when it has read to the end of the log as it was then; rejects where the feed ended before. */
  get caughtUp(): Promise<undefined> {
    return this.#first.promise;
  }

  /** Whether it is at the end and follows. */
  get live(): boolean {
    return this.#live;
  }

  /** Whether it has come to a place in the global order, or past it. */
  hasSeen(place: LogPosition): boolean {
    return this.#seen !== undefined && !isAfter(place, this.#seen);
  }

  start(): void {
    this.#running ??= this.#run();
  }

  /** Leaves the subscription, which delivers nothing any more, and begins again. */
  renew(reason: string): void {
    this.#breakOff(new Error(reason));
  }

  /** The cluster answers: where this waits to try again, it tries now. */
  hurry(): void {
    this.#endPause();
  }

  async stop(): Promise<void> {
    this.#over.abort();
    // A read that hangs is left alone: it hands over nothing any more.
    this.#ended.resolve(undefined);
    this.#breakOff(new Error('stopped'));
    this.#first.reject(new Error('The feed was stopped before it had caught up.'));
    await this.#running;
  }

  async #run(): Promise<void> {
    this.#seen = this.source.from();
    let pause = SHORTEST_PAUSE;
    const works = () => (pause = SHORTEST_PAUSE);
    for (let read = false; !this.#isOver();) {
      try {
        if (!read) await Promise.race([this.#catchUp(), this.#ended.promise]);
        read = true;
        if (!this.#isOver()) await this.#follow(works);
      } catch (error) {
        if (error instanceof Refused) {
          this.#first.reject(error.cause);
          return;
        }
        if (!this.#isOver()) this.source.broken?.(error);
      }
      this.#live = false;
      // A little chance keeps many servers from coming back at the same moment.
      await this.#pause(pause * (0.5 + Math.random()));
      pause = Math.min(pause * 2, LONGEST_PAUSE);
    }
  }

  #isOver(): boolean {
    return this.#over.signal.aborted;
  }

  async #pause(ms: number): Promise<void> {
    const enough = new AbortController();
    this.#endPause = () => enough.abort();
    const signal = AbortSignal.any([enough.signal, this.#over.signal]);
    await delay(ms, undefined, { signal }).catch(() => undefined);
  }

  /** Reads from where it stands to the end. A read begins at the record itself: what was seen is passed over. */
  async #catchUp(): Promise<void> {
    let handful: AllStreamResolvedEvent[] = [];
    for await (const event of this.client.readAll({ fromPosition: this.#seen ?? 'start', filter: this.#filter })) {
      if (this.#isOver()) return;
      if (handful.push(event) < HANDFUL) continue;
      this.#hand(handful);
      handful = [];
      // A turn of the event loop: catching up on a long log must not hold up everything else.
      await nextTurn();
    }
    if (!this.#isOver()) this.#hand(handful);
  }

  /** Subscribes. Rejects with whatever ends it. @param works told when the server has taken the subscription */
  async #follow(works: () => void): Promise<void> {
    const from = this.source.from() ?? 'start';
    const subscription = this.client.subscribeToAll({ fromPosition: from, filter: this.#filter });
    const broken = Promise.withResolvers<never>();
    this.#breakOff = broken.reject;
    const taking = new Taking(subscription, (events) => this.#hand(events), broken.reject);
    subscription.on('confirmation', () => {
      works();
      this.#live = true;
    });
    this.#first.resolve(undefined);
    try {
      await broken.promise;
    } finally {
      taking.over = true;
      this.#breakOff = () => undefined;
      await subscription.unsubscribe().catch(() => undefined);
    }
  }

  #hand(events: readonly AllStreamResolvedEvent[]): void {
    const raws: RawRecord[] = [];
    for (const event of events) {
      const raw = rawRecord(event);
      if (!raw || (this.#seen && !isAfter(raw.position, this.#seen))) continue;
      this.#seen = raw.position;
      raws.push(raw);
    }
    if (raws.length === 0) return;
    try {
      this.source.take(raws);
    } catch (error) {
      throw new Refused(error);
    }
  }
}

/** Whoever takes the records could not: no new beginning mends that. */
class Refused extends Error {
  constructor(override readonly cause: unknown) {
    super('The records were not taken.');
  }
}

/** What a subscription hands over, in the groups in which it comes. */
class Taking {
  over = false;
  #waiting: AllStreamResolvedEvent[] = [];

  constructor(
    subscription: AllStreamSubscription,
    readonly hand: (events: readonly AllStreamResolvedEvent[]) => void,
    readonly fail: (error: unknown) => void,
  ) {
    subscription.on('data', (event: AllStreamResolvedEvent) => {
      // After the I/O of this turn: what came together is taken together.
      if (this.#waiting.push(event) === 1) setImmediate(() => this.#take());
    });
    subscription.on('error', fail);
    for (const end of ['end', 'close'] as const)
      subscription.on(end, () => fail(new Error('The server ended the subscription.')));
  }

  #take(): void {
    const events = this.#waiting;
    this.#waiting = [];
    if (this.over) return;
    try {
      this.hand(events);
    } catch (error) {
      this.fail(error);
    }
  }
}
