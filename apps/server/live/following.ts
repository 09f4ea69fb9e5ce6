import type { EventStore, Subscription } from '#event-store';
import type { OpenStream } from './open-stream.js';

/** So long a wait follows each round of telling, in ms: a burst of commands is told as its latest position, a few times a second. */
const ROUND = 100;

/** One log, followed by one subscription for all who listen: each is told the latest position, never those between. */
export class Following {
  readonly #streams = new Set<OpenStream>();
  readonly #subscription: Subscription;
  #position: number;
  #told: number;
  #round: NodeJS.Timeout | undefined;

  /** @param ended told when the subscription ends by itself: its store has stopped */
  constructor(store: Pick<EventStore, 'size' | 'subscribe'>, ended: (reason: unknown) => void) {
    const size = store.size();
    this.#position = this.#told = size - 1;
    this.#subscription = store.subscribe(size, (events) => {
      this.#position = events.at(-1)?.position ?? this.#position;
      this.#round ??= setTimeout(() => this.#tell(), 0);
    });
    this.#subscription.done.catch(ended);
  }

  /** The last position that the log is known to hold; -1 for an empty one. */
  get position(): number {
    return this.#position;
  }

  get streams(): ReadonlySet<OpenStream> {
    return this.#streams;
  }

  add(stream: OpenStream): void {
    this.#streams.add(stream);
  }

  remove(stream: OpenStream): void {
    this.#streams.delete(stream);
  }

  /** Ends the subscription and every stream. */
  async stop(): Promise<void> {
    clearTimeout(this.#round);
    for (const stream of this.#streams) stream.end();
    this.#streams.clear();
    await this.#subscription.stop().catch(() => undefined);
  }

  #tell(): void {
    this.#round = undefined;
    if (this.#position === this.#told) return;
    this.#told = this.#position;
    for (const stream of this.#streams) stream.tell(this.#position);
    this.#round = setTimeout(() => this.#tell(), ROUND);
  }
}
