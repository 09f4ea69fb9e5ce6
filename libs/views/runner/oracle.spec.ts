import { join } from 'node:path';
import { londonDay } from '#kernel';
import type { When } from '#governance';
import { declarations } from '#governance';
import { viewDeclarations } from '../index.js';
import type { Ask, Reader } from '../language/declaration.js';
import type { Source } from '../language/source.js';
import { SLUG, TestLog } from '../testing/log.js';
import { NaiveSource } from '../testing/naive-source.js';
import { begin, dice, writeAnything } from '../testing/random-log.js';
import { views } from '../views.js';
import { LiveSource } from './live-source.js';
import { ViewRunner } from './runner.js';

const READERS: readonly Reader[] = [{ level: 'PUBLIC' }, { level: 'PARTIES', authority: 'bdc', language: 'cy' }];

/** Parameters with which each view is asked; views that are not named need none. */
const PARAMS: Readonly<Record<string, readonly object[]>> = {
  process: [{ process: 'CP-1' }],
  workaround: [{ workaround: 'WA-1' }],
  decision: [{ decision: 'D-1' }],
  gate: [{ decision: 'D-1' }],
  matter: [{ matter: 'M-1' }],
  'matter-approvals': [{ matter: 'M-1' }],
  'what-if': [{ meeting: 'B-1', vote: 'V-1' }],
  meeting: [{ meeting: 'B-1' }],
  action: [{ action: 'A-1' }],
  dispute: [{ dispute: 'DSP-1' }],
  pair: [{ process: 'CP-1', authority: 'bdc' }],
  search: [{ q: 'purchase' }],
  'withdrawal-simulation': [{ authority: 'bdc' }],
  difference: [{ process: 'CP-1', from: 1, to: 2 }],
  history: [
    { limit: 5 },
    { of: 'process', id: 'CP-1' },
    { of: 'authority', id: 'bdc', limit: 3 },
    { of: 'compromise', id: 'K-1' },
    { before: 20, limit: 4 },
  ],
  changes: [{ from: '2024-01-20' }, { from: '2024-01-10', knownFrom: '2024-01-12', to: '2024-02-01' }],
  workarounds: [{}, { show: 'ALL' }],
  inbox: [{ authority: 'acc' }, {}],
};

/** What every view answers, to both kinds of reader, as at one time. */
async function answers(log: TestLog, source: Source, when: When): Promise<unknown> {
  const { events: store, disclosures, blobs } = log.store;
  const all: Record<string, unknown> = {};
  for (const reader of READERS) {
    const ask: Ask = { slug: SLUG, source, store, disclosures, blobs, when, day: londonDay(when.asOf), reader };
    for (const { name, audience, read } of viewDeclarations) {
      if (audience === 'PARTIES' && reader.level === 'PUBLIC') continue;
      for (const params of PARAMS[name] ?? [{}]) {
        all[`${reader.level} ${name} ${JSON.stringify(params)}`] = await read(ask, params as never);
      }
    }
  }
  return all;
}

async function compared(log: TestLog, timesOf: (naive: NaiveSource) => readonly When[]): Promise<number> {
  const runner = new ViewRunner(log.store.events, join(log.folder, 'views.db'), views, declarations);
  await runner.start();
  const [live, naive] = [new LiveSource(runner), await NaiveSource.of(log.store.events)];
  const times = timesOf(naive);
  for (const when of times) expect(await answers(log, live, when)).toEqual(await answers(log, naive, when));
  await runner.close();
  await log.close();
  return times.length;
}

const boundaries = ({ log }: NaiveSource) => ({
  ats: [...new Set(log.map((fact) => fact.at))],
  knowns: [...new Set(log.map((fact) => fact.known))],
});

describe('every view, as at every time, with late, corrected, voided and disputed entries', () => {
  it('answers at every pair of boundaries of a short log as a fresh fold of all that was known then', async () => {
    const log = new TestLog();
    await begin(log);
    await writeAnything(log, 14, dice(11));
    const pairs = await compared(log, (naive) => {
      const { ats, knowns } = boundaries(naive);
      return ats.flatMap((asOf) => [...knowns, Infinity].map((knownAt) => ({ asOf, knownAt })));
    });
    expect(pairs).toBeGreaterThan(100);
  }, 120_000);

  it.each([1, 2, 3, 4])(
    'answers so at boundaries, and just before them, of a longer log (%i)',
    async (seed) => {
      const log = new TestLog();
      await begin(log);
      await writeAnything(log, 120, dice(seed));
      const roll = dice(seed + 100);
      await compared(log, (naive) => {
        const { ats, knowns } = boundaries(naive);
        return Array.from({ length: 15 }, () => ({
          asOf: ats[roll(ats.length)]! - roll(2),
          knownAt: roll(4) === 0 ? Infinity : knowns[roll(knowns.length)]! - roll(2),
        }));
      });
    },
    120_000,
  );
});
