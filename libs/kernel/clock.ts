import { instantOf } from './time.js';

/** Where the present moment comes from. Deciders and folds never see one. */
export interface Clock {
  /** The present, in ms since 1970. */
  now(): number;
}

/** The machine's own clock. */
export const systemClock: Clock = { now: () => Date.now() };

/** A clock that stands still until it is moved: for logs opened with a simulated clock (scenarios, the sample) and for tests. */
export class SimulatedClock implements Clock {
  #ms: number;

  /** Starts at `startMs` (ms since 1970). Throws RangeError when that is no moment. */
  constructor(startMs: number) {
    this.#ms = moment(startMs);
  }

  /** The moment at which the clock stands, in ms since 1970. */
  now(): number {
    return this.#ms;
  }

  /** Moves on to `ms` (or stays). Throws RangeError when `ms` is earlier than now: recorded time never goes back. */
  moveTo(ms: number): void {
    if (moment(ms) < this.#ms) {
      throw new RangeError(
        `The clock stands at ${instantOf(this.#ms)} and cannot go back to ${instantOf(ms)}: give that moment or a later one.`,
      );
    }
    this.#ms = ms;
  }
}

function moment(ms: number): number {
  if (!Number.isSafeInteger(ms) || Number.isNaN(new Date(ms).getTime())) {
    throw new RangeError(`${ms} is no moment: give whole milliseconds since 1970.`);
  }
  return ms;
}
