import type { By, Day } from '#kernel';
import { addDays } from '#kernel';
import type { Random } from './random.js';

/** One partner of the invented board, with the person who acts for it. */
export interface Seat {
  readonly authority: string;
  readonly name: string;
  readonly partner: string;
  readonly person: string;
}

const NAMES = [
  'Aldermere',
  'Brackwater',
  'Wexcombe',
  'Marches',
  'Thornbury',
  'Ashfold',
  'Calderbrook',
  'Dunmoor',
  'Eastholme',
  'Fenwick',
  'Greywell',
  'Harrowden',
];

/** The first day of every invented log: a Monday. */
export const FIRST_DAY: Day = '2006-01-02';

/** The board of an invented partnership: its seats, and what all lives share. */
export class InventedBoard {
  readonly seats: readonly Seat[];
  /** The event by which each authority's person may act. Filled when the board is founded. */
  readonly mandates = new Map<string, string>();
  private events = 0;
  private withDisclosure = 0;

  constructor(
    readonly random: Random,
    partners: number,
  ) {
    this.seats = Array.from({ length: partners }, (_, n) => seat(n));
  }

  /** An authority's act, by its representative. */
  by({ authority, person }: Seat): By {
    const mandate = this.mandates.get(authority);
    return { authority, person, capacity: 'REPRESENTATIVE', ...(mandate !== undefined && { mandate }) };
  }

  /** A decision of the board, in the meeting of that month. */
  byBoard(day: number): By {
    return { body: 'board', meeting: `B-${this.dayOf(day).slice(0, 7)}` };
  }

  /** A decision that the board took that day. */
  decisionOn(day: number) {
    const date = this.dayOf(day);
    return { kind: 'RECORDED_DECISION' as const, ref: `Board ${date}, item ${this.random.whole(3, 14)}`, date };
  }

  dayOf(day: number): Day {
    return addDays(FIRST_DAY, Math.floor(day));
  }

  /** Counts an event, so that `mayTell` keeps to its share. */
  count(hasDisclosure: boolean): void {
    this.events++;
    if (hasDisclosure) this.withDisclosure++;
  }

  /**
   * A text where a field for one may be left out: given while fewer than 30 % of the events hold a disclosure, so that
   * with those that must have a text the share comes to 30 %.
   */
  mayTell(text: () => string): string | undefined {
    return this.withDisclosure < 0.3 * this.events ? text() : undefined;
  }
}

function seat(n: number): Seat {
  const name = NAMES[n % NAMES.length] ?? 'Aldermere';
  const round = n < NAMES.length ? '' : String(Math.floor(n / NAMES.length) + 1);
  const partner = `${name.slice(0, 3).toLowerCase()}${round}`;
  return { authority: partner, name: `${name}${round} Council`, partner, person: `p_${partner}_rep` };
}
