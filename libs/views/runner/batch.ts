import type { Fact } from '#governance';
import { amended, isAmendment } from '#governance';
import type { FactMemory } from '../facts/fact-memory.js';
import type { ViewsReader } from '../file/views-reader.js';
import type { ViewsWriter } from '../file/views-writer.js';
import type { Filing } from './filing.js';
import { compromiseOf } from './filing.js';

/** An event on its way into the views, with the event it is about where it is about one. */
export interface Arrival {
  readonly fact: Fact;
  readonly target: Fact | undefined;
}

/** Turns stored events into rows of views.db and facts in memory. All of it is synchronous, inside one transaction. */
export class Batch {
  readonly #amendments: { readonly target: Fact; readonly amendment: Fact }[] = [];

  constructor(
    readonly filing: Filing,
    readonly writer: ViewsWriter,
    readonly reader: ViewsReader,
    readonly memory: FactMemory,
  ) {}

  add({ fact, target }: Arrival): void {
    const veil = this.#veil(target ?? fact);
    const histories = this.filing.histories(fact);
    if (target)
      for (const history of this.filing.histories(target)) if (!histories.includes(history)) histories.push(history);
    this.writer.moment(this.#numbers(histories), fact, veil);
    if (!isAmendment(fact)) this.#file(fact);
    else if (target) this.#amendments.push({ target, amendment: fact });
  }

  /** Carries out what amendments change, once all else of the batch is written. */
  finish(): void {
    for (const { target, amendment } of this.#amendments.splice(0)) this.#amend(target, amendment);
  }

  #file(fact: Fact, from = fact.known, firstRow = 0): void {
    let row = firstRow;
    for (const { view, key, body } of this.filing.places(fact)) {
      const id = this.writer.file.keys.idOf(view, key);
      this.writer.row(row++, id, fact, from, body);
      this.memory.add(id, () => ({ fact: { ...fact, body }, from, until: Infinity }));
    }
  }

  /** What the event said ends here; what it says from now on is filed anew, as of when the amendment was known. */
  #amend(target: Fact, amendment: Fact): void {
    const earlier = this.reader.amendments(target.position, Infinity);
    const before = amended(target, earlier);
    const after = amended(target, [...earlier, amendment]);
    this.writer.amendment(target.position, amendment);
    const { keys, next } = this.writer.close(target.position, amendment.known);
    if (after) this.#file(after, amendment.known, next);
    for (const key of keys) this.memory.forget(key);
    if (before && after && before.at !== after.at) this.writer.move(before, after.at, amendment);
  }

  #numbers(histories: readonly string[]): number[] {
    return histories.map((history) => this.writer.file.keys.idOf('history', history));
  }

  #veil(fact: Fact): number | null {
    const compromise = compromiseOf(fact);
    return compromise === undefined ? null : this.writer.file.keys.idOf('veil', compromise);
  }
}
