import type { EventStore, StoredEvent, Subscription } from '#event-store';
import type { EventDeclaration } from '#governance';
import { canonicalise, sha256Hex } from '#kernel';
import { FactMemory } from '../facts/fact-memory.js';
import { FORMAT } from '../file/schema.js';
import { drop, ViewsFile } from '../file/views-file.js';
import { ViewsReader } from '../file/views-reader.js';
import { ViewsWriter } from '../file/views-writer.js';
import type { View } from '../language/view.js';
import type { Arrival } from './batch.js';
import { Batch } from './batch.js';
import { Filing } from './filing.js';
import { RecentFacts } from './recent-facts.js';
import { Waiting } from './waiting.js';

/** While views are built from the beginning, so many events go into one transaction. */
const EVENTS_A_COMMIT = 20_000;

/** The views have stopped: a newer event, or a fault in a view. Reads say so rather than answer from the past. */
export class ViewsStopped extends Error {
  constructor(position: number, cause: unknown) {
    super(`The views stopped before event ${position}: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
    this.name = 'ViewsStopped';
  }
}

/** The views are being made from the log and cannot be read yet. */
export class ViewsBuilding extends Error {
  constructor(position: number, size: number) {
    super(`The views are being made from the log: ${position + 1} of ${size} events so far. Ask again shortly.`);
    this.name = 'ViewsBuilding';
  }
}

/** Feeds the views from the store, in order, with a saved position. Whatever fails stops it, loudly. */
export class ViewRunner {
  readonly filing: Filing;
  readonly #waiting = new Waiting();
  readonly #facts: RecentFacts;
  readonly #version: string;
  #file!: ViewsFile;
  #reader!: ViewsReader;
  #writer!: ViewsWriter;
  #batch!: Batch;
  #memory!: FactMemory;
  #subscription: Subscription | undefined;
  #position = -1;
  #uncommitted = 0;
  #failed: ViewsStopped | undefined;

  /** @param path of views.db, which is made, and made again, from the log */
  constructor(
    readonly store: EventStore,
    readonly path: string,
    readonly views: readonly View<never>[],
    readonly declarations: ReadonlyMap<string, EventDeclaration>,
  ) {
    this.filing = new Filing(views, declarations);
    this.#facts = new RecentFacts(store, declarations);
    const shape = views.map(({ name, handlers }) => [name, [...handlers.keys()].sort()]);
    const types = [...declarations.values()]
      .map(({ type, schema, shape: fields }) => [type, schema, Object.keys(fields).sort()])
      .sort();
    this.#version = sha256Hex(canonicalise([FORMAT, shape, types]));
  }

  /** Opens (or drops and makes) the file and follows the log. Resolves when the views have all that the log holds now. */
  async start(): Promise<void> {
    this.#open();
    this.#follow();
    await this.#caughtUp();
  }

  /** The last position that the views hold; -1 before the first. */
  position(): number {
    return this.#position;
  }

  /** Why the runner has stopped, if it has. */
  get failed(): ViewsStopped | undefined {
    return this.#failed;
  }

  /** True once the views hold this position; false when they do not within `timeoutMs`. @throws ViewsStopped */
  async waitFor(position: number, timeoutMs: number): Promise<boolean> {
    if (this.#failed) throw this.#failed;
    if (position <= this.#position && !this.#file.building) return true;
    return this.#waiting.for(position, timeoutMs);
  }

  /** Drops the file and makes it again from the log. Resolves when the views are whole again. */
  async rebuild(): Promise<void> {
    await this.#ended();
    this.#file.close();
    drop(this.path);
    this.#failed = undefined;
    await this.start();
  }

  /** File and memory for a read. @throws ViewsStopped, ViewsBuilding */
  reading(): { readonly file: ViewsFile; readonly reader: ViewsReader; readonly memory: FactMemory } {
    if (this.#failed) throw this.#failed;
    if (this.#file.building) throw new ViewsBuilding(this.#position, this.store.size());
    return { file: this.#file, reader: this.#reader, memory: this.#memory };
  }

  async close(): Promise<void> {
    await this.#ended();
    this.#file.close();
  }

  /** Why it ended, where it did not end by itself, stands in `failed`. */
  async #ended(): Promise<void> {
    await this.#subscription?.stop().catch(() => undefined);
  }

  #open(): void {
    this.#file = ViewsFile.open(this.path, this.#version);
    if (this.#file.position() >= this.store.size()) {
      // The log is shorter than what was filed: it is not the log that this file was made from.
      this.#file.close();
      drop(this.path);
      this.#file = ViewsFile.open(this.path, this.#version);
    }
    this.#reader = new ViewsReader(this.#file);
    this.#writer = new ViewsWriter(this.#file);
    this.#memory = new FactMemory((key) => this.#reader.forms(key));
    this.#batch = new Batch(this.filing, this.#writer, this.#reader, this.#memory);
    this.#position = this.#file.position();
  }

  #follow(): void {
    if (this.store.size() === 0) this.#commit();
    this.#subscription = this.store.subscribe(this.#position + 1, (events) => this.#take(events));
    this.#subscription.done.catch((error: unknown) => this.#stop(error));
  }

  async #caughtUp(): Promise<void> {
    if (this.#failed) throw this.#failed;
    const last = this.store.size() - 1;
    if (last <= this.#position && !this.#file.building) return;
    await this.#waiting.for(last, 2 ** 31 - 1);
  }

  async #take(events: readonly StoredEvent[]): Promise<void> {
    const arrivals: Arrival[] = [];
    for (const stored of events) {
      const fact = this.#facts.take(stored);
      const { target } = fact.body;
      arrivals.push({ fact, target: typeof target === 'string' ? await this.#facts.find(target) : undefined });
    }
    this.#writer.begin();
    for (const arrival of arrivals) {
      this.#batch.add(arrival);
      this.#position = arrival.fact.position;
    }
    this.#uncommitted += arrivals.length;
    const atEnd = this.#position + 1 >= this.store.size();
    if (!this.#file.building || atEnd || this.#uncommitted >= EVENTS_A_COMMIT) this.#commit();
  }

  #commit(): void {
    this.#writer.begin();
    this.#batch.finish();
    this.#writer.commit(this.#position);
    this.#uncommitted = 0;
    if (this.#file.building && this.#position + 1 >= this.store.size()) this.#file.finishBuilding();
    if (!this.#file.building) this.#waiting.reached(this.#position);
  }

  /** Half a batch never stays: a file that is still being built is made anew at the next start anyway. */
  #stop(error: unknown): void {
    if (!this.#file.building) this.#writer.rollBack();
    this.#failed = new ViewsStopped(this.#position + 1, error);
    this.#waiting.fail(this.#failed);
  }
}
