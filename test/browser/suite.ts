import type { Site } from './site.js';
import type { Coming, Visit } from './visit.js';

/** What browser tests stand on. */
export interface Stage {
  /** The server with the sample that all suites share. Suites that write add only what no other counts. */
  readonly site: () => Site;
  /** A reader with a fresh browser profile, who leaves when the test ends. */
  readonly visit: (coming?: Coming) => Promise<Visit>;
}

/**
 * A file of browser tests, `NAME.suite.ts`: `export const suite: Suite = ({ site, visit }) => { describe(…) }`. It is found by itself.
 * `faultsOf(visit, lang)` of faults.ts says what is wrong with the page that a visit has come to.
 */
export type Suite = (stage: Stage) => void;
