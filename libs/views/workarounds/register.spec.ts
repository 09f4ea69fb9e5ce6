import {
  CompromiseIncorporated,
  CompromiseOffered,
  WorkaroundAcknowledged,
  WorkaroundAssessed,
  WorkaroundDisputed,
  WorkaroundExtended,
  WorkaroundFlagged,
  WorkaroundPermitted,
  WorkaroundRetired,
} from '#governance';
import { concessionLedger } from '../concessions/ledger.js';
import { by, TestLog } from '../testing/log.js';
import { begin } from '../testing/random-log.js';
import { asking, party } from '../testing/told.js';
import { oneWorkaround, workaroundRegister } from './register.js';
import type { WorkaroundRow } from './row.js';

const OF = { workaround: 'WA-001', process: 'CP-1', authority: 'bdc' };
const decision = { kind: 'RECORDED_DECISION' as const, ref: 'Board, item 6', date: '2025-03-12' };
const board = { body: 'board', meeting: 'B-1' };
let log: TestLog;

/** The life of WA-001 in the Vale scenario. */
beforeEach(async () => {
  log = new TestLog();
  await begin(log);
  const flagged = WorkaroundFlagged({
    ...OF,
    processVersion: 1,
    clause: '2',
    title: 'Spreadsheet approvals',
    reason: 'SYSTEM_GAP',
    description: 'A spreadsheet.',
  });
  await log.append('workaround/WA-001', { on: '2025-02-17', by: by('acc') }, flagged);
  await log.append(
    'workaround/WA-001',
    { on: '2025-02-24', by: by('bdc') },
    WorkaroundAcknowledged({ ...OF, owner: 'p_bdc' }),
    WorkaroundAssessed({
      ...OF,
      risk: 'MEDIUM',
      share: 1000,
      monthlyPence: 43_000,
      monthlyMinutes: 1200,
      effortPence: 1_200_000,
      bornBy: 'bdc',
      compensatingControl: 'Signed weekly.',
      exitPlan: 'Mobile approval.',
    }),
  );
  await log.append(
    'workaround/WA-001',
    { on: '2025-03-12', by: board },
    WorkaroundPermitted({ ...OF, until: '2025-08-16', decision }),
  );
  await log.append(
    'workaround/WA-001',
    { on: '2025-08-15', by: board },
    WorkaroundExtended({ ...OF, until: '2025-11-14', progress: 'Two depots done.', decision }),
  );
  await log.append(
    'workaround/WA-001',
    { on: '2025-10-31', by: by('bdc') },
    WorkaroundRetired({ ...OF, how: 'ABSORBED', processVersion: 1 }),
  );
});
afterEach(() => log.close());

const register = async (day: string, params: object = {}) =>
  (await workaroundRegister.read(await asking(log, day), params as never)) as {
    workarounds: readonly (WorkaroundRow & { title: string })[];
    costSoFarPence: number;
    notAssessed: readonly string[];
    disputed: readonly string[];
    overdue: readonly string[];
  };

