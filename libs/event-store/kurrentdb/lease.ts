import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { answerOf, isMissingStream, within } from './answers.js';
import type { Client } from './client.js';

const DEFAULT_MS = 10_000;
/** Old entries of a lease that the cluster may scavenge. */
const KEPT = 20;

export interface LeaseOptions {
  /** How long a lease holds without being renewed, in ms (10,000). It is renewed at a third of that. */
  readonly holdsMs?: number;
  /** Who holds it, for people who look (a new id). */
  readonly holder?: string;
  /** Told when it is got, and when it is lost. */
  readonly changed?: (held: boolean) => void;
  /** A clock that only goes forward, in ms. */
  readonly now?: () => number;
}

/** The last entry of a lease's stream. */
interface Entry {
  readonly revision: bigint;
  readonly holder: string;
  readonly holdsMs: number;
}

/**
 * Lets one of many servers do what must run once. The lease is a stream: whoever appends the next entry at the expected
 * revision has it, and renews it the same way. No clocks are compared: a server takes the lease over when it has itself
 * seen the last entry unchanged for as long as that entry holds; a holder stops counting on it that long after it *sent* its last
 * renewal, which was before anybody could see it. What runs under a lease must still bear being done twice (a process stopped
 * for a minute in the middle of a sentence goes on talking): appends do, by their idempotency keys.
 */
export class Lease {
  readonly #options: Required<Omit<LeaseOptions, 'changed'>> & Pick<LeaseOptions, 'changed'>;
  readonly #over = new AbortController();
  #running: Promise<void> | undefined;
  #own: bigint | undefined;
  #until = -Infinity;
  #told = false;
  /** An entry of which it is not known whether it stands. It is sent again as it is. */
  #unclear: { readonly id: string; readonly after: bigint | undefined; readonly sent: number } | undefined;
  /** Ends it at the very moment when it has run out, whatever call is still on its way. */
  #end: NodeJS.Timeout | undefined;
  #seen: { readonly revision: bigint; readonly since: number } | undefined;

  constructor(
    readonly client: Client,
    readonly stream: string,
    { holdsMs = DEFAULT_MS, holder = randomUUID(), changed, now = () => performance.now() }: LeaseOptions = {},
  ) {
    this.#options = { holdsMs, holder, now, ...(changed && { changed }) };
  }

  /** Whether this server has the lease at this moment. */
  get held(): boolean {
    return this.#own !== undefined && this.#options.now() < this.#until;
  }

  /** The number of the entry by which it is held: it only ever grows, from holder to holder. Undefined where it is not held. */
  get token(): bigint | undefined {
    return this.held ? this.#own : undefined;
  }

  /** Begins to try for it, and to keep it. */
  start(): void {
    this.#running ??= this.#run();
  }

  /** Ends it. One that is held is given back, so that another server has it at once. */
  async stop(): Promise<void> {
    this.#over.abort();
    await this.#running;
    if (this.held && this.#own !== undefined) await this.#write(randomUUID(), this.#own, 0).catch(() => undefined);
    this.#lose();
  }

  async #run(): Promise<void> {
    const { signal } = this.#over;
    const pause = this.#options.holdsMs / 3;
    await this.#limitStream().catch(() => undefined);
    while (!signal.aborted) {
      // A failed try is nothing: a held lease runs out by itself, and the next try comes.
      await this.#step().catch(() => undefined);
      if (!this.held) this.#lose();
      await delay(this.held ? pause : pause / 2, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }

  async #step(): Promise<void> {
    if (this.#own !== undefined) return this.#take(this.#own);
    const last = await this.#last();
    const { now } = this.#options;
    if (!last || last.holdsMs === 0) return this.#take(last?.revision);
    if (this.#seen?.revision !== last.revision) this.#seen = { revision: last.revision, since: now() };
    if (now() - this.#seen.since >= last.holdsMs) await this.#take(last.revision);
  }

  /** Appends the next entry. A conflict means that another server has been first: it is lost, or was never got. */
  async #take(after: bigint | undefined): Promise<void> {
    const { holdsMs, now } = this.#options;
    const { id, sent } =
      this.#unclear?.after === after && this.#unclear ? this.#unclear : { id: randomUUID(), sent: now() };
    this.#unclear = { id, after, sent };
    try {
      this.#own = await this.#write(id, after, holdsMs);
      // From the moment of sending: others count from when they saw it, which was later.
      this.#until = sent + holdsMs;
      this.#unclear = undefined;
      this.#endInTime();
      if (this.held) this.#tell(true);
    } catch (error) {
      if (answerOf(error).type === 'wrong-expected-version') this.#lose();
      else if (this.#own !== undefined && !this.held) this.#lose();
    }
  }

  async #write(id: string, after: bigint | undefined, holdsMs: number): Promise<bigint> {
    const record = {
      id,
      type: holdsMs > 0 ? 'LeaseTaken' : 'LeaseGivenBack',
      contentType: 'application/octet-stream' as const,
      data: new Uint8Array(),
      metadata: { holder: this.#options.holder, holdsMs: String(holdsMs) },
    };
    const streamState = after ?? ('no_stream' as const);
    const append = this.client.appendToStream(this.stream, record, { streamState });
    const { nextExpectedRevision } = await within(this.#options.holdsMs, append);
    return nextExpectedRevision;
  }

  async #last(): Promise<Entry | undefined> {
    const end = { direction: 'backwards', fromRevision: 'end', maxCount: 1 } as const;
    const read = async (): Promise<Entry | undefined> => {
      for await (const { event } of this.client.readStream(this.stream, end)) {
        if (!event) return undefined;
        const { holder, holdsMs } = (event.metadata ?? {}) as Record<string, unknown>;
        return { revision: event.revision, holder: String(holder), holdsMs: Number(holdsMs) || 0 };
      }
      return undefined;
    };
    return within(this.#options.holdsMs, read()).catch((error: unknown) => {
      if (isMissingStream(error)) return undefined;
      throw error;
    });
  }

  /** The stream grows with every renewal: the cluster may forget the old ones. */
  async #limitStream(): Promise<void> {
    const { metadata } = await this.client.getStreamMetadata(this.stream);
    if (metadata?.maxCount === undefined) await this.client.setStreamMetadata(this.stream, { maxCount: KEPT });
  }

  #endInTime(): void {
    clearTimeout(this.#end);
    const left = Math.max(0, this.#until - this.#options.now());
    this.#end = setTimeout(() => {
      if (!this.held) this.#tell(false);
      else this.#endInTime();
    }, left + 1).unref();
  }

  #lose(): void {
    clearTimeout(this.#end);
    this.#own = undefined;
    this.#until = -Infinity;
    this.#unclear = undefined;
    this.#tell(false);
  }

  #tell(held: boolean): void {
    if (this.#told === held) return;
    this.#told = held;
    this.#options.changed?.(held);
  }
}
