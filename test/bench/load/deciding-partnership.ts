import { addDays, instantOf, startOfDay } from '#kernel';
import { Agenda } from './agenda.js';
import { FIRST_DAY, InventedBoard } from './board.js';
import { decisionLife, jointLife } from './decision-life.js';
import type { Deciding } from './decision-life.js';
import type { Entry, Life, Step } from './entry.js';
import { idemFor, idOf } from './entry.js';
import type { LogNames } from './founding-life.js';
import { authorityLife, foundingLife } from './founding-life.js';
import { Random } from './random.js';

const DAY_MS = 86_400_000;
const BEGIN_MS = startOfDay(FIRST_DAY);
/** When the first is taken, and how far apart two are, in days. */
const FIRST_DECISION = 60;
const APART = 0.5;
/** So many days after the last the history ends. */
const AFTER = 200;
/** Share of the decisions that are the board's. */
const JOINT = 0.1;

/** How large. */
export interface DecidingPlan extends LogNames {
  readonly seed: number;
  readonly partners: number;
  readonly processes: number;
  readonly decisions: number;
}

/**
 * The history of an invented partnership that decides a great deal: about ten events for each decision, over years. The
 * same seed gives the same history, byte for byte but for the salts. It ends some months after the last was taken.
 */
export class DecidingPartnership implements Iterable<Entry> {
  private readonly board: InventedBoard;
  private readonly random: Random;

  constructor(readonly plan: DecidingPlan) {
    this.random = new Random(plan.seed);
    this.board = new InventedBoard(new Random(plan.seed + 1), plan.partners);
  }

  *[Symbol.iterator](): Generator<Entry, void> {
    const agenda = new Agenda<{ readonly step: Step; readonly life: Life; readonly serial: number }>();
    let serial = 0;
    let today = 0;
    const resume = (life: Life, id: string): void => {
      const next = life.next({ id });
      if (!next.done) agenda.put(Math.max(today, next.value.day), { step: next.value, life, serial: serial++ });
    };
    for (const life of this.lives()) resume(life, '');
    const end = FIRST_DECISION + this.plan.decisions * APART + AFTER;
    for (let next = agenda.next(); next && next.due <= end; next = agenda.next()) {
      today = Math.max(today, next.due);
      const { step, life, serial: own } = next.item;
      yield this.entry(step, own, today);
      resume(life, idOf(idemFor(this.plan.log, step.by, own)));
    }
  }

  private *lives(): Generator<Life> {
    yield foundingLife(this.board, this.plan);
    for (const seat of this.board.seats) yield authorityLife(this.board, seat, this.plan.slug);
    for (let n = 1; n <= this.plan.decisions; n++) {
      const deciding: Deciding = {
        id: idAt(n),
        seat: this.random.one(this.board.seats),
        process: `CP-${String(this.random.whole(1, this.plan.processes)).padStart(3, '0')}`,
        successor: idAt(Math.min(n + this.random.whole(1, 400), this.plan.decisions)),
      };
      yield (this.random.chance(JOINT) ? jointLife : decisionLife)(this.board, deciding, FIRST_DECISION + n * APART);
    }
  }

  private entry({ stream, event, by, day }: Step, serial: number, today: number): Entry {
    const date = addDays(FIRST_DAY, Math.floor(day));
    const occurredAt = this.random.chance(0.7) ? date : instantOf(BEGIN_MS + Math.floor(day * DAY_MS));
    return { stream, event, by, occurredAt, recordedAt: BEGIN_MS + Math.ceil(today * DAY_MS), serial };
  }
}

const idAt = (n: number): string => `D-${String(n).padStart(5, '0')}`;