describe('the register of workarounds', () => {
  it('has the worked burden and age of the Vale scenario on 13 March 2025', async () => {
    const [row] = (await register('2025-03-13')).workarounds;
    expect(row).toMatchObject({
      workaround: 'WA-001',
      title: 'Spreadsheet approvals',
      status: 'PERMITTED',
      permittedUntil: '2025-08-16',
      age: 24,
      burden: 0.2533,
      overdue: false,
    });
  });

  it('counts the carrying cost to the penny: money, and time at the hourly rate, month by month', async () => {
    // 430.00 + 20 h × 28.00 = 990.00 a month: 12 of 28 days of February, 12 of 31 of March, each rounded down.
    const { workarounds, costSoFarPence } = await register('2025-03-13');
    expect(workarounds[0]).toMatchObject({
      monthlyPence: 99_000,
      costSoFarPence: 42_428 + 38_322,
      breakEvenMonths: 13,
      bornBy: 'bdc',
    });
    expect(costSoFarPence).toBe(80_750);
  });

  it('stops the cost and the age at retirement, and takes it off the open list', async () => {
    const [retired] = (await register('2025-10-31', { show: 'ALL' })).workarounds;
    const [later] = (await register('2026-10-31', { show: 'ALL' })).workarounds;
    expect(later).toMatchObject({
      status: 'RETIRED',
      how: 'ABSORBED',
      open: false,
      age: retired!.age,
      costSoFarPence: retired!.costSoFarPence,
      burden: 0,
    });
    expect((await register('2025-10-31')).workarounds).toEqual([]);
  });

  it('shows one that goes on past its permission as overdue, and says what nobody has assessed', async () => {
    const other = { workaround: 'WA-002', process: 'CP-1', authority: 'wic' };
    await log.append(
      'workaround/WA-002',
      { on: '2025-11-01', by: by('wic') },
      WorkaroundFlagged({
        ...other,
        processVersion: 1,
        clause: '4',
        title: 'Bolt-on',
        reason: 'DATA',
        description: 'x',
      }),
    );
    await log.append(
      'workaround/WA-002',
      { on: '2025-11-02', by: by('wic') },
      WorkaroundDisputed({ ...other, reason: 'Not so.' }),
    );
    await log.append(
      'workaround/WA-002',
      { on: '2025-11-03', by: board },
      WorkaroundPermitted({ ...other, until: '2025-12-01', decision }),
    );
    expect(await register('2025-12-01')).toMatchObject({
      overdue: [],
      notAssessed: ['WA-002'],
      disputed: ['WA-002'],
      costSoFarPence: 0,
    });
    expect(await register('2025-12-02')).toMatchObject({ overdue: ['WA-002'] });
  });

  it('has one with its texts, and none before it was flagged', async () => {
    expect(await oneWorkaround.read(await asking(log, '2025-03-13'), { workaround: 'WA-001' })).toMatchObject({
      told: { exitPlan: 'Mobile approval.' },
    });
    expect(await oneWorkaround.read(await asking(log, '2025-02-16'), { workaround: 'WA-001' })).toBeUndefined();
    expect((await register('2025-02-16', { show: 'ALL' })).workarounds).toEqual([]);
  });
});

describe('the concession ledger', () => {
  const offer = { compromise: 'K-1', withoutPrejudice: true, process: 'CP-1' };
  const concessions = [
    { by: 'acc', to: 'bdc', subject: 'The limit', size: 'MATERIAL' as const },
    { by: 'bdc', to: 'ALL', subject: 'The form', size: 'MINOR' as const },
  ];

  it('holds a compromise once a version contains it, row by row, without balances, for the parties', async () => {
    await log.append(
      'compromise/K-1',
      { on: '2026-01-01', by: by('wic') },
      CompromiseOffered({
        ...offer,
        offerHash: 'a'.repeat(64),
        answers: [],
        addressees: ['acc', 'bdc'],
        concessions,
        terms: 'x',
        expires: '2026-02-01',
      }),
    );
    const ledger = async (day: string) => concessionLedger.read(await asking(log, day, party('acc')), {});
    expect(await ledger('2026-01-02')).toEqual({ compromises: [] });
    await log.append(
      'compromise/K-1',
      { on: '2026-01-10', by: { process: 'incorporation' } },
      CompromiseIncorporated({ ...offer, version: 2 }),
    );
    expect(await ledger('2026-01-10')).toMatchObject({
      compromises: [
        {
          compromise: 'K-1',
          version: 2,
          concessions: [
            { from: 'acc', to: 'bdc', size: 'MATERIAL', fromName: 'ACC Council' },
            { from: 'bdc', to: 'ALL', toName: null },
          ],
        },
      ],
    });
    expect(concessionLedger.audience).toBe('PARTIES');
  });
});
