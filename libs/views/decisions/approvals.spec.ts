import {
  ApprovalConditionMet,
  ApprovalGranted,
  ApprovalRefused,
  ApprovalsLapsed,
  ApprovalTookEffect,
  MatterApproved,
  MatterRegistered,
} from '#governance';
import { TestLog } from '../testing/log.js';
import { begin } from '../testing/random-log.js';
import { approvalsTracker, matterApprovals } from './approvals.js';
import { AUTHORITIES, BOARD, GATE, officer, sought, V2 } from './testing/decisions.js';
import { answer } from './testing/reading.js';

interface Matter {
  readonly id: string;
  readonly status: string;
  readonly sentence: { readonly text: string };
  readonly authorities: readonly {
    readonly authority: string;
    readonly status: string;
    readonly sentence: { readonly text: string };
  }[];
}
let log: TestLog;
const text = { matter: 'M-1', contentHash: V2 };
const others = { condition: 'others', kind: 'ALL_OTHERS_SAME_VERSION' as const };
const contract = { condition: 'C-1', kind: 'CONTRACT' as const, title: 'The contract is executed', due: '2024-12-31' };

const said = (on: string, authority: string, ...events: Parameters<TestLog['append']>[2][]) =>
  log.append('approvals/M-1', { on, by: officer(authority) }, ...events);
const granted = (authority: string, conditions: readonly (typeof others | typeof contract)[] = []) =>
  ApprovalGranted({ ...text, authority, decision: `D-${authority}`, conditions });

beforeEach(async () => {
  log = new TestLog();
  await begin(log);
  const registered = {
    matter: 'M-1',
    title: 'Purchase to pay: version 2',
    affected: [...AUTHORITIES],
    money: true,
    contentHash: V2,
  };
  await log.append('matter/M-1', { on: '2024-08-29', by: officer('acc') }, MatterRegistered(registered));
  await log.append('approvals/M-1', { on: '2024-10-04', by: BOARD }, sought());
});
afterEach(() => log.close());
const approvals = (day: string, matter = 'M-1'): Promise<Matter> =>
  answer<Matter>(log, matterApprovals, day, { matter });
const tracked = async (day: string, params: object = {}) =>
  answer<{ readonly matters: readonly Matter[]; readonly total: number; readonly next?: string }>(
    log,
    approvalsTracker,
    day,
    params,
  );

