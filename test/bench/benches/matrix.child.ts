/** Reads the matrix as at many dates and as known at many more, and says how long each read took. */
import { endOfDay, startOfDay } from '#kernel';
import { answer, order, tell } from '../harness/child.js';
import { millisecondsOf } from '../harness/timing.js';
import { Random } from '../load/random.js';
import type { FilledLog } from './log-of.js';
import { openViews } from './open-views.js';

export interface MatrixOrder extends FilledLog {
  readonly rounds: number;
  readonly pairs: number;
}
/** One read: the date it asked for, and how many milliseconds it took. */
export interface Read {
  readonly asOf: number;
  readonly ms: number;
}
export interface MatrixRead {
  /** The very first read after the views were opened, in ms: nothing is in memory then. */
  readonly first: number;
  readonly rounds: readonly (readonly Read[])[];
  readonly processes: number;
  readonly partners: number;
}
interface Matrix {
  readonly partners: readonly unknown[];
  readonly processes: readonly unknown[];
}

const HALF_A_YEAR = 182 * 86_400_000;
const asked = order() as MatrixOrder;
const { store, host } = openViews(asked);
await host.start();
tell('matrix: views made');
const [begin, end] = await span();
const random = new Random(3);

/** From half a year after the founding, when all processes are on the table, to the last moment that was recorded. */
async function span(): Promise<readonly [number, number]> {
  const [first] = await store.events.readLog(0, 1);
  const [last] = await store.events.readLog(asked.events - 1, 1);
  if (!first || !last) throw new Error('The log is empty: there is nothing to read.');
  const latest = Date.parse(last.envelope.recordedAt);
  return [Math.min(startOfDay(first.envelope.recordedAt.slice(0, 10)) + HALF_A_YEAR, latest - 1), latest];
}

/** A date asked for, and a moment of knowledge: mostly later than the date, as when somebody looks back. No two are the same. */
function pair(): { readonly asOf: number; readonly knownAt: number } {
  const asOf = endOfDay(new Date(begin + random.unit() * (end - begin)).toISOString().slice(0, 10));
  const from = random.chance(0.2) ? begin : Math.min(asOf, end);
  return { asOf, knownAt: Math.floor(from + random.unit() * (end - from)) };
}

async function read(when: { readonly asOf: number; readonly knownAt: number }): Promise<Read> {
  const ms = await millisecondsOf(() => host.read('matrix', {}, when, { level: 'PARTIES' }));
  return { asOf: when.asOf, ms };
}

const first = await read({ asOf: end, knownAt: end });
const rounds: Read[][] = [];
for (let round = 0; round <= asked.rounds; round++) {
  const reads: Read[] = [];
  for (let n = 0; n < asked.pairs; n++) reads.push(await read(pair()));
  if (round > 0) rounds.push(reads);
  tell(`matrix: round ${round === 0 ? 'to warm up' : `${round} of ${asked.rounds}`}`);
}
const now = await host.read('matrix', {}, { asOf: end, knownAt: end }, { level: 'PARTIES' });
const { partners, processes } = ('data' in now ? now.data : { partners: [], processes: [] }) as Matrix;
await host.close();
await store.close();
answer({ first: first.ms, rounds, processes: processes.length, partners: partners.length } satisfies MatrixRead);
