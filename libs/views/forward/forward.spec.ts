import {
  ActionBecameOverdue,
  ApprovalGranted,
  CallInWindowClosed,
  DecisionCalledIn,
  KeyDecisionNoticePublished,
  MatterWithdrawn,
} from '#governance';
import { by, TestLog } from '../testing/log.js';
import { asking } from '../testing/told.js';
import { forwardPlan } from './forward-plan.js';
import { HASH, reservedMatter } from './testing/a-matter.js';
import { whoDecides } from './who-decides.js';

let log: TestLog;
beforeEach(async () => {
  log = new TestLog();
  await reservedMatter(log);
});
afterEach(() => log.close());

interface Row {
  readonly kind: string;
  readonly authority: string | null;
  readonly by: string | null;
  readonly id: string;
  readonly why: string;
  readonly late: boolean;
}
const dues = async (day: string, params: object = {}): Promise<readonly Row[]> =>
  ((await whoDecides.read(await asking(log, day), params as never)) as { dues: Row[] }).dues;
const plan = async (day: string, params: object = {}) =>
  ((await forwardPlan.read(await asking(log, day), params as never)) as { plan: Record<string, unknown>[] }).plan;
const brief = (rows: readonly Row[]): unknown =>
  rows.map(({ by: day, authority, kind, id }) => [day, authority, kind, id]);

describe('who must decide what by when', () => {
  it('is one list across all authorities, in order of the day and then of the authority', async () => {
    expect(brief(await dues('2025-03-31'))).toEqual([
      ['2025-03-27', 'acc', 'PUBLICATION_DUE', 'D-ACC'],
      ['2025-04-01', null, 'AGENDA_DUE', 'N'],
      ['2025-04-01', 'acc', 'CALL_IN_WINDOW', 'D-ACC'],
      ['2025-04-01', 'acc', 'STATEMENT_DUE', 'D-ACC'],
      ['2025-04-07', 'bdc', 'KEY_NOTICE', 'M-1'],
      ['2025-04-09', null, 'MINUTES_TO_CONFIRM', 'B'],
      ['2025-04-10', 'acc', 'DISPUTE_RUNG', 'D-1'],
      ['2025-04-10', 'bdc', 'DISPUTE_RUNG', 'D-1'],
      ['2025-04-30', 'bdc', 'ACTION_DUE', 'A-1'],
      ['2025-05-06', 'acc', 'MATTER_TO_CLASSIFY', 'M-1'],
      ['2025-05-06', 'bdc', 'MATTER_TO_CLASSIFY', 'M-1'],
      ['2025-05-06', 'wic', 'MATTER_TO_CLASSIFY', 'M-1'],
      ['2025-05-09', 'bdc', 'APPROVAL_TO_DECIDE', 'M-1'],
      ['2025-05-30', 'acc', 'APPROVAL_CONDITION', 'M-1'],
      ['2025-06-30', 'wic', 'APPROVAL_TO_DECIDE', 'M-1'],
      ['2025-07-31', 'wic', 'CONDITION_TO_MEET', 'CS-1'],
      [null, 'bdc', 'VOTES_TO_CONFIRM', 'B'],
      [null, 'cc', 'VOTES_TO_CONFIRM', 'B'],
    ]);
  });

  it('says why that day: planned before the long-stop, the long-stop where nothing is planned', async () => {
    const approvals = await dues('2025-03-31', { kind: 'APPROVAL_TO_DECIDE' });
    expect(approvals.map(({ authority, why }) => [authority, why])).toEqual([
      ['bdc', 'PLANNED'],
      ['wic', 'LONG_STOP'],
    ]);
  });

  it('moves from notice to general exception to urgency as the days for each run out', async () => {
    const notice = async (day: string) =>
      (await dues(day, { kind: 'KEY_NOTICE' })).map(({ why, by: last }) => [why, last]);
    expect(await notice('2025-04-07')).toEqual([['NOTICE_28_CLEAR_DAYS', '2025-04-07']]);
    expect(await notice('2025-04-08')).toEqual([['GENERAL_EXCEPTION_5_CLEAR_DAYS', '2025-04-27']]);
    expect(await notice('2025-04-28')).toEqual([['SPECIAL_URGENCY', '2025-05-06']]);
  });

  it('given a call-in, then scrutiny must meet; given the window closed, then nothing of it is due', async () => {
    await log.append(
      'callin/D-ACC',
      { on: '2025-03-31', by: by('acc') },
      DecisionCalledIn({
        decision: 'D-ACC',
        authority: 'acc',
        requisitioners: [],
        meetsBy: '2025-04-22',
        lapses: true,
      }),
    );
    expect(await dues('2025-03-31', { kind: 'SCRUTINY_TO_MEET' })).toMatchObject([
      { authority: 'acc', by: '2025-04-22', why: 'LAPSES_UNLESS_MET', office: 'SCRUTINY' },
    ]);
    expect(await dues('2025-03-30', { kind: 'SCRUTINY_TO_MEET' })).toEqual([]);
    await log.append(
      'callin/D-ACC',
      { on: '2025-05-01', by: { process: 'call-in' } },
      CallInWindowClosed({ decision: 'D-ACC', authority: 'acc', closes: '2025-04-01T16:00:00Z' }),
    );
    expect(await dues('2025-03-30', { kind: 'CALL_IN_WINDOW' })).toHaveLength(1);
  });

  it('shows what is late as late, and what is done no more', async () => {
    await log.append(
      'action/A-1',
      { on: '2025-05-01', by: { process: 'actions' } },
      ActionBecameOverdue({ action: 'A-1', authority: 'bdc', due: '2025-04-30' }),
    );
    expect(await dues('2025-05-02', { kind: 'ACTION_DUE' })).toMatchObject([{ late: true }]);
    await log.append(
      'approvals/M-1',
      { on: '2025-05-07', by: by('bdc') },
      ApprovalGranted({ matter: 'M-1', contentHash: HASH, authority: 'bdc', decision: 'D-BDC', conditions: [] }),
    );
    expect((await dues('2025-05-08', { kind: 'APPROVAL_TO_DECIDE' })).map(({ authority }) => authority)).toEqual([
      'wic',
    ]);
    expect((await dues('2025-05-06', { kind: 'APPROVAL_TO_DECIDE' })).map(({ authority }) => authority)).toEqual([
      'bdc',
      'wic',
    ]);
  });

  it('is asked by authority and up to a day', async () => {
    expect(brief(await dues('2025-03-31', { authority: 'wic', until: '2025-06-30' }))).toEqual([
      ['2025-05-06', 'wic', 'MATTER_TO_CLASSIFY', 'M-1'],
      ['2025-06-30', 'wic', 'APPROVAL_TO_DECIDE', 'M-1'],
    ]);
  });
});

