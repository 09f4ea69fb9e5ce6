import type { Figure } from './figure.js';
import type { Options } from './options.js';

/** What a benchmark may use. */
export interface Run extends Options {
  /** A new folder of that name on the project's disk; all are taken away when the run ends. */
  readonly folder: (name: string) => string;
  /** Says on stderr what is going on. */
  readonly progress: (sentence: string) => void;
  /** So much of an amount of work as `scale` asks for, and never less than `least`. */
  readonly amount: (whole: number, least: number) => number;
}

/** One benchmark: it takes one or more figures. */
export interface Bench {
  readonly name: string;
  run(run: Run): Promise<readonly Figure[]>;
}
