import { EntryDisputed, MinutesConfirmed, PersonNamed, RecordCorrected } from '#governance';
import { by, TestLog } from '../testing/log.js';
import { asking, party, PUBLIC } from '../testing/told.js';
import { interestsRegister } from './interests-register.js';
import { oneMeeting } from './meeting.js';
import { meetingsView } from './meetings.js';
import { at, DAY, heldMeeting } from './testing/a-meeting.js';

let log: TestLog;
beforeEach(async () => {
  log = new TestLog();
  await heldMeeting(log);
});
afterEach(() => log.close());

type Meeting = Record<string, never> & {
  readonly agenda: readonly Record<string, unknown>[];
  readonly votes: readonly (Record<string, unknown> & {
    readonly result: {
      readonly outcome: string;
      readonly steps: readonly { step: string; sentence: { text: string } }[];
    };
  })[];
};
const meeting = async (when: string, reader = PUBLIC): Promise<Meeting> =>
  (await oneMeeting.read(await asking(log, when, reader), { meeting: 'B' })) as Meeting;

describe('the list of meetings', () => {
  const meetings = async (when: string, params: object = {}) =>
    ((await meetingsView.read(await asking(log, when), params as never)) as { meetings: Record<string, unknown>[] })
      .meetings;

  it('has the notice given beside the notice asked for, in clear working days', async () => {
    const [row] = await meetings('2025-03-13');
    expect(row).toMatchObject({
      meeting: 'B',
      body: 'board',
      day: DAY,
      status: 'CLOSED',
      quorate: true,
      items: 3,
      lateItems: 1,
      notice: {
        ofMeeting: { given: '2025-02-20', inTime: true },
        ofAgenda: {
          clearDays: 5,
          dayKind: 'WORKING',
          given: '2025-03-05',
          givenClearDays: 4,
          latest: '2025-03-04',
          inTime: false,
        },
      },
    });
  });

  it('has nothing of a later day: given the day before the meeting, then it is called and no more', async () => {
    const [row] = await meetings('2025-03-11');
    expect(row).toMatchObject({ status: 'CONVENED', quorate: null, lateItems: 0, votes: 0, minutesStatus: 'NONE' });
    expect(await meetings('2025-02-19')).toEqual([]);
  });

  it('is filtered by body, status and days', async () => {
    expect((await meetings('2025-03-21')).map((row) => row['meeting'])).toEqual(['N', 'B']);
    expect((await meetings('2025-03-21', { status: 'MINUTES_DRAFT' })).map((row) => row['meeting'])).toEqual(['B']);
    expect((await meetings('2025-03-21', { from: '2025-04-01' })).map((row) => row['meeting'])).toEqual(['N']);
    expect(await meetings('2025-03-21', { body: 'cabinet' })).toEqual([]);
  });
});

