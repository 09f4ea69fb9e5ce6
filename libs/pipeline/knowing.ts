import { bringUpToDate, declarations } from '#governance';
import type { EventStore, Subscription } from '#event-store';
import { Known } from './reactions/known.js';

/** What is remembered of the whole log between events, on every server. */
export interface Knowing {
  readonly known: Known;
  /** Resolves when everything up to a position has been met. @throws the error that stopped it */
  waitFor(position: number): Promise<void>;
}

/**
 * Remembers what process managers do, and does nothing: for servers on which they do not run, because another one has the turn.
 * It reads the log from its first event each time, which takes a few seconds for a million of them.
 */
export class OnlyKnowing implements Knowing {
  readonly known = new Known();
  private next = 0;
  private failed: Error | undefined;
  private waiting: { readonly position: number; readonly tell: () => void }[] = [];
  private readonly subscription: Subscription;

  constructor(store: EventStore) {
    this.subscription = store.subscribe(0, (events) => {
      for (const event of events) this.known.learn(bringUpToDate(event, declarations));
      this.next = (events.at(-1)?.position ?? this.next - 1) + 1;
      this.tell();
      return Promise.resolve();
    });
    this.subscription.done.catch((error: unknown) => {
      this.failed = error instanceof Error ? error : new Error(String(error));
      this.tell();
    });
  }

  async waitFor(position: number): Promise<void> {
    if (this.next <= position && !this.failed) await new Promise<void>((tell) => this.waiting.push({ position, tell }));
    if (this.failed) throw this.failed;
  }

  async stop(): Promise<void> {
    await this.subscription.stop();
    this.failed ??= new Error('The log is closed.');
    this.tell();
  }

  private tell(): void {
    const ready = this.waiting.filter(({ position }) => position < this.next || this.failed !== undefined);
    this.waiting = this.waiting.filter((each) => !ready.includes(each));
    for (const { tell } of ready) tell();
  }
}
