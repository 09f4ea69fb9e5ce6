import { join } from 'node:path';
import type { Bench, Run } from '../harness/bench.js';
import type { Figure } from '../harness/figure.js';
import { notMeasured } from '../harness/figure.js';
import type { Round } from '../harness/medians.js';
import { summary } from '../harness/medians.js';
import { MeasuredBoard } from '../http/measured-board.js';
import type { Counted, Sampled, Window } from '../http/samples.js';
import { counted, Load } from '../http/samples.js';
import { ServerProcess } from '../http/server-process.js';

const CONNECTIONS = 64;
/** Half seconds a round and side. */
const WINDOWS = 6;
/** Lives of processes that each connection can play in a round: more than a fast machine gets through. */
const PROCESSES = 30;

const HEAD = {
  name: 'command-http',
  about: `Command over HTTP (token, validation, decide, seal, durable append), ${CONNECTIONS} connections`,
  unit: 'commands/s',
  target: { better: 'higher', ratio: 0.4 },
} as const;
const AGAINST = 'bare Fastify route that appends the same bytes in groups';

/** Our whole way in, beside the least that a server of this kind can do. Server and load are two processes. */
export const commandHttpBench: Bench = {
  name: 'command-http',
  async run(run: Run): Promise<readonly Figure[]> {
    const folder = run.folder('command-http');
    const board = await MeasuredBoard.start(run.folder('command-http-data'));
    const load = new Load();
    const requests = join(folder, 'requests.json');
    const windows = run.amount(WINDOWS, 1);
    const play = async (round: number): Promise<Sampled> => {
      board.requests(requests, round, CONNECTIONS, run.amount(PROCESSES, 1));
      return load.on(board.server, { file: requests, again: false }, windows);
    };
    let bare: ServerProcess | undefined;
    try {
      await play(0);
      const events = join(folder, 'events.json');
      const made = await board.events(events, 5000);
      bare = await ServerProcess.start(
        join(import.meta.dirname, '..', 'http', 'bare-fastify.child.js'),
        [run.folder('command-http-bare'), events],
        {},
      );
      const reference = bare;
      const rounds: (readonly [Sampled, Sampled])[] = [];
      await load.on(reference, { file: requests, again: true }, windows);
      for (let round = 1; round <= run.rounds; round++) {
        const pair = [await play(round), await load.on(reference, { file: requests, again: true }, windows)] as const;
        rounds.push(pair);
        run.progress(
          `command-http: round ${round} of ${run.rounds}, ${pair.map((side) => `${Math.round(counted(side.windows).perSecond ?? 0)}/s`).join(' beside ')}`,
        );
      }
      const share = Math.round(100 * made.withDisclosure);
      return [
        figure(rounds, [
          `Load: lives of processes; ${share} % of the events with a disclosure; ${Math.round(made.meanBytes)} bytes an event.`,
        ]),
      ];
    } finally {
      load.stop();
      await board.server.stop();
      await bare?.stop();
    }
  },
};

function figure(rounds: readonly (readonly [Sampled, Sampled])[], notes: readonly string[]): Figure {
  const ours = rounds.map(([side]) => counted(side.windows));
  const bare = rounds.map(([, side]) => counted(side.windows));
  const all = [
    ...notes,
    sentence(
      'Server',
      ours,
      rounds.flatMap(([side]) => side.windows),
    ),
    sentence(
      'Bare route',
      bare,
      rounds.flatMap(([, side]) => side.windows),
    ),
    ...refusals(rounds),
  ];
  const pairs: Round[] = [];
  for (const [n, { perSecond }] of ours.entries()) {
    const reference = bare[n]?.perSecond;
    if (perSecond !== undefined && reference !== undefined) pairs.push({ ours: perSecond, reference });
  }
  if (pairs.length === 0)
    return notMeasured(
      { ...HEAD, against: AGAINST, notes: all },
      'in no half second was the core of both servers over 90 % busy.',
    );
  const { ours: value, reference, ratio } = summary(pairs);
  return { ...HEAD, value, ratio, reference: { name: AGAINST, value: reference }, rounds: pairs.length, notes: all };
}

/** How many half seconds were counted of one side, and by what. */
function sentence(side: string, rounds: readonly Counted[], windows: readonly Window[]): string {
  const said = [
    `${side}: ${rounds.reduce((sum, round) => sum + round.windows, 0)} of ${windows.length} half seconds counted.`,
  ];
  if (windows.every(({ core }) => core === undefined))
    said.push('/proc cannot be read here, so how busy its core was is unknown.');
  const waited = rounds.filter(({ how }) => how === 'occupied').length;
  if (waited > 0) {
    said.push(
      `In ${waited} of ${rounds.length} rounds its core was never over 90 % busy (it waited for the disk, or for other programs): there those count in which its thread was occupied over 90 %.`,
    );
  }
  return said.join(' ');
}

function refusals(rounds: readonly (readonly [Sampled, Sampled])[]): readonly string[] {
  const tally = new Map<string, number>();
  for (const { refused } of rounds.flat())
    for (const [said, times] of Object.entries(refused)) tally.set(said, (tally.get(said) ?? 0) + times);
  return [...tally].map(([said, times]) => `Not counted: ${times} × ${said}`);
}
