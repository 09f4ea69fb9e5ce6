import type { Run } from '../harness/bench.js';
import { fill } from '../load/loader.js';
import type { LogNames } from '../load/founding-life.js';
import { PlausiblePartnership } from '../load/plausible-partnership.js';

/** A filled log on disk. */
export interface FilledLog extends LogNames {
  readonly folder: string;
  readonly events: number;
}

/** How large a board, and for how many events. */
export interface Size {
  readonly partners: number;
  readonly processes: number;
  readonly programme: number;
  readonly events: number;
}

/** Fills a log in a folder of the run with the history of a partnership of that size. */
export async function logOf(run: Run, name: string, { events, ...board }: Size): Promise<FilledLog> {
  const names = { log: `${name}.concordat.example`, slug: name };
  const folder = run.folder(name);
  const history = new PlausiblePartnership({ ...names, seed: 2, ...board });
  const start = performance.now();
  let said = start;
  await fill(folder, names, history, events, (done) => {
    if (performance.now() - said < 5000) return;
    said = performance.now();
    run.progress(
      `${name}: ${done} of ${events} events written (${Math.round((done * 1000) / (said - start))} a second)`,
    );
  });
  run.progress(`${name}: ${events} events written in ${Math.round((performance.now() - start) / 1000)} s`);
  return { ...names, folder, events };
}
