import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Day } from '#kernel';
import { londonDay, startOf } from '#kernel';
import type { Step } from '#pipeline';
import { Logs, Player, sampleScenario } from '#pipeline';
import type { Board } from '../../testing/running.js';
import { startServer } from '../../server.js';

/** A server over the sample, as somebody with a browser reaches it. */
export interface Played {
  readonly server: Board['server'];
  get(
    path: string,
    headers?: Readonly<Record<string, string>>,
  ): Promise<{ readonly status: number; readonly location: string | null; readonly html: string }>;
  close(): Promise<void>;
}

/**
 * Plays the sample into a data folder of its own, and serves it.
 * @param until only as far as the log had come at the end of this day; to its end where absent
 */
export async function played(until?: Day): Promise<Played> {
  const data = mkdtempSync(join(tmpdir(), 'concordat-played-'));
  const logs = new Logs(data);
  const sample = sampleScenario();
  const steps = until === undefined ? sample.steps : sample.steps.filter((step) => dayOfStep(step) <= until);
  await new Player(logs, { ...sample, steps, ...(until !== undefined && { ends: until }) }).play();
  await logs.close();
  const server = await startServer(
    { port: 0, host: '127.0.0.1', data, origin: undefined, empty: true },
    () => undefined,
  );
  return {
    server,
    get: async (path, headers = {}) => {
      const answer = await fetch(server.url + path, { redirect: 'manual', headers });
      return { status: answer.status, location: answer.headers.get('location'), html: await answer.text() };
    },
    close: async () => {
      await server.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** The day on which the log learns of a step; checks write nothing. */
function dayOfStep(step: Step): Day {
  if (!('do' in step)) return '';
  const said = step.recorded ?? step.on;
  return londonDay(startOf(said));
}
