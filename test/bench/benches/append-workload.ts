import { systemClock } from '#kernel';
import { openSqliteStore } from '#event-store';
import type { SqliteStore } from '#event-store';
import type { Run } from '../harness/bench.js';
import { perSecond } from '../harness/timing.js';
import type { Entry } from '../load/entry.js';
import { Appending } from '../load/loader.js';
import { PlausiblePartnership } from '../load/plausible-partnership.js';
import type { EmmettEvent } from '../stores/emmett.child.js';
import { ReferenceStore } from '../stores/reference-store.js';

const NAMES = { log: 'plausible.concordat.example', slug: 'plausible' };
const PARTNERSHIP = { ...NAMES, seed: 1, partners: 6, processes: 40, programme: 900 };

/**
 * The same history for both sides. Each round takes its next stretch; a rehearsal in a store of its own makes the bytes
 * that the reference is to write, and counts the disclosures.
 */
export class AppendWorkload {
  private readonly entries: Iterator<Entry> = new PlausiblePartnership(PARTNERSHIP)[Symbol.iterator]();
  private readonly rehearsal: Appending;
  private readonly ours: Appending;
  private readonly reference: ReferenceStore;
  private stretch: readonly Entry[] = [];
  private bytes: readonly Uint8Array[] = [];
  private events = 0;
  private withDisclosure = 0;

  constructor(run: Run) {
    const open = (name: string): SqliteStore =>
      openSqliteStore({ folder: run.folder(name), log: NAMES.log, clock: systemClock });
    this.rehearsal = new Appending(open('rehearsal'), NAMES);
    this.ours = new Appending(open('ours'), NAMES);
    this.reference = new ReferenceStore(run.folder('reference'));
  }

  /** Takes the next stretch of so many events. */
  async take(count: number): Promise<void> {
    this.stretch = Array.from({ length: count }, () => this.entries.next().value as Entry);
    const rehearsed = await Promise.all(
      this.stretch.map((entry) => {
        const append = this.rehearsal.of(entry);
        this.events++;
        if (append.disclosures.length > 0) this.withDisclosure++;
        return this.rehearsal.store.events.append(append);
      }),
    );
    this.bytes = rehearsed.flat().map((event) => event.bytes);
  }

  /** Ours: so many clients, each of which waits until its event is on disk. Events a second. */
  oursAtOnce(clients: number): Promise<number> {
    const queue = this.stretch.values();
    const client = async (): Promise<void> => {
      for (const entry of queue) await this.ours.store.events.append(this.ours.of(entry));
    };
    return perSecond(this.stretch.length, () => Promise.all(Array.from({ length: clients }, client)));
  }

  /** The reference, in groups of that size. Events a second. */
  referenceInGroups(size: number): Promise<number> {
    return perSecond(this.bytes.length, () => {
      if (size === 1) for (const bytes of this.bytes) this.reference.append(bytes);
      else
        for (let from = 0; from < this.bytes.length; from += size)
          this.reference.appendGroup(this.bytes.slice(from, from + size));
    });
  }

  /** The first of the stretch as Emmett takes them: the same members, as data and metadata. */
  forEmmett(count: number): readonly EmmettEvent[] {
    return this.stretch.slice(0, count).map(({ stream, event, by, occurredAt }) => ({
      stream,
      type: event.type,
      data: event.body,
      metadata: { by, occurredAt, rules: NAMES },
    }));
  }

  /** What the load was made of, as a sentence. */
  get note(): string {
    const mean = Math.round(this.bytes.reduce((sum, { length }) => sum + length, 0) / this.bytes.length);
    return `Load: a plausible partnership; ${Math.round((100 * this.withDisclosure) / this.events)} % of the events with a disclosure; ${mean} bytes an event.`;
  }

  async close(): Promise<void> {
    await this.rehearsal.store.close();
    await this.ours.store.close();
    this.reference.close();
  }
}
