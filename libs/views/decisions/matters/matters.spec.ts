import {
  ClassificationChallenged,
  FinancialImplicationsConfirmed,
  KeyDecisionAssessed,
  KeyDecisionNoticePublished,
  LegalImplicationsConfirmed,
  MatterClassified,
  MatterPlanned,
  MatterRegistered,
  MatterWithdrawn,
  ProposalTabled,
} from '#governance';
import { TestLog } from '../../testing/log.js';
import { begin } from '../../testing/random-log.js';
import { AUTHORITIES, BOARD, decided, officer, recommended, sought, V2 } from '../testing/decisions.js';
import { answer } from '../testing/reading.js';
import { oneMatter } from './matter.js';
import { mattersView } from './matters.js';

let log: TestLog;
const of = { matter: 'M-1' };
const enter = (on: string, authority: string, ...events: Parameters<TestLog['append']>[2][]) =>
  log.append('matter/M-1', { on, by: officer(authority, 'LEGALITY_OFFICER') }, ...events);

beforeEach(async () => {
  log = new TestLog();
  await begin(log);
  const registered = {
    ...{ title: 'Purchase to pay: version 2', affected: [...AUTHORITIES], money: true },
    ...{ process: 'CP-1', version: 2, contentHash: V2 },
  };
  await enter('2024-08-29', 'acc', MatterRegistered({ ...of, ...registered }));
  const power = { kind: 'RESERVED_MATTER' as const, ref: 'Schedule 2' };
  await enter(
    '2024-08-30',
    'acc',
    MatterClassified({ ...of, tier: 'RESERVED', authorities: ['acc', 'bdc'], power, reasons: 'Over the limit.' }),
  );
  await enter('2024-08-31', 'wic', MatterClassified({ ...of, tier: 'BOARD', authorities: ['wic'], power }));
});
afterEach(() => log.close());
const matter = (day: string) => answer(log, oneMatter, day, { matter: 'M-1' });
const matters = (day: string, params: object = {}) =>
  answer<{ readonly matters: readonly { readonly id: string }[]; readonly total: number; readonly next?: string }>(
    log,
    mattersView,
    day,
    params,
  );

