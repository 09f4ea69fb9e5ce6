import { join } from 'node:path';
import { londonDay } from '#kernel';
import type { When } from '#governance';
import { declarations } from '#governance';
import { viewDeclarations } from '../index.js';
import type { Ask, Reader } from '../language/declaration.js';
import type { Source } from '../language/source.js';
import { SLUG, TestLog } from '../testing/log.js';
import { NaiveSource } from '../testing/naive-source.js';
import { dice, writeAnything } from '../testing/random-log.js';
import { views } from '../views.js';
import { LiveSource } from './live-source.js';
import { ViewRunner } from './runner.js';

const READERS: readonly Reader[] = [{ level: 'PUBLIC' }, { level: 'PARTIES', authority: 'bdc', language: 'cy' }];

/** Parameters with which each view is asked; views that are not named need none. */
const PARAMS: Readonly<Record<string, readonly object[]>> = {
  process: [{ process: 'CP-1' }], workaround: [{ workaround: 'WA-1' }], difference: [{ process: 'CP-1', from: 1, to: 2 }],
  history: [{ limit: 5 }, { of: 'process', id: 'CP-1' }, { of: 'authority', id: 'bdc', limit: 3 }, { of: 'compromise', id: 'K-1' }, { before: 20, limit: 4 }],
  changes: [{ from: '2024-01-20' }, { from: '2024-01-10', knownFrom: '2024-01-12', to: '2024-02-01' }],
  workarounds: [{ show: 'ALL' }], inbox: [{ authority: 'acc' }],
};

async function bothSources(log: TestLog): Promise<{ live: Source; naive: Source; runner: ViewRunner }> {
  const runner = new ViewRunner(log.store.events, join(log.folder, 'views.db'), views, declarations);
  await runner.start();
  return { live: new LiveSource(runner), naive: await NaiveSource.of(log.store.events), runner };
}

/** What every view answers, to both kinds of reader, as at one time. */
async function answers(log: TestLog, source: Source, when: When): Promise<unknown> {
  const { events: store, disclosures, blobs } = log.store;
  const all: Record<string, unknown> = {};
  for (const reader of READERS) {
    const ask: Ask = { slug: SLUG, source, store, disclosures, blobs, when, day: londonDay(when.asOf), reader };
    for (const { name, audience, read } of viewDeclarations) {
      if (audience === 'PARTIES' && reader.level === 'PUBLIC') continue;
      for (const params of PARAMS[name] ?? [{}]) all[`${reader.level} ${name} ${JSON.stringify(params)}`] = await read(ask, params as never);
    }
  }
  return all;
}

describe('every view, as at every time', () => {
  it.each([1, 2, 3, 4])('answers as a fresh fold of all that was known then (log %i)', async (seed) => {
    const log = new TestLog();
    await writeAnything(log, 60, dice(seed));
    const { live, naive, runner } = await bothSources(log);
    const facts = (naive as NaiveSource).log;
    const roll = dice(seed + 100);
    const [ats, knowns] = [[...new Set(facts.map((f) => f.at))], [...new Set(facts.map((f) => f.known))]];
    for (let n = 0; n < 60; n++) {
      const asOf = ats[roll(ats.length)]! - roll(2);
      const knownAt = roll(4) === 0 ? Infinity : knowns[roll(knowns.length)]! - roll(2);
      expect(await answers(log, live, { asOf, knownAt })).toEqual(await answers(log, naive, { asOf, knownAt }));
    }
    await runner.close();
    await log.close();
  }, 120_000);
});
