/** Chance from a seed: the same seed gives the same history on every machine (mulberry32, 32 bits of state). */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** At least 0, below 1. */
  unit(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 0x1_0000_0000;
  }

  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.unit() * (most - least + 1));
  }

  /** True in that share of cases. */
  chance(share: number): boolean {
    return this.unit() < share;
  }

  /** One of these. @throws RangeError for an empty list */
  one<T>(of: readonly T[]): T {
    const chosen = of[this.whole(0, of.length - 1)];
    if (chosen === undefined) throw new RangeError('There is nothing to choose from: give at least one.');
    return chosen;
  }

  /** A waiting time with this mean, in the same unit: most are short, a few are long. */
  wait(mean: number): number {
    return -Math.log(1 - this.unit()) * mean;
  }
}
