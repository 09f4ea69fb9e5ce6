import { addDays, instantOf, startOfDay } from '#kernel';
import type { By, RecordedBy } from '#kernel';
import { declarations, EntryConfirmed, isAmendment, NoteAdded, RecordCorrected } from '#governance';
import type { NewEvent } from '#governance';
import { adoptionLife } from './adoption-life.js';
import { Agenda } from './agenda.js';
import type { Seat } from './board.js';
import { FIRST_DAY, InventedBoard } from './board.js';
import { compromiseLife } from './compromise-life.js';
import type { Entry, Life, Step } from './entry.js';
import { idemFor, idOf } from './entry.js';
import type { LogNames } from './founding-life.js';
import { authorityLife, foundingLife } from './founding-life.js';
import { processLife } from './process-life.js';
import { prose } from './prose.js';
import { Random } from './random.js';
import { recordLife } from './record-life.js';
import { workaroundLife } from './workaround-life.js';

const DAY_MS = 86_400_000;
const BEGIN_MS = startOfDay(FIRST_DAY);

/** Shares of all entries: made long after the fact, corrected, typed by a clerk for another, and noted upon. */
const LATE = 0.05;
const CORRECTED = 0.01;
const TYPED_FOR = 0.06;
const CONFIRMED = 0.85;
const NOTED = 0.04;
/** Days between two workarounds of one partner on one process, on average. */
const BETWEEN_WORKAROUNDS = 420;

/** What kind of partnership. */
export interface Plausible extends LogNames {
  readonly seed: number;
  readonly partners: number;
  readonly processes: number;
  /** The common processes are taken up one after the other over so many days. */
  readonly programme: number;
}

interface Planned {
  readonly step: Step;
  readonly serial: number;
  readonly recordedBy?: RecordedBy;
  /** The life that goes on when this is recorded. A late step has none: the life has gone on without it. */
  readonly life?: Life;
}

/**
 * The history of an invented partnership, entry by entry in the order of its log, without end: take as many as you want.
 * Authorities found a board; processes are proposed, argued over, agreed, adopted and worked around; reports, notes and
 * exceptions come in between. 5 % is entered late, 1 % corrected, and 30 % holds a disclosure. The same seed gives the same
 * history, byte for byte but for the salts.
 */
export class PlausiblePartnership implements Iterable<Entry> {
  readonly board: InventedBoard;
  private readonly agenda = new Agenda<Planned>();
  private readonly random: Random;
  private readonly inForce = new Map<string, number>();
  private serial = 0;
  private workarounds = 0;
  private compromises = 0;
  /** Of the entry just recorded, in days since the log began. */
  private today = 0;

  constructor(readonly plan: Plausible) {
    this.random = new Random(plan.seed);
    this.board = new InventedBoard(new Random(plan.seed + 1), plan.partners);
    this.begin(foundingLife(this.board, plan));
    for (const seat of this.board.seats) this.begin(authorityLife(this.board, seat, plan.slug));
    for (let n = 1; n <= plan.processes; n++)
      this.beginProcess(`CP-${String(n).padStart(3, '0')}`, 25 + (n - 1) * (plan.programme / plan.processes));
  }

  *[Symbol.iterator](): Generator<Entry, void> {
    for (let next = this.agenda.next(); next; next = this.agenda.next()) {
      this.today = Math.max(this.today, next.due);
      const { item } = next;
      const entry = this.enter(item);
      yield entry;
      const id = () => idOf(idemFor(this.plan.log, item.step.by, item.serial));
      this.whatFollows(item, id);
      if (item.life) this.resume(item.life, id);
    }
  }

  private enter({ step: { stream, event, by, day }, serial, recordedBy }: Planned): Entry {
    const shape = declarations.get(event.type)?.shape;
    this.board.count(Object.keys(event.body).some((field) => shape?.[field]?.disclosed !== undefined));
    const date = addDays(FIRST_DAY, Math.floor(day));
    const occurredAt = this.random.chance(0.7) ? date : instantOf(BEGIN_MS + Math.floor(day * DAY_MS));
    const recordedAt = BEGIN_MS + Math.ceil(this.today * DAY_MS);
    return { stream, event, by, ...(recordedBy && { recordedBy }), occurredAt, recordedAt, serial };
  }

