import { EventEmitter } from 'node:events';
import { randomUUID } from 'node:crypto';
import { judge } from './commit-check.js';
import type { Decision } from './commit-check.js';
import { ANY, METADATA, STREAM_DELETED, TOMBSTONE } from './held.js';
import type { Expected, Held, Proposed } from './held.js';
import { StreamState } from './stream-state.js';

/** Ids remembered for writes that name no revision. A server holds more; a test wants to see them forgotten. */
const REMEMBERED = 500;

/** A write to one or more streams, all or nothing: what each must hold, and the records, each with its stream. */
export interface Write {
  readonly expected: ReadonlyMap<string, Expected>;
  readonly records: readonly { readonly stream: string; readonly proposed: Proposed }[];
}

export type Written =
  | { readonly kind: 'written'; readonly position: number; readonly last: ReadonlyMap<string, number> }
  | { readonly kind: 'refused'; readonly decisions: ReadonlyMap<string, Decision> };

/** The stand-in's log: one global order, streams with revisions, deletes and scavenges. Held in memory only. */
export class StandInLog {
  readonly grown = new EventEmitter().setMaxListeners(0);
  all: Held[] = [];
  readonly streams = new Map<string, StreamState>();
  readonly #lately = new Map<string, Held>();
  #end = 4096;

  constructor() {
    // A real cluster's log never begins with one's own records.
    this.write({ expected: new Map(), records: [{ stream: '$settings', proposed: proposal(METADATA, '{}') }] });
  }

  /** Where the next record will begin. */
  get end(): number {
    return this.#end;
  }

  /** Appends, or says why not, in one step: nothing comes between judging and writing. */
  write({ expected, records }: Write): Written {
    const ids = new Map<string, string[]>([...expected.keys()].map((stream) => [stream, []]));
    for (const { stream, proposed } of records) ids.set(stream, [...(ids.get(stream) ?? []), proposed.id]);
    const decisions = new Map<string, Decision>();
    for (const [stream, own] of ids) {
      const state = this.streams.get(stream);
      const lately = (id: string) => this.#lately.get(id);
      decisions.set(stream, judge(state, stream, expected.get(stream) ?? ANY, own, lately));
    }
    const written = [...ids].filter(([, own]) => own.length > 0).map(([stream]) => decisions.get(stream));
    // A write whose records are all there is a success again, whatever has become of the streams that it only checks.
    if (written.length > 0 && written.every((each) => each?.kind === 'idempotent')) return this.#again(decisions);
    if ([...decisions.values()].some(({ kind }) => kind !== 'ok')) return { kind: 'refused', decisions };
    for (const { stream, proposed } of records) this.#put(stream, proposed);
    this.grown.emit('grown');
    const last = new Map(records.map(({ stream }) => [stream, this.streams.get(stream)?.last ?? -1]));
    return { kind: 'written', position: this.all.at(-1)?.position ?? 0, last };
  }

  /** Hides all records of a stream; it can be written again. Undefined where there is none. */
  softDelete(stream: string): number | undefined {
    if ((this.streams.get(stream)?.last ?? -1) < 0) return undefined;
    this.#put(`$$${stream}`, proposal(METADATA, JSON.stringify({ $tb: TOMBSTONE })));
    this.grown.emit('grown');
    return this.all.at(-1)?.position;
  }

  /** Ends a stream for good. $all shows the tombstone as an event of the stream. */
  tombstone(stream: string): number {
    this.#put(stream, proposal(STREAM_DELETED, '{}'), TOMBSTONE);
    this.grown.emit('grown');
    return this.all.at(-1)?.position ?? 0;
  }

  /** Takes out what no read of a stream shows any more, except the last record of each stream. */
  scavenge(): void {
    for (const state of this.streams.values()) {
      state.records = state.records.filter((held) => held.revision === state.last || state.shows(held));
    }
    const kept = new Set([...this.streams.values()].flatMap((state) => state.records));
    this.all = this.all.filter((held) => kept.has(held));
  }

  /** Forgets the ids written of late: what a change of leader does. */
  forgetIds(): void {
    this.#lately.clear();
  }

  #again(decisions: ReadonlyMap<string, Decision>): Written {
    const places = [...decisions].flatMap(([stream, each]) =>
      each.kind === 'idempotent' ? [{ stream, held: each.last }] : [],
    );
    return {
      kind: 'written',
      position: Math.max(...places.map(({ held }) => held.position)),
      last: new Map(places.map(({ stream, held }) => [stream, held.revision])),
    };
  }

  #put(stream: string, proposed: Proposed, revision?: number): void {
    const state = this.streams.get(stream) ?? new StreamState();
    this.streams.set(stream, state);
    if (state.softDeleted && revision === undefined)
      this.#put(`$$${stream}`, proposal(METADATA, JSON.stringify({ $tb: state.last + 1 })));
    const held: Held = {
      ...proposed,
      stream,
      revision: revision ?? state.last + 1,
      position: this.#end,
      created: Date.now(),
    };
    this.#end += 120 + proposed.data.length + proposed.metadata.length;
    state.add(held);
    this.all.push(held);
    this.#remember(held);
    if (stream.startsWith('$$')) {
      const original = this.streams.get(stream.slice(2)) ?? new StreamState();
      this.streams.set(stream.slice(2), original);
      original.settle(held);
    }
  }

  #remember(held: Held): void {
    this.#lately.delete(held.id);
    this.#lately.set(held.id, held);
    if (this.#lately.size > REMEMBERED)
      for (const oldest of this.#lately.keys()) return void this.#lately.delete(oldest);
  }
}

const proposal = (type: string, data: string): Proposed => ({
  id: randomUUID(),
  type,
  json: true,
  data: Buffer.from(data),
  metadata: new Uint8Array(),
});
