import {
  ActionBecameOverdue,
  ActionClosureAccepted,
  ActionCompletionClaimed,
  ActionDueDateChanged,
  ActionProgressed,
  ConditionClaimedMet,
} from '#governance';
import { reservedMatter } from '../forward/testing/a-matter.js';
import { by, TestLog } from '../testing/log.js';
import { asking, PUBLIC } from '../testing/told.js';
import { oneAction } from './action.js';
import { actionsView } from './actions.js';
import { conditionsView } from './conditions.js';

let log: TestLog;
const OF = { action: 'A-1', authority: 'bdc' };
beforeEach(async () => {
  log = new TestLog();
  await reservedMatter(log);
  await log.append(
    'action/A-1',
    { on: '2025-04-02', by: by('bdc') },
    ActionProgressed({ ...OF, progress: 'Half of it.' }),
  );
  await log.append(
    'action/A-1',
    { on: '2025-04-20', by: by('bdc') },
    ActionDueDateChanged({ ...OF, from: '2025-04-30', to: '2025-05-15', reason: 'The supplier is late.' }),
  );
  await log.append(
    'action/A-1',
    { on: '2025-05-16', by: { process: 'actions' } },
    ActionBecameOverdue({ ...OF, due: '2025-05-15' }),
  );
  await log.append(
    'action/A-1',
    { on: '2025-05-20', by: by('bdc') },
    ActionCompletionClaimed({ ...OF, evidence: 'Report of 19 May', comment: 'Done at last.' }),
  );
  await log.append('action/A-1', { on: '2025-05-28', by: by('acc') }, ActionClosureAccepted(OF));
});
afterEach(() => log.close());

const actions = async (day: string, params: object = {}) =>
  (await actionsView.read(await asking(log, day), params as never)) as {
    actions: Record<string, unknown>[];
    overdue: string[];
    toAccept: string[];
  };
const action = async (day: string) => oneAction.read(await asking(log, day, PUBLIC), { action: 'A-1' });

describe('the action log', () => {
  it('has who owes it, when it is due, and by how much it has slipped', async () => {
    expect((await actions('2025-04-21')).actions).toMatchObject([
      {
        action: 'A-1',
        title: 'Monthly reconciliation',
        authorityName: 'BDC Council',
        person: 'p_bdc_1',
        status: 'IN_PROGRESS',
        due: '2025-05-15',
        slippages: 1,
        slippedDays: 15,
        overdue: false,
        age: 26,
      },
    ]);
    expect((await actions('2025-04-19')).actions).toMatchObject([{ due: '2025-04-30', slippages: 0, slippedDays: 0 }]);
  });

  it('is overdue from the day after, until it is said to be done; then it waits for somebody else', async () => {
    expect((await actions('2025-05-15')).overdue).toEqual([]);
    expect(await actions('2025-05-17')).toMatchObject({ overdue: ['A-1'], actions: [{ overdueDays: 2 }] });
    expect(await actions('2025-05-21')).toMatchObject({ overdue: [], toAccept: ['A-1'] });
    expect((await actions('2025-05-28')).actions).toEqual([]);
    expect((await actions('2025-05-28', { show: 'ALL' })).actions).toMatchObject([
      { status: 'CLOSED', closedOn: '2025-05-28' },
    ]);
  });

  it('is filtered by authority and by what is overdue', async () => {
    expect((await actions('2025-05-17', { authority: 'bdc', overdue: true })).actions).toHaveLength(1);
    expect((await actions('2025-05-17', { authority: 'acc' })).actions).toEqual([]);
  });

  it('shows one with its whole history: progress, every change of the day with the reason, and who accepted it', async () => {
    expect(await action('2025-05-29')).toMatchObject({
      progress: [{ progress: 'Half of it.' }],
      slippage: [{ from: '2025-04-30', to: '2025-05-15', reason: 'The supplier is late.' }],
      closure: {
        claims: [{ evidence: 'Report of 19 May', comment: 'Done at last.', standing: 'OWN' }],
        accepted: { on: '2025-05-28', by: { authority: 'acc' } },
      },
    });
    expect(await action('2025-04-10')).toMatchObject({ slippage: [], closure: { claims: [], accepted: null } });
    expect(await action('2025-03-25')).toBeUndefined();
  });
});

describe('conditions', () => {
  const conditions = async (day: string, params: object = {}) =>
    ((await conditionsView.read(await asking(log, day), params as never)) as { conditions: Record<string, unknown>[] })
      .conditions;

  it('of approvals and after decisions stand in one list by the day on which they are due', async () => {
    expect(await conditions('2025-03-31')).toMatchObject([
      { of: 'APPROVAL', condition: 'C-1', kind: 'CONTRACT', authority: 'acc', matter: 'M-1', due: '2025-05-30' },
      { of: 'AFTER_DECISION', condition: 'CS-1', title: 'The hub stays open', authority: 'wic', decision: 'D-ACC' },
    ]);
    expect(await conditions('2025-03-24')).toEqual([]);
  });

  it('are open until whom they protect says that they are met, and overdue after their day', async () => {
    expect(await conditions('2025-08-01', { authority: 'wic' })).toMatchObject([{ status: 'UNMET', overdue: true }]);
    await log.append(
      'condition/CS-1',
      { on: '2025-07-01', by: by('wic'), recorded: Date.UTC(2025, 7, 1) },
      ConditionClaimedMet({ condition: 'CS-1', authority: 'wic', evidence: 'Report' }),
    );
    expect(await conditions('2025-08-01', { authority: 'acc' })).toMatchObject([
      { of: 'APPROVAL', overdue: true },
      { of: 'AFTER_DECISION', status: 'CLAIMED_MET', open: true, overdue: false },
    ]);
  });
});