describe('the approvals of a matter', () => {
  it('are shown authority by authority, on one text, with what each waits for', async () => {
    await said('2024-10-15', 'acc', granted('acc', [others, contract]));
    await said(
      '2024-10-16',
      'bdc',
      ApprovalRefused({ ...text, authority: 'bdc', withAmendments: true, reasons: 'Too dear.' }),
    );
    expect(await approvals('2024-10-16')).toMatchObject({
      id: 'M-1',
      title: 'Purchase to pay: version 2',
      status: 'REFUSED',
      contentHash: V2,
      approvedByAll: false,
      sentence: { text: 'Refused by BDC Council.' },
      authorities: [
        {
          authority: 'acc',
          status: 'GRANTED',
          since: '2024-10-15',
          decision: 'D-acc',
          conditions: [
            { id: 'others', state: 'UNMET' },
            { id: 'C-1', title: 'The contract is executed', due: '2024-12-31', state: 'UNMET' },
          ],
          sentence: {
            text: 'ACC Council approved; its approval waits for its decision D-acc to have effect, approval by BDC Council, approval by WIC Council and condition C-1.',
          },
        },
        {
          authority: 'bdc',
          status: 'REFUSED',
          reasons: 'Too dear.',
          sentence: { text: 'BDC Council refused this text, and would approve it with amendments.' },
        },
        { authority: 'wic', status: 'AWAITED', since: null, sentence: { text: 'WIC Council has not decided yet.' } },
      ],
    });
  });

  it('are complete once all are satisfied and that is on the record, and say since when', async () => {
    for (const authority of AUTHORITIES) await said('2024-10-15', authority, granted(authority, [others]));
    for (const authority of AUTHORITIES)
      await log.append(
        'approvals/M-1',
        { on: '2024-10-25', by: GATE },
        ApprovalTookEffect({ ...text, authority, decision: `D-${authority}` }),
      );
    expect(await approvals('2024-10-24')).toMatchObject({ status: 'AWAITED' });
    expect(await approvals('2024-10-25')).toMatchObject({
      status: 'AWAITED',
      waitsFor: [{ code: 'COMPLETION' }],
      sentence: { text: 'All have approved; the record of it follows.' },
      authorities: [{ status: 'SATISFIED' }, { status: 'SATISFIED' }, { status: 'SATISFIED' }],
    });
    await log.append(
      'approvals/M-1',
      { on: '2024-10-26', by: GATE },
      MatterApproved({ ...text, authorities: [...AUTHORITIES] }),
    );
    expect(await approvals('2024-10-26')).toMatchObject({
      status: 'APPROVED',
      approvedByAll: true,
      approvedOn: '2024-10-26',
      waitsFor: [],
      sentence: { text: 'Approved by all since 26 October 2024.' },
    });
    expect(await approvals('2024-10-25')).toMatchObject({ approvedByAll: false });
  });

  it('show a condition that is met, and since when an approval is satisfied', async () => {
    await said('2024-10-15', 'acc', granted('acc', [contract]));
    await log.append(
      'approvals/M-1',
      { on: '2024-10-25', by: GATE },
      ApprovalTookEffect({ ...text, authority: 'acc', decision: 'D-acc' }),
    );
    await said(
      '2024-11-28',
      'acc',
      ApprovalConditionMet({ matter: 'M-1', authority: 'acc', condition: 'C-1', kind: 'CONTRACT', verified: true }),
    );
    expect((await approvals('2024-11-28')).authorities[0]).toMatchObject({
      status: 'SATISFIED',
      since: '2024-11-28',
      conditions: [{ state: 'MET' }],
    });
    expect((await approvals('2024-11-27')).authorities[0]).toMatchObject({ status: 'GRANTED', since: '2024-10-15' });
  });

  it('are not there before they were sought', async () => {
    expect(await approvals('2024-10-03')).toBeUndefined();
    expect(await approvals('2024-10-04', 'M-2')).toBeUndefined();
  });
});

describe('the tracker of approvals', () => {
  it('lists what still waits, and all of it when asked', async () => {
    for (const matter of ['M-2', 'M-3', 'M-4'])
      await log.append(`approvals/${matter}`, { on: '2024-10-05', by: BOARD }, sought(matter, '3'.repeat(64)));
    await log.append(
      'approvals/M-3',
      { on: '2024-11-01', by: GATE },
      ApprovalsLapsed({ matter: 'M-3', longStop: '2024-10-31' }),
    );
    const ids = ({ matters }: { readonly matters: readonly Matter[] }) => matters.map(({ id }) => id);
    expect(ids(await tracked('2024-11-01'))).toEqual(['M-1', 'M-2', 'M-4']);
    expect(ids(await tracked('2024-10-31'))).toEqual(['M-1', 'M-2', 'M-3', 'M-4']);
    const all = await tracked('2024-11-01', { show: 'ALL' });
    expect([all.total, all.matters.find(({ id }) => id === 'M-3')?.status]).toEqual([4, 'LAPSED']);
    expect(ids(await tracked('2024-11-01', { authority: 'pcc' }))).toEqual([]);
  });

  it('is paged, each matter once', async () => {
    for (const matter of ['M-2', 'M-3'])
      await log.append(`approvals/${matter}`, { on: '2024-10-05', by: BOARD }, sought(matter));
    const first = await tracked('2024-10-06', { limit: 2 });
    expect([first.matters.map(({ id }) => id), first.total, first.next]).toEqual([['M-1', 'M-2'], 3, 'M-2']);
    const last = await tracked('2024-10-06', { limit: 2, cursor: first.next });
    expect([last.matters.map(({ id }) => id), last.next]).toEqual([['M-3'], undefined]);
  });
});
