import { AlreadyRecorded, AppendRefused } from '../event-store.port.js';
import type { StoredEvent } from '../event-store.port.js';
import type { Passed } from './replica.js';
import type { Ignored } from './verdict.js';

/** An append on its way: it is over when the last of its events has been read back from the cluster. */
export class Awaited {
  readonly #read = Promise.withResolvers<readonly StoredEvent[]>();
  readonly #rows: StoredEvent[] = [];
  #over = false;

  /** @param attempt what tells this write from another one with the same ids */
  constructor(
    readonly idem: string,
    readonly ids: readonly string[],
    readonly attempt: string,
  ) {
    this.read.catch(() => undefined);
  }

  /** The events as they stand in the log. Rejects with AlreadyRecorded where another write of the command stands there. */
  get read(): Promise<readonly StoredEvent[]> {
    return this.#read.promise;
  }

  isOver(): boolean {
    return this.#over;
  }

  /** Takes note of a record with one of the ids. */
  pass({ raw, as }: Passed): void {
    if (this.#over) return;
    const own = raw.metadata['attempt'] === this.attempt;
    if (typeof as === 'string') {
      // Another's records that do not count mean nothing here.
      if (own) this.#end(() => this.#read.reject(this.#notCounted(as)));
      return;
    }
    if (!own) {
      this.#end(() => this.#read.reject(new AlreadyRecorded(this.idem)));
      return;
    }
    this.#rows.push(as.row);
    if (this.#rows.length === this.ids.length) this.#end(() => this.#read.resolve(this.#rows));
  }

  #notCounted(as: Ignored): Error {
    return as === 'AGAIN'
      ? new AlreadyRecorded(this.idem)
      : new AppendRefused(
          `The append stands in the cluster and does not count (${as}): another program writes to this log's streams.`,
        );
  }

  #end(tell: () => void): void {
    this.#over = true;
    tell();
  }
}

/** All appends on their way, by the ids of their events. */
export class AwaitedAppends {
  readonly #byId = new Map<string, Awaited>();

  expect(awaited: Awaited): void {
    for (const id of awaited.ids) this.#byId.set(id, awaited);
  }

  forget(awaited: Awaited): void {
    for (const id of awaited.ids) if (this.#byId.get(id) === awaited) this.#byId.delete(id);
  }

  pass(passed: readonly Passed[]): void {
    if (this.#byId.size === 0) return;
    for (const each of passed) this.#byId.get(each.raw.id)?.pass(each);
  }
}
