import { dirname, join } from 'node:path';
import type { Bench, Run } from '../harness/bench.js';
import { inChild } from '../harness/child.js';
import type { Figure } from '../harness/figure.js';
import { median, quantile } from '../harness/medians.js';
import { root } from '../harness/project.js';
import { millisecondsOf } from '../harness/timing.js';
import { Connection } from '../http/connection.js';
import { ServerProcess } from '../http/server-process.js';
import { DecidingPartnership } from '../load/deciding-partnership.js';
import { fill } from '../load/loader.js';
import { Random } from '../load/random.js';
import type { DecisionsOrder, DecisionsRead } from './decisions.child.js';

const DECISIONS = 10_000;
const SLUG = 'deciding';
const LOG = 'deciding.concordat.example';
const REGISTER_LIMIT_MS = 30;
const GATE_LIMIT_MS = 5;

/** The register of an arrangement with ten thousand decisions, over HTTP; and the gates of its decisions as at any date. */
export const decisionsBench: Bench = {
  name: 'decisions',
  async run(run: Run): Promise<readonly Figure[]> {
    const decisions = run.amount(DECISIONS, 40);
    const history = [
      ...new DecidingPartnership({ log: LOG, slug: SLUG, seed: 4, partners: 6, processes: 40, decisions }),
    ];
    const folder = join(run.folder('decisions'), SLUG);
    await fill(folder, { log: LOG, slug: SLUG }, history, history.length, (done) =>
      run.progress(`decisions: ${done} of ${history.length} events`),
    );
    const asked: DecisionsOrder = {
      ...{ log: LOG, slug: SLUG, folder, events: history.length, rounds: run.rounds, decisions },
      ...{ gates: run.amount(1000, 20), registers: run.amount(20, 2) },
    };
    const read = await inChild<DecisionsRead>('benches/decisions.child', asked, run.progress);
    const pages = await overHttp(run, dirname(folder), run.amount(500, 20));
    const about = `${decisions.toLocaleString('en-GB')} decisions in a log of ${history.length.toLocaleString('en-GB')} events`;
    return [
      limited(
        `register-${DECISIONS}`,
        `Register of ${about}, filtered and paged over HTTP: 99 % answered within`,
        pages,
        REGISTER_LIMIT_MS,
        [
          `Median ${median(pages.flat()).toPrecision(3)} ms. As at a past day (not over HTTP): 99 % within ${p99(read.past).toPrecision(3)} ms; the first read after opening ${read.first.toPrecision(3)} ms.`,
        ],
      ),
      limited(
        'gate-explain',
        `Gate of one of ${about}, as at and as known at a random moment: 99 % explained within`,
        read.gates,
        GATE_LIMIT_MS,
        [`Median ${median(read.gates.flat()).toPrecision(3)} ms.`],
      ),
    ];
  },
};

type Rounds = readonly (readonly number[])[];
const p99 = (rounds: Rounds): number => median(rounds.map((taken) => quantile(taken, 0.99)));

function limited(name: string, about: string, rounds: Rounds, limit: number, notes: readonly string[]): Figure {
  const value = p99(rounds);
  const reference = { name: 'limit', value: limit };
  const target = { better: 'lower', ratio: 1 } as const;
  return { name, about, unit: 'ms', value, ratio: value / limit, reference, target, rounds: rounds.length, notes };
}

/** Asks the real server on one connection, a different question each time, and follows every answer to its second page. */
async function overHttp(run: Run, data: string, questions: number): Promise<Rounds> {
  const server = await ServerProcess.start(join(root, 'dist', 'apps', 'server', 'main.js'), ['--empty'], {
    ...{ CONCORDAT_DATA: data, PORT: '0', HOST: '127.0.0.1' },
  });
  try {
    await ready(server.url);
    const connection = await Connection.open(Number(server.url.port));
    const random = new Random(6);
    const rounds: number[][] = [];
    for (let round = 0; round <= run.rounds; round++) {
      const taken: number[] = [];
      for (let n = 0; n < questions; n++) taken.push(await millisecondsOf(() => ask(connection, question(random))));
      if (round > 0) rounds.push(taken);
      run.progress(`decisions: over HTTP, round ${round === 0 ? 'to warm up' : `${round} of ${run.rounds}`}`);
    }
    connection.close();
    return rounds;
  } finally {
    await server.stop();
  }
}

/** Until the views of the log are made. */
async function ready({ origin }: URL): Promise<void> {
  for (;;) {
    const { status } = await fetch(`${origin}/api/v1/arrangements/${SLUG}/decisions`);
    if (status === 200) return;
    if (status !== 503) throw new Error(`The register answered ${status}.`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function ask(connection: Connection, query: string): Promise<void> {
  const path = `/api/v1/arrangements/${SLUG}/decisions?${query}`;
  const { status, body } = await connection.send(`GET ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n`);
  if (status !== 200) throw new Error(`${path} answered ${status}: ${body}`);
}

/** What clerks ask: all of it, a status, a process, a year, some words; the first page or one in the middle. */
function question(random: Random): string {
  const year = random.whole(2006, 2018);
  const filters = [
    '',
    'effect=GATED',
    'effect=EFFECTIVE&key=true',
    'status=SUPERSEDED',
    'publication=PUBLISHED&kind=RESOLVED',
    `process=CP-${String(random.whole(1, 40)).padStart(3, '0')}`,
    `from=${year}-01-01&to=${year}-12-31`,
    `inForceOn=${year}-06-30`,
    'q=payroll',
    'decider=board',
  ];
  const cursor = random.chance(0.5) ? `&cursor=${year}-0${random.whole(1, 9)}-15~D-0${random.whole(1000, 9999)}` : '';
  return `${random.one(filters)}&limit=${random.one([25, 25, 25, 100])}${cursor}`.replace(/^&/, '');
}
