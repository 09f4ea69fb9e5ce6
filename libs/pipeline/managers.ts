import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Deadline } from '#governance';
import type { StoredEvent, Subscription } from '#event-store';
import type { Knowing } from './knowing.js';
import { DeadlineKeeper } from './deadlines/deadline-keeper.js';
import type { LogHost } from './log-host.js';
import type { Courier } from './outbox/courier.port.js';
import { nominatedContacts } from './outbox/nominated-contacts.js';
import { Outbox } from './outbox/outbox.js';
import type { Known, SavedKnown } from './reactions/known.js';
import { Reactions } from './reactions/react.js';

interface Saved {
  readonly log: string;
  readonly next: number;
  readonly deadlines: readonly { readonly stream: string; readonly deadlines: readonly Deadline[] }[];
  readonly known: SavedKnown;
  readonly outbox?: readonly string[];
}

const SAVE_EVERY = 5_000;
const LONGEST_SLEEP = 3_600_000;

/**
 * The process managers of one log, fed from the store in order with a saved position. What was due while the server was down
 * is recorded when it is up again, once.
 */
export class Managers implements Knowing {
  readonly keeper: DeadlineKeeper;
  /** Only where there is a courier to bring letters. */
  readonly outbox: Outbox | undefined;
  private readonly reactions: Reactions;
  private subscription: Subscription | undefined;
  private next = 0;
  private savedAt = 0;
  private timer: NodeJS.Timeout | undefined;
  private waiting: { readonly position: number; readonly resolve: () => void }[] = [];
  private ticking: Promise<void> = Promise.resolve();
  private over = false;
  /** Set when a manager has failed: then nothing more is recorded by it until the cause is mended. */
  failed: Error | undefined;
  /** Told when one has failed. */
  onFailure: () => void = () => undefined;

  constructor(
    private readonly host: LogHost,
    private readonly folder: string,
    courier?: Courier,
  ) {
    this.keeper = new DeadlineKeeper(host);
    this.reactions = new Reactions(host);
    this.outbox =
      courier &&
      new Outbox(host, courier, nominatedContacts(host), (error) => {
        this.fail(error);
      });
  }

  /** What is remembered of the log, up to the position handled. */
  get known(): Known {
    return this.reactions.known;
  }

  async start(): Promise<void> {
    this.restore();
    this.outbox?.resume();
    this.subscription = this.host.log.store.subscribe(this.next, (events) => this.handle(events));
    this.subscription.done.catch((error: unknown) => {
      this.fail(error);
    });
    await this.waitFor(this.host.log.store.size() - 1);
    if (!this.host.simulated) await this.tick();
  }

  /** Resolves when everything up to a position has been handled. @throws the error that stopped the managers */
  async waitFor(position: number): Promise<void> {
    if (this.next <= position && !this.failed && !this.over)
      await new Promise<void>((resolve) => this.waiting.push({ position, resolve }));
    if (this.failed) throw this.failed;
    if (this.next <= position) throw new Error('The process managers were stopped.');
  }

  /** Resolves when nothing more follows from what has been written. @throws the error that stopped the managers */
  async settle(): Promise<void> {
    do await this.waitFor(this.host.log.store.size() - 1);
    while (this.next < this.host.log.store.size());
  }

  /**
   * Records what passes up to a moment, each thing before the next, with all that follows from it. For simulated clocks,
   * `onMoment` moves the clock.
   */
  async runUntil(moment: number, onMoment?: (ms: number) => void): Promise<void> {
    do await this.settle();
    while (!this.over && (await this.keeper.recordFirst(moment, onMoment)));
  }

  async stop(): Promise<void> {
    this.over = true;
    clearTimeout(this.timer);
    await this.subscription?.stop().catch(() => undefined);
    this.release();
    await this.ticking;
    await this.outbox?.stop();
    if (!this.failed && this.subscription) this.save();
  }

  private fail(error: unknown): void {
    this.failed ??= asError(error);
    this.release();
    this.onFailure();
  }

  private release(): void {
    for (const { resolve } of this.waiting.splice(0)) resolve();
  }

  private async handle(events: readonly StoredEvent[]): Promise<void> {
    await this.reactions.learn(events);
    await this.keeper.learn(events);
    await this.outbox?.learn(events);
    this.next = (events.at(-1)?.position ?? this.next - 1) + 1;
    if (this.next - this.savedAt >= SAVE_EVERY) this.save();
    const served = this.waiting.filter(({ position }) => position < this.next);
    this.waiting = this.waiting.filter(({ position }) => position >= this.next);
    for (const { resolve } of served) resolve();
    this.arm();
  }

  /** On real time: wakes when the next deadline passes. A simulated clock is moved by whoever plays (`advanceTo`). */
  private arm(): void {
    if (this.host.simulated || this.over) return;
    clearTimeout(this.timer);
    const first = this.keeper.book.first();
    const sleep = first ? Math.max(0, first.passes - this.host.now()) : LONGEST_SLEEP;
    this.timer = setTimeout(() => void this.tick(), Math.min(LONGEST_SLEEP, sleep)).unref();
  }

  private tick(): Promise<void> {
    this.ticking = this.ticking.then(async () => {
      try {
        await this.runUntil(this.host.now());
        this.arm();
      } catch (error) {
        if (!this.over) this.fail(error);
      }
    });
    return this.ticking;
  }

  private get file(): string {
    return join(this.folder, 'managers.json');
  }

  private restore(): void {
    try {
      const saved = JSON.parse(readFileSync(this.file, 'utf8')) as Saved;
      if (saved.log !== this.host.log.name || saved.next > this.host.log.store.size()) return;
      this.next = this.savedAt = saved.next;
      this.reactions.known.restore(saved.known);
      this.outbox?.restore(saved.outbox ?? []);
      for (const { stream, deadlines } of saved.deadlines) this.keeper.book.set(stream, deadlines);
    } catch {
      // No saved position, or not a whole one: everything is read again from the first event, and nothing is doubled.
    }
  }

  private save(): void {
    const byStream = new Map<string, Deadline[]>();
    for (const { stream, id, due } of this.keeper.book.all())
      byStream.set(stream, [...(byStream.get(stream) ?? []), { id, due }]);
    const saved: Saved = {
      log: this.host.log.name,
      next: this.next,
      deadlines: [...byStream].map(([stream, deadlines]) => ({ stream, deadlines })),
      known: this.reactions.known.saved(),
      ...(this.outbox && { outbox: this.outbox.saved() }),
    };
    const file = openSync(`${this.file}.new`, 'w');
    writeSync(file, JSON.stringify(saved));
    fsyncSync(file);
    closeSync(file);
    renameSync(`${this.file}.new`, this.file);
    this.savedAt = this.next;
  }
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));