describe('the forward plan', () => {
  it('has for each authority the decider, the days, the notice, and the earliest lawful day', async () => {
    expect(await plan('2025-03-31')).toMatchObject([
      {
        matter: 'M-1',
        title: 'Purchase to pay: version 2',
        authority: 'bdc',
        decider: 'Cabinet of Brackwater',
        from: '2025-05-06',
        until: '2025-05-09',
        notice: {
          key: true,
          route: 'NONE',
          rule: 'KEY_NOTICE_SHORT',
          noticeBy: '2025-04-07',
          earliest: '2025-04-29',
          ifPublishedToday: true,
        },
      },
    ]);
  });

  it('given the notice, then the route is open and the day is counted from it', async () => {
    await log.append(
      'matter/M-1',
      { on: '2025-04-02', by: by('bdc') },
      KeyDecisionNoticePublished({
        matter: 'M-1',
        authority: 'bdc',
        decider: 'Cabinet of Brackwater',
        members: ['Councillor Ashby'],
        from: '2025-05-06',
        documents: [],
        address: 'Town hall',
        procedure: 'Ask.',
      }),
    );
    expect(await plan('2025-04-03')).toMatchObject([
      {
        notice: {
          route: 'NOTICE',
          rule: null,
          earliest: '2025-05-06',
          ifPublishedToday: false,
          notices: [{ on: '2025-04-02' }],
        },
      },
    ]);
    expect(await plan('2025-04-01')).toMatchObject([{ notice: { route: 'NONE', notices: [] } }]);
  });

  it('has nothing of what was planned later, and no withdrawn matter', async () => {
    expect(await plan('2025-03-16')).toEqual([]);
    await log.append(
      'matter/M-1',
      { on: '2025-04-20', by: by('acc') },
      MatterWithdrawn({ matter: 'M-1', reason: 'No longer needed.' }),
    );
    expect(await plan('2025-04-21')).toEqual([]);
    expect(await plan('2025-04-21', { show: 'ALL' })).toHaveLength(1);
    expect(await dues('2025-04-21', { kind: 'KEY_NOTICE' })).toEqual([]);
  });
});
