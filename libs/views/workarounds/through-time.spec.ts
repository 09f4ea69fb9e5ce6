import fc from 'fast-check';
import { WorkaroundAssessed, WorkaroundFlagged, WorkaroundPermitted, WorkaroundRetired } from '#governance';
import { addDays, endOfDay, londonDay, startOfDay } from '#kernel';
import type { Ask } from '../language/declaration.js';
import { by, TestLog } from '../testing/log.js';
import { begin, dice, writeAnything } from '../testing/random-log.js';
import { asking } from '../testing/told.js';
import { readingDays, MOST_READINGS } from './reading-days.js';
import { workaroundRegister } from './register.js';
import type { ThroughTime } from './through-time.js';
import { workaroundsThroughTime } from './through-time.js';

const OF = { workaround: 'WA-1', process: 'CP-1', authority: 'bdc' };
const decision = { kind: 'RECORDED_DECISION' as const, ref: 'Board, item 6', date: '2025-03-12' };
let log: TestLog;
beforeEach(async () => {
  log = new TestLog();
  await begin(log);
});
afterEach(() => log.close());

const through = async (ask: Ask, params: object = {}) =>
  (await workaroundsThroughTime.read(ask, params as never)) as ThroughTime;
const flagged = (workaround: string, on: string, into = log) =>
  into.append(
    `workaround/${workaround}`,
    { on, by: by('acc') },
    WorkaroundFlagged({
      ...OF,
      workaround,
      processVersion: 1,
      clause: '2',
      title: 'Sheet',
      reason: 'DATA',
      description: 'A sheet.',
    }),
  );

describe('the register of workarounds through time', () => {
  it('has a reading for each day on which it changed, and one for the day asked about', async () => {
    await flagged('WA-1', '2025-02-17');
    const costs = { risk: 'LOW' as const, monthlyPence: 10_000, monthlyMinutes: 0, effortPence: 0, bornBy: 'bdc' };
    const texts = { compensatingControl: 'Signed.', exitPlan: 'Mobile.' };
    await log.append(
      'workaround/WA-1',
      { on: '2025-02-24', by: by('bdc') },
      WorkaroundAssessed({ ...OF, ...costs, ...texts }),
    );
    await log.append(
      'workaround/WA-1',
      { on: '2025-03-12', by: { body: 'board', meeting: 'B-1' } },
      WorkaroundPermitted({ ...OF, until: '2025-04-10', decision }),
    );
    await log.append(
      'workaround/WA-1',
      { on: '2025-05-01', by: by('bdc') },
      WorkaroundRetired({ ...OF, how: 'FIXED' }),
    );
    const { every, readings } = await through(await asking(log, '2025-06-30'));
    expect(every).toBe('CHANGE');
    expect(readings).toEqual([
      { day: '2025-02-17', permitted: 0, unpermitted: 1, notAssessed: 1, monthlyPence: 0, costSoFarPence: 0 },
      { day: '2025-02-24', permitted: 0, unpermitted: 1, notAssessed: 0, monthlyPence: 10_000, costSoFarPence: 2_500 },
      { day: '2025-03-12', permitted: 1, unpermitted: 0, notAssessed: 0, monthlyPence: 10_000, costSoFarPence: 7_833 },
      // The permission ran out, and nobody has said anything.
      { day: '2025-04-11', permitted: 0, unpermitted: 1, notAssessed: 0, monthlyPence: 10_000, costSoFarPence: 17_618 },
      { day: '2025-05-01', permitted: 0, unpermitted: 0, notAssessed: 0, monthlyPence: 0, costSoFarPence: 24_285 },
      { day: '2025-06-30', permitted: 0, unpermitted: 0, notAssessed: 0, monthlyPence: 0, costSoFarPence: 24_285 },
    ]);
  });

  it('has none before the first flag, nor for a process without any', async () => {
    await flagged('WA-1', '2025-02-17');
    expect((await through(await asking(log, '2025-02-16'))).readings).toEqual([]);
    expect((await through(await asking(log, '2025-02-17'), { process: 'CP-2' })).readings).toEqual([]);
    expect((await through(await asking(log, '2025-02-17'), { process: 'CP-1' })).readings).toHaveLength(1);
  });

  it('goes by the ends of months where it changed on more days than a picture holds', async () => {
    for (let n = 0; n <= MOST_READINGS; n++) await flagged(`WA-${n}`, addDays('2024-01-10', n));
    const { every, readings } = await through(await asking(log, '2024-04-15'));
    expect(every).toBe('MONTH');
    expect(readings.map(({ day, unpermitted }) => [day, unpermitted])).toEqual([
      ['2024-01-31', 22],
      ['2024-02-29', 41],
      ['2024-03-31', 41],
      ['2024-04-15', 41],
    ]);
  });

  it('says on each of its days exactly what the register says as at that day, whatever was recorded', async () => {
    for (const seed of [3, 8, 21]) {
      const random = new TestLog();
      await begin(random);
      for (const n of [1, 2, 3]) await flagged(`WA-${n}`, '2024-01-01', random);
      await writeAnything(random, 250, dice(seed));
      const ask = await asking(random, '2024-06-30');
      const { readings } = await through(ask);
      expect(readings.length).toBeGreaterThan(4);
      for (const { day, permitted, unpermitted, notAssessed, monthlyPence, costSoFarPence } of readings) {
        const then = { ...ask, day, when: { ...ask.when, asOf: endOfDay(day) } };
        const open = (await workaroundRegister.read(then, {})) as Register;
        const all = (await workaroundRegister.read(then, { show: 'ALL' })) as Register;
        const running = open.workarounds.filter(
          ({ status, overdue }) => !overdue && /^(PERMITTED|EXTENDED)$/.test(status),
        );
        expect({ day, permitted, unpermitted, notAssessed, monthlyPence, costSoFarPence }).toEqual({
          day,
          permitted: running.length,
          unpermitted: open.workarounds.length - running.length,
          notAssessed: open.notAssessed.length,
          monthlyPence: open.monthlyPence,
          costSoFarPence: all.workarounds.reduce((sum, row) => sum + row.costSoFarPence, 0),
        });
      }
      await random.close();
    }
  }, 60_000);
});

interface Register {
  readonly workarounds: readonly {
    readonly status: string;
    readonly overdue: boolean;
    readonly costSoFarPence: number;
  }[];
  readonly notAssessed: readonly string[];
  readonly monthlyPence: number;
}

describe('the days at which a course of time is read', () => {
  it('are in order, few enough, from the first change on, and end with the day asked about', () => {
    const day = fc.integer({ min: 0, max: 40_000 }).map((n) => addDays('1960-01-01', n));
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 120 }), (some) => {
        const changes = [...new Set(some)].sort();
        const last = addDays(changes.at(-1)!, some.length % 3);
        const { every, days } = readingDays(changes, last);
        expect(days.length).toBeLessThanOrEqual(MOST_READINGS);
        expect(days.at(-1)).toBe(last);
        expect(days).toEqual([...new Set(days)].sort());
        expect(days[0]! >= changes[0]!).toBe(true);
        if (every !== 'CHANGE')
          for (const end of days.slice(0, -1)) expect(londonDay(startOfDay(addDays(end, 1))).slice(8)).toBe('01');
        else expect(changes.every((change) => days.includes(change))).toBe(true);
      }),
    );
  });
});
