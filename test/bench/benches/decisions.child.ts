/** Reads gates as at random dates, and the register as at past days, from the views themselves; says how long each read took. */
import { endOfDay } from '#kernel';
import { answer, order, tell } from '../harness/child.js';
import { millisecondsOf } from '../harness/timing.js';
import { Random } from '../load/random.js';
import type { FilledLog } from './log-of.js';
import { openViews } from './open-views.js';

export interface DecisionsOrder extends FilledLog {
  readonly rounds: number;
  readonly decisions: number;
  readonly gates: number;
  readonly registers: number;
}
/** How long reads took, in ms, round by round. */
export interface DecisionsRead {
  readonly gates: readonly (readonly number[])[];
  /** As at a past day. */
  readonly past: readonly (readonly number[])[];
  /** The very first read of the register after the views were opened. */
  readonly first: number;
}

const asked = order() as DecisionsOrder;
const { store, host } = openViews(asked);
await host.start();
tell('decisions: views made');
const [, end] = await span();
const random = new Random(5);
const reader = { level: 'PUBLIC' } as const;

async function span(): Promise<readonly [number, number]> {
  const ends = await store.events.at([0, asked.events - 1]);
  const [begin, last] = ends.map(({ envelope }) => Date.parse(envelope.recordedAt));
  if (begin === undefined || last === undefined) throw new Error('The log is empty: there is nothing to read.');
  return [begin, last];
}

/** A moment in the last nine tenths of the log: before that hardly anything was decided. */
async function moment(): Promise<number> {
  const [begin, last] = await span();
  return Math.floor(begin + (0.1 + 0.9 * random.unit()) * (last - begin));
}

async function gate(): Promise<number> {
  const decision = `D-${String(random.whole(1, asked.decisions)).padStart(5, '0')}`;
  const asOf = await moment();
  return millisecondsOf(() => host.read('gate', { decision }, { asOf, knownAt: asOf }, reader));
}

async function register(): Promise<number> {
  const asOf = endOfDay(new Date(await moment()).toISOString().slice(0, 10));
  return millisecondsOf(() => host.read('decisions', { effect: 'EFFECTIVE' }, { asOf, knownAt: Infinity }, reader));
}

async function timed(times: number, read: () => Promise<number>): Promise<readonly number[]> {
  const taken: number[] = [];
  for (let n = 0; n < times; n++) taken.push(await read());
  return taken;
}

const gates: (readonly number[])[] = [];
for (let round = 0; round <= asked.rounds; round++) {
  const taken = await timed(asked.gates, gate);
  if (round > 0) gates.push(taken);
  tell(`decisions: gates, round ${round === 0 ? 'to warm up' : `${round} of ${asked.rounds}`}`);
}
const first = await millisecondsOf(() => host.read('decisions', {}, { asOf: end, knownAt: Infinity }, reader));
const past: (readonly number[])[] = [];
for (let round = 0; round <= asked.rounds; round++) {
  const taken = await timed(asked.registers, register);
  if (round > 0) past.push(taken);
}
await host.close();
await store.close();
answer({ gates, past, first } satisfies DecisionsRead);
