import {
  ActionAssigned,
  AssetDispositionRecorded,
  FactRecorded,
  WithdrawalNoticeServed,
  WorkaroundFlagged,
} from '#governance';
import { reservedMatter } from '../forward/testing/a-matter.js';
import { by, SLUG, TestLog } from '../testing/log.js';
import { asking, party } from '../testing/told.js';
import { withdrawalSimulation } from './simulation.js';

let log: TestLog;
beforeEach(async () => {
  log = new TestLog();
  await reservedMatter(log);
  await log.append(
    'workaround/WA-1',
    { on: '2025-04-01', by: by('bdc') },
    WorkaroundFlagged({
      workaround: 'WA-1',
      process: 'CP-1',
      authority: 'bdc',
      processVersion: 1,
      clause: '2',
      title: 'Spreadsheet',
      reason: 'DATA',
      description: 'A sheet.',
    }),
  );
  await log.append(
    `arrangement/${SLUG}`,
    { on: '2025-04-01', by: by('acc') },
    AssetDispositionRecorded({ asset: 'AS-1', title: 'Scanning licence', how: 'SHARED' }),
    AssetDispositionRecorded({ asset: 'AS-2', title: 'Depot', how: 'TRANSFERRED', to: 'ACC Council' }),
  );
  await log.append(
    'fact/F-1',
    { on: '2025-04-01', by: by('bdc') },
    FactRecorded({
      fact: 'F-1',
      kind: 'CONTRACT',
      title: 'Payroll bureau',
      source: 'Contract register',
      authority: 'bdc',
    }),
  );
});
afterEach(() => log.close());

const simulated = async (day: string, params: object) =>
  (await withdrawalSimulation.read(await asking(log, day, party('acc')), params as never)) as Record<string, unknown>;

describe('a withdrawal that is only asked about', () => {
  it('says when it would leave, what the board could still do, and what would be left over', async () => {
    expect(await simulated('2025-04-15', { authority: 'bdc', servedOn: '2025-04-10' })).toMatchObject({
      hypothetical: true,
      authorityName: 'BDC Council',
      refused: null,
      effective: '2025-04-10',
      keepsVote: true,
      scope: 'WHOLE',
      staysMember: false,
      leaves: [],
      before: { seats: 8, members: ['acc', 'bdc', 'wic', 'pcc', 'cc'] },
      after: {
        seats: 6,
        members: ['acc', 'wic', 'pcc', 'cc'],
        thresholds: { majority: 4, twoThirds: 4, unanimity: 6 },
      },
      leads: [],
      orphaned: {
        actions: [{ action: 'A-1', title: 'Monthly reconciliation' }],
        workarounds: [{ workaround: 'WA-1', title: 'Spreadsheet' }],
        assets: [
          { asset: 'AS-1', how: 'SHARED' },
          { asset: 'F-1', title: 'Payroll bureau', how: null },
        ],
      },
    });
    expect(await simulated('2025-04-15', { authority: 'acc' })).toMatchObject({
      leads: [{ process: 'CP-1', title: 'Purchase to pay' }],
    });
  });

  it('names the votes that it decided: three for and one against are not turned by one who was against', async () => {
    const pivotal = async (authority: string) => (await simulated('2025-04-15', { authority }))['pivotal'];
    expect(await pivotal('bdc')).toEqual([]);
    // Three for, one against: with the vote of Wexcombe the other way it is two all, and not carried.
    expect(await pivotal('wic')).toMatchObject([
      { meeting: 'B', vote: 'V-6', item: '6', outcome: 'CARRIED', decisions: [] },
    ]);
  });

  it('knows nothing of what came after the day of the notice', async () => {
    expect(await simulated('2025-04-15', { authority: 'bdc', servedOn: '2025-03-25' })).toMatchObject({
      orphaned: { actions: [], workarounds: [], assets: [] },
    });
  });

  it('for some schedules leaves it a member with its votes, and takes with it only what belongs to those', async () => {
    await log.append(
      'action/A-9',
      { on: '2025-04-02', by: by('acc') },
      ActionAssigned({
        action: 'A-9',
        authority: 'bdc',
        owner: 'p_bdc',
        title: 'Renew the frame contract',
        due: '2025-12-31',
        service: 'Procurement',
      }),
    );
    const asked = { authority: 'bdc', schedules: ['Procurement', 'HR'] };
    const answer = await simulated('2025-04-15', asked);
    expect(answer).toMatchObject({
      scope: 'SCHEDULES',
      staysMember: true,
      leaves: ['Procurement', 'HR'],
      pivotal: [],
      leads: [],
      orphaned: {
        actions: [{ action: 'A-9', title: 'Renew the frame contract' }],
        workarounds: [],
        assets: [],
      },
    });
    expect(answer['after']).toEqual({ ...(answer['before'] as object), day: '2025-04-16' });
  });

  it('is answered with the refusal that the notice would meet; of a stranger there is nothing to ask', async () => {
    await log.append(
      `arrangement/${SLUG}`,
      { on: '2025-04-20', by: by('bdc') },
      WithdrawalNoticeServed({
        authority: 'bdc',
        scope: 'WHOLE',
        effective: '2026-03-31',
        months: 11,
        keepsVote: true,
        decision: { kind: 'RECORDED_DECISION', ref: 'Council', date: '2025-04-20' },
      }),
    );
    expect(await simulated('2025-05-01', { authority: 'bdc' })).toMatchObject({
      refused: { code: 'NOTICE_RUNS' },
    });
    expect(await simulated('2025-05-01', { authority: 'xyz' })).toBeUndefined();
    expect(await simulated('2023-11-30', { authority: 'bdc' })).toBeUndefined();
    expect(withdrawalSimulation.audience).toBe('PARTIES');
  });

  it('writes nothing', async () => {
    const size = log.store.events.size();
    await simulated('2025-04-15', { authority: 'bdc' });
    expect(log.store.events.size()).toBe(size);
  });
});