describe('a matter', () => {
  it('has its tier for each authority, with the power, who said so and why', async () => {
    expect(await matter('2024-08-31')).toMatchObject({
      id: 'M-1',
      title: 'Purchase to pay: version 2',
      text: { process: 'CP-1', version: 2, contentHash: V2 },
      reservedTo: ['acc', 'bdc'],
      authorities: [
        { authority: 'acc', authorityName: 'ACC Council', tier: 'RESERVED', own: true, reasons: 'Over the limit.' },
        { authority: 'bdc', tier: 'RESERVED', own: false },
        { authority: 'wic', tier: 'BOARD', own: true, power: { ref: 'Schedule 2' } },
      ],
    });
    expect(await matter('2024-08-30')).toMatchObject({ authorities: [{}, {}, { tier: null, own: null }] });
  });

  it('has for each authority whether it is key, its notices, and by which route it is open', async () => {
    await enter(
      '2024-09-02',
      'acc',
      KeyDecisionAssessed({ ...of, authority: 'acc', key: true, grounds: ['SPENDING_OR_SAVINGS'] }),
    );
    const notice = {
      ...{ decider: 'Cabinet of Aldermere County Council', members: ['Councillor Ashby'], from: '2024-10-01' },
      ...{ documents: ['Report'], address: 'County Hall', procedure: 'Ask democratic services' },
    };
    await enter('2024-09-02', 'acc', KeyDecisionNoticePublished({ ...of, authority: 'acc', ...notice }));
    expect(await matter('2024-09-15')).toMatchObject({
      authorities: [
        {
          key: true,
          assessedOn: '2024-09-02',
          grounds: ['SPENDING_OR_SAVINGS'],
          notices: [{ on: '2024-09-02', from: '2024-10-01', decider: notice.decider, members: ['Councillor Ashby'] }],
          route: { route: 'NONE', rule: 'KEY_NOTICE_SHORT', earliest: '2024-10-01' },
        },
        { key: null, notices: [] },
        {},
      ],
    });
    expect(await matter('2024-10-01')).toMatchObject({ authorities: [{ route: { route: 'NOTICE' } }, {}, {}] });
  });

  it('has what the statutory officers said, “no such officer” too, and which comments are missing', async () => {
    await enter(
      '2024-09-10',
      'acc',
      FinancialImplicationsConfirmed({ ...of, authority: 'acc', none: false, comment: 'Within budget.' }),
    );
    await enter('2024-09-11', 'wic', LegalImplicationsConfirmed({ ...of, authority: 'wic', none: true }));
    const shown = await matter('2024-09-11');
    expect(shown).toMatchObject({
      authorities: [
        {
          implications: {
            FINANCIAL: { on: '2024-09-10', none: false, comment: 'Within budget.', qualified: false },
            LEGAL: null,
          },
        },
        {},
        { implications: { FINANCIAL: null, LEGAL: { none: true, comment: null } } },
      ],
    });
    expect(shown['missingAdvice']).toEqual(expect.arrayContaining([{ rule: 'MO_COMMENT_MISSING', authority: 'acc' }]));
    expect(shown['missingAdvice']).not.toEqual(
      expect.arrayContaining([{ rule: 'MO_COMMENT_MISSING', authority: 'wic' }]),
    );
  });

  it('shows a challenge as open until the matter is classified again', async () => {
    await enter(
      '2024-09-03',
      'bdc',
      ClassificationChallenged({ ...of, tier: 'BOARD', authority: 'bdc', reasons: 'Under the limit.' }),
    );
    await enter('2024-09-05', 'bdc', MatterClassified({ ...of, tier: 'BOARD', authorities: ['bdc'] }));
    expect(await matter('2024-09-03')).toMatchObject({
      challenged: true,
      challenges: [{ open: true, reasons: 'Under the limit.' }],
    });
    expect(await matter('2024-09-05')).toMatchObject({ challenged: false, challenges: [{ open: false }] });
  });

  it('has the forward plan, where it was tabled, its approvals and the decisions taken in it', async () => {
    const planned = {
      decider: 'Cabinet of Aldermere County Council',
      authority: 'acc',
      from: '2024-10-15',
      private: false,
    };
    await enter(
      '2024-09-01',
      'acc',
      MatterPlanned({ ...of, ...planned }),
      ProposalTabled({ ...of, meeting: 'B-1', item: '6' }),
    );
    await decided(log, 'R-1', '2024-10-02', BOARD, recommended('R-1'));
    await log.append('approvals/M-1', { on: '2024-10-04', by: BOARD }, sought());
    expect(await matter('2024-10-04')).toMatchObject({
      plan: [{ id: 'acc', decider: planned.decider, from: '2024-10-15' }],
      tabled: [{ meeting: 'B-1', item: '6' }],
      approvals: { status: 'AWAITED' },
      decisions: [{ id: 'R-1', on: '2024-10-02' }],
    });
    expect(await matter('2024-10-01')).toMatchObject({ approvals: null, decisions: [] });
    expect(await matter('2024-08-28')).toBeUndefined();
  });
});

describe('the list of matters', () => {
  it('has those that were registered by then, without what was withdrawn, page by page', async () => {
    for (const id of ['M-2', 'M-3'])
      await log.append(
        `matter/${id}`,
        { on: '2024-09-01', by: officer('acc') },
        MatterRegistered({ matter: id, title: id, affected: ['bdc'], money: false }),
      );
    await log.append(
      'matter/M-2',
      { on: '2024-09-20', by: officer('acc') },
      MatterWithdrawn({ matter: 'M-2', reason: 'x' }),
    );
    const ids = async (day: string, params: object = {}) => (await matters(day, params)).matters.map(({ id }) => id);
    expect(await ids('2024-08-31')).toEqual(['M-1']);
    expect(await ids('2024-09-19')).toEqual(['M-1', 'M-2', 'M-3']);
    expect(await ids('2024-09-20')).toEqual(['M-1', 'M-3']);
    expect(await ids('2024-09-20', { show: 'ALL', authority: 'bdc' })).toEqual(['M-1', 'M-2', 'M-3']);
    expect(await ids('2024-09-20', { process: 'CP-1' })).toEqual(['M-1']);
    const { next, total } = await matters('2024-09-20', { limit: 1 });
    expect([next, total, await ids('2024-09-20', { limit: 1, cursor: next })]).toEqual(['M-1', 2, ['M-3']]);
  });
});