  private beginProcess(process: string, start: number): void {
    const objected = (of: string, version: number, objection: string, seat: Seat, day: number): void => {
      if (this.random.chance(0.6))
        this.begin(
          compromiseLife(
            this.board,
            { compromise: `K-${++this.compromises}`, process: of, version, objection, seat },
            day + 2,
          ),
        );
    };
    const inForce = (of: string, version: number, contentHash: string, day: number): void => {
      if (!this.inForce.has(of)) for (const seat of this.board.seats) this.beginWorkarounds(of, seat, day);
      this.inForce.set(of, version);
      for (const seat of this.board.seats)
        this.begin(adoptionLife(this.board, { process: of, version, contentHash, seat }, day));
    };
    this.begin(processLife(this.board, process, start, inForce, objected));
    for (const seat of this.board.seats) this.begin(recordLife(this.board, process, seat, start));
  }

  /** One partner's workarounds on one process, each a life of its own. */
  private beginWorkarounds(process: string, seat: Seat, from: number): void {
    const start = from + this.random.wait(BETWEEN_WORKAROUNDS);
    const id = `WA-${String(++this.workarounds).padStart(4, '0')}`;
    this.begin(
      this.following(
        workaroundLife(this.board, { id, process, version: this.inForce.get(process) ?? 1, seat }, start),
        () => this.beginWorkarounds(process, seat, start),
      ),
    );
  }

  /** The same life, that does something when its first step has been recorded. */
  private *following(life: Life, then: () => void): Life {
    const first = life.next({ id: '' });
    if (first.done) return;
    const recorded = yield first.value;
    then();
    for (let next = life.next(recorded); !next.done;) next = life.next(yield next.value);
  }

  private begin(life: Life): void {
    this.resume(life, undefined);
  }

  /** Takes the next step of a life onto the agenda; now and then it is entered weeks late, and the life goes on meanwhile. */
  private resume(life: Life, id: (() => string) | undefined): void {
    const next = life.next(recorded(id));
    if (next.done) return;
    const step = next.value;
    const late = id !== undefined && this.random.chance(LATE);
    const planned = { step, serial: this.serial++, ...this.typist(step.by) };
    this.agenda.put(
      Math.max(this.today, step.day + (late ? 9 + this.random.wait(50) : this.random.unit())),
      late ? planned : { ...planned, life },
    );
    if (late) this.resume(life, () => idOf(idemFor(this.plan.log, step.by, planned.serial)));
  }

  private typist(by: By): { readonly recordedBy?: RecordedBy } {
    if (!('authority' in by) || !this.random.chance(TYPED_FOR)) return {};
    const mandate = this.board.mandates.get(by.authority);
    if (mandate === undefined) return {};
    return { recordedBy: { person: `p_${by.authority}_clerk`, authority: by.authority, capacity: 'CLERK', mandate } };
  }

  /** Corrections, confirmations and notes: events about this one, in its own stream, days or weeks later. */
  private whatFollows({ step, recordedBy }: Planned, id: () => string): void {
    if (isAmendment(step.event)) return;
    const later = (mean: number, event: (target: string) => NewEvent): void => {
      const day = this.today + 1 + this.random.wait(mean);
      this.agenda.put(day, {
        step: { stream: step.stream, event: event(id()), by: step.by, day },
        serial: this.serial++,
      });
    };
    if (recordedBy && this.random.chance(CONFIRMED)) later(10, (target) => EntryConfirmed({ target }));
    if (this.random.chance(NOTED)) later(20, (target) => NoteAdded({ target, note: prose(this.random, 2) }));
    if (this.random.chance(CORRECTED)) {
      const becomes = addDays(FIRST_DAY, Math.max(0, Math.floor(step.day) - this.random.whole(1, 20)));
      later(30, (target) =>
        RecordCorrected({ target, field: 'occurredAt', becomes, as: 'TEXT', reason: prose(this.random, 1) }),
      );
    }
  }
}

/** What a life is told; ids cost two hashes, and few lives ask for them. */
const recorded = (id: (() => string) | undefined): { readonly id: string } => ({
  get id() {
    return id?.() ?? '';
  },
});
