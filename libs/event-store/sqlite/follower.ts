import { setImmediate as nextTurn } from 'node:timers/promises';
import type { StoredEvent, Subscription } from '../event-store.port.js';

const PAGE = 500;

export type Handler = (events: readonly StoredEvent[]) => void | Promise<void>;

/** Reads the log page by page, hands each page over, and waits at the end until it is woken. */
export class Follower implements Subscription {
  readonly done: Promise<void>;
  #stopped = false;
  #wake: () => void = () => undefined;

  /**
   * @param page events upwards from a position, at most so many
   * @param ended called when it has ended, for whatever reason
   */
  constructor(
    readonly page: (from: number, limit: number) => readonly StoredEvent[],
    from: number,
    readonly handler: Handler,
    ended: (follower: Follower) => void,
  ) {
    this.done = this.#run(from, ended);
  }

  /** Tells it that the log has grown (or stopped). */
  wake(): void {
    this.#wake();
  }

  /** Ends it after the handler that runs now. That handler must not await this: it would wait for itself. */
  stop(): Promise<void> {
    this.#stopped = true;
    this.#wake();
    return this.done;
  }

  /** Nothing else looks at `done`, so that an error which its owner does not handle is not lost in silence. */
  async #run(from: number, ended: (follower: Follower) => void): Promise<void> {
    try {
      await this.#follow(from);
    } finally {
      ended(this);
    }
  }

  async #follow(from: number): Promise<void> {
    let next = from;
    for (;;) {
      // A turn of the event loop between pages: catching up on a long log must not hold up appends.
      await nextTurn();
      if (this.#stopped) return;
      const events = this.page(next, PAGE);
      if (events.length === 0) await this.#growth();
      else await this.handler(events);
      next += events.length;
    }
  }

  /** Nothing can be written between the page that was empty and this: both happen in one turn. */
  #growth(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }
}