describe('one meeting', () => {
  it('has its agenda with the late item and the chair’s reasons, what was put off, and the ground of exclusion', async () => {
    const { agenda } = await meeting('2025-03-13');
    expect(agenda).toMatchObject([
      {
        item: '6',
        status: 'CLOSED',
        excluded: { ground: { basis: 'LGA_12A', paragraph: '3' }, publicInterest: 'Prices are negotiated.' },
      },
      { item: '7', putOff: { how: 'DEFERRED', to: 'The next meeting', reason: 'The report is late.' } },
      { item: '9', late: { reasons: 'It happened on Monday.', chair: { person: 'p_acc_1' } } },
    ]);
    const [opened] = agenda[0]!['quorum'] as { quorate: boolean; steps: { sentence: { text: string } }[] }[];
    expect(opened).toMatchObject({ quorate: true });
    expect(opened!.steps.map(({ sentence }) => sentence.text)).toContain('Counting: 6; needed: 5.');
  });

  it('shows papers by version and hash, and to the public of an exempt copy only that it is there, and why', async () => {
    const papers = (await meeting('2025-03-13')) as unknown as { papers: unknown };
    expect(papers.papers).toMatchObject([
      { paper: 'P-6', copy: 'PUBLIC', contentHash: 'd'.repeat(64), withheld: false },
      { paper: 'P-6', copy: 'EXEMPT', withheld: true, ground: { paragraph: '3' } },
    ]);
    const seen = (await meeting('2025-03-13', party('acc'))) as unknown as { papers: unknown };
    expect(seen.papers).toMatchObject([{ withheld: false }, { withheld: false }]);
  });

  it('shows who came and went when, who sent apologies, and who presided', async () => {
    const { attendance } = (await meeting('2025-03-13')) as unknown as {
      attendance: { members: Record<string, unknown>[]; presided: unknown };
    };
    const of = (person: string) => attendance.members.find((member) => member['person'] === person);
    expect(of('p_acc_2')).toMatchObject({
      came: true,
      movements: [
        { at: at('14:00'), in: true },
        { at: at('14:21'), in: false },
      ],
    });
    expect(of('p_pcc')).toMatchObject({ came: false, apologies: { reason: 'On leave.' } });
    expect(attendance.presided).toMatchObject([{ person: 'p_acc_1', as: 'CHAIR' }]);
  });

  it('has the vote with its stored tally, so that a person can follow it by hand', async () => {
    const { votes } = await meeting('2025-03-13');
    const [amendment, motion] = votes;
    expect(amendment).toMatchObject({ how: 'COUNTS', counts: { for: 4, against: 1 }, result: { outcome: 'CARRIED' } });
    expect(motion!.result.outcome).toBe('CARRIED');
    expect(motion!.result.steps.map(({ sentence }) => sentence.text)).toEqual(
      expect.arrayContaining([
        'Members entitled to vote: 8.',
        'Present: 6; absent: 2.',
        'Withdrawn for an interest: 1; that leaves 5 who could vote.',
        'For: 3.',
        'Against: 1.',
        'Present and not voting: 1.',
        'Result: carried.',
      ]),
    );
  });

  it('tells a member’s own vote from one that the clerk took down and nobody has confirmed', async () => {
    const [, motion] = (await meeting('2025-03-13')).votes;
    expect(motion).toMatchObject({
      votes: [
        { person: 'p_acc_1', option: 'FOR', standing: 'CONFIRMED' },
        { person: 'p_bdc_2', option: 'AGAINST', standing: 'UNCONFIRMED' },
        { person: 'p_cc', option: 'FOR', standing: 'UNCONFIRMED' },
        { person: 'p_wic_1', option: 'FOR', standing: 'CONFIRMED' },
      ],
      unconfirmedBy: ['bdc', 'cc'],
      withdrew: [{ person: 'p_bdc_1' }],
    });
  });

  it('has motions with their amendments, and how the motion reads now', async () => {
    const { motions } = (await meeting('2025-03-13', party('acc'))) as unknown as { motions: unknown };
    expect(motions).toMatchObject([
      {
        motion: 'MO-6',
        text: 'That version 2 be recommended.',
        textNow: 'That version 2 be recommended from April.',
        seconder: { person: 'p_wic_1' },
        outcome: 'CARRIED',
        amendments: [{ motion: 'AM-1', outcome: 'CARRIED' }],
      },
    ]);
    const earlier = (await meeting(at('14:08'), party('acc'))) as unknown as { motions: unknown };
    expect(earlier.motions).toMatchObject([
      { textNow: 'That version 2 be recommended.', outcome: null, amendments: [] },
    ]);
  });

  it('has no words of a motion for the public on an item from which it was excluded: what became of it, and its hash', async () => {
    const { motions } = (await meeting('2025-03-13')) as unknown as { motions: { textHash: string }[] };
    expect(motions).toMatchObject([
      { text: '[withheld]', textNow: '[withheld]', outcome: 'CARRIED', amendments: [{ text: '[withheld]' }] },
    ]);
    expect(motions[0]?.textHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('keeps the stored result when an entry is corrected later, and shows the correction beside it', async () => {
    const before = (await meeting('2025-03-20')).votes[1]!.result;
    const facts = await log.store.events.readStream('meeting/B');
    const recorded = facts.find(({ envelope }) => envelope.body['member'] === 'p_bdc_2')!.envelope.id;
    const arrived = facts.find(({ envelope }) => envelope.type === 'MemberArrived')!.envelope.id;
    await log.append(
      'meeting/B',
      { on: '2025-04-02', by: by('bdc') },
      EntryDisputed({ target: recorded, reason: 'Not so.' }),
    );
    await log.append(
      'meeting/B',
      { on: '2025-04-03', by: by('acc') },
      RecordCorrected({ target: arrived, field: 'remote', becomes: 'true', as: 'YES_NO', reason: 'By video.' }),
    );
    const after = (await meeting('2025-04-04')) as Meeting & { corrections: unknown };
    expect(after.votes[1]!.result).toEqual(before);
    expect(after.corrections).toMatchObject([
      { how: 'RecordCorrected', field: 'remote', becomes: 'true', reason: 'By video.' },
      { how: 'EntryDisputed', of: recorded, reason: 'Not so.' },
    ]);
  });

  it('has the minutes: drafted, then confirmed with an amendment that is told apart where it would change a result', async () => {
    expect(await meeting('2025-03-15')).toMatchObject({ minutes: { status: 'DRAFT', drafts: [{ version: 1 }] } });
    const { minutes } = (await meeting('2025-03-15')) as unknown as { minutes: { drafts: { contentHash: string }[] } };
    await log.append(
      'meeting/B',
      { on: '2025-04-09', by: { body: 'board', meeting: 'N' } },
      MinutesConfirmed({
        meeting: 'B',
        at: 'N',
        contentHash: minutes.drafts[0]!.contentHash,
        amendments: [
          { amends: 'WORDING', was: 'recieved', becomes: 'received' },
          { amends: 'VOTE', becomes: 'P. Cole: against', vote: 'V-6', member: 'p_cc', option: 'AGAINST' },
        ],
      }),
    );
    expect(await meeting('2025-04-10')).toMatchObject({
      minutes: {
        status: 'CONFIRMED',
        fromTheEvents: null,
        confirmed: { at: 'N', amendments: [{ wouldChangeResult: false }, { wouldChangeResult: true }] },
      },
    });
    expect(await meeting('2025-04-08')).toMatchObject({ minutes: { status: 'DRAFT', confirmed: null } });
  });

  it('is not there before it was called', async () => {
    expect(await meeting('2025-02-19')).toBeUndefined();
  });
});

describe('the register of interests', () => {
  const register = async (when: string, reader = PUBLIC, params: object = {}) =>
    (await interestsRegister.read(await asking(log, when, reader), params as never)) as {
      interests: Record<string, unknown>[];
      dispensations: Record<string, unknown>[];
    };

  it('says of a sensitive interest that there is one, and what it is only to the member’s own authority', async () => {
    const row = {
      meeting: 'B',
      item: '6',
      person: 'p_bdc_1',
      code: 'DPI',
      votes: false,
      bearing: 'WITHDREW',
      sensitive: true,
    };
    for (const reader of [PUBLIC, party('acc')])
      expect((await register('2025-03-13', reader)).interests).toMatchObject([{ ...row, nature: '[withheld]' }]);
    expect((await register('2025-03-13', party('bdc'))).interests).toMatchObject([
      { ...row, nature: 'My brother supplies the district.' },
    ]);
  });

  it('has dispensations, live until their last day', async () => {
    const dispensation = { person: 'p_wic_1', allows: 'VOTE', from: '2025-03-01', until: '2026-03-01' };
    expect((await register('2026-03-01')).dispensations).toMatchObject([{ ...dispensation, live: true }]);
    expect((await register('2026-03-02')).dispensations).toMatchObject([{ ...dispensation, live: false }]);
    expect((await register('2025-02-28')).dispensations).toEqual([]);
    expect((await register('2025-03-13', PUBLIC, { person: 'p_bdc_1' })).dispensations).toEqual([]);
  });

  it('knows members by name only where the reader may', async () => {
    await log.append(
      'authority/bdc',
      { on: '2025-01-02', by: by('bdc'), recorded: Date.UTC(2025, 3, 1) },
      PersonNamed({ authority: 'bdc', person: 'p_bdc_1', name: 'Rowan Ashby', role: 'Member' }),
    );
    expect((await register('2025-03-13')).interests).toMatchObject([{ name: 'Member' }]);
    expect((await register('2025-03-13', party('acc'))).interests).toMatchObject([{ name: 'Rowan Ashby' }]);
  });
});
