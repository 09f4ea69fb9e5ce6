import type { Browser, Shown } from '../acting/testing/browser.js';
import type { Bare } from './testing/bare-server.js';
import { startBare } from './testing/bare-server.js';
import { DeskAt, refusalIn, ROOM } from './testing/desk.js';
import { MEETING, SixCouncils } from './testing/six-councils.js';

interface Held {
  readonly agenda: readonly { readonly item: string; readonly status: string }[];
  readonly attendance: { readonly members: readonly { readonly person: string; readonly came: boolean }[] };
  readonly motions: readonly {
    readonly item: string;
    readonly outcome: string | null;
    readonly withdrawn: boolean;
    readonly textNow: string;
  }[];
  readonly votes: readonly {
    readonly item: string;
    readonly how: string;
    readonly casting: { readonly person: string } | null;
    readonly result: { readonly outcome: string; readonly count: Record<string, number> } | null;
  }[];
  readonly decisions: readonly { readonly item: string }[];
  readonly status: string;
}
interface Written {
  readonly type: string;
  readonly by: Record<string, unknown>;
  readonly recordedBy?: object;
  readonly occurredAt: string;
  readonly body: Record<string, unknown>;
}

let bare: Bare;
let six: SixCouncils;
let clerk: Browser;
let desk: DeskAt;
const held = async (): Promise<Held> => (await six.meeting()) as unknown as Held;
/** The newest event of a type in the stream of the meeting. */
const last = async (type: string): Promise<Written | undefined> =>
  (await bare.events(`meeting/${MEETING}`)).findLast((event) => event.type === type) as Written | undefined;

beforeEach(async () => {
  bare = await startBare();
  six = await SixCouncils.found(bare, { items: 3 });
  clerk = bare.visitor();
  await clerk.signIn('p_clerk', 'acc');
  desk = new DeskAt(clerk);
}, 60_000);
afterEach(() => bare.close());

/** Everybody is there, and the first item is open. */
const begun = async (): Promise<void> => {
  await desk.does('1', 'all');
  await desk.does('1', 'next');
};
const row = ({ html }: Shown, initials: string): string =>
  new RegExp(`<tr class="room-row" data-row="${initials}"[\\s\\S]*?</tr>`).exec(html)?.[0] ?? '';

describe('the desk of a meeting', () => {
  it('is for whoever has signed in as a clerk or proper officer, and for nobody else', async () => {
    const stranger = bare.visitor();
    expect((await stranger.get(ROOM)).location).toContain('/sign-in?next=');
    await stranger.signIn('p_acc', 'acc');
    const other = await stranger.get(`${ROOM}/1`);
    expect([other.status, other.html.includes('Only a clerk or a proper officer')]).toEqual([403, true]);
    const officer = bare.visitor();
    await officer.signIn('p_officer', 'acc');
    expect((await officer.get(`${ROOM}/1`)).status).toBe(200);
  });

  it('leads to the item to which the meeting has come, and knows no other meeting and no other item', async () => {
    expect((await clerk.get(ROOM)).location).toBe(`${ROOM}/1`);
    await begun();
    await desk.does('1', 'next');
    expect((await clerk.get(ROOM)).location).toBe(`${ROOM}/2`);
    expect((await desk.page('77')).status).toBe(404);
    expect((await clerk.get('/arrangements/vale/meetings/none/room')).status).toBe(404);
  });

  it('does nothing at another date, and says why', async () => {
    const past = await clerk.get(`${ROOM}/1?asOf=2025-03-01`);
    expect([past.status, past.html.includes('room-toggle')]).toEqual([200, false]);
  });

  it('takes no entry that another site made the browser send', async () => {
    const before = bare.size();
    const sent = await clerk.post(
      `${ROOM}/1`,
      [
        ['~do', 'all'],
        ['~key', 'k'],
      ],
      { 'sec-fetch-site': 'cross-site' },
    );
    expect([sent.status, bare.size()]).toEqual([403, before]);
  });

  it('refuses an entry without a key, by which it would be done once', async () => {
    expect((await clerk.post(`${ROOM}/1`, [['~do', 'all']])).status).toBe(400);
  });

  it('refuses a button that it does not have', async () => {
    expect((await desk.press('1', 'sink')).status).toBe(400);
  });
});

describe('an item, by plain forms', () => {
  it('goes from who is there to the decision in its words, and on to the next', async () => {
    await begun();
    await desk.votes('1', { p_bdc_2: 'AGAINST', p_wic_1: 'ABSTAIN' });
    await desk.does('1', 'decide');
    const next = await desk.does('1', 'next');
    expect(next.location).toBe(`${ROOM}/2`);
    const { agenda, votes, decisions, attendance } = await held();
    expect(attendance.members.every(({ came }) => came)).toBe(true);
    expect(agenda.map(({ status }) => status)).toEqual(['CLOSED', 'OPEN', 'NOT_REACHED']);
    expect(votes).toMatchObject([
      { how: 'NAMED', result: { outcome: 'CARRIED', count: { for: 10, against: 1, abstaining: 1 } } },
    ]);
    expect(decisions).toMatchObject([{ item: '1' }]);
    const [decision] = await bare.events('decision/D-B-2025-03-12-1-1');
    expect(decision).toMatchObject({
      body: {
        ...{ meeting: MEETING, item: '1', vote: 'V-B-2025-03-12-1-1', decidedBy: { body: 'board' }, kind: 'RESOLVED' },
      },
    });
  });

  it('is the clerk’s own doing: the rules refuse, and the authorities confirm the votes that were taken down', async () => {
    await begun();
    await desk.votes('1');
    const taken = await last('VotesRecorded');
    expect(taken?.by).toMatchObject({ authority: 'acc', person: 'p_clerk', capacity: 'CLERK' });
    expect(taken?.recordedBy).toBeUndefined();
    expect((await desk.page('1')).html).toContain('12 of these votes were taken down by a clerk');
  });

  it('says what the rule says in the place where the entry was made, with the focus, and keeps what was entered', async () => {
    await begun();
    const refused = await desk.press('1', 'motion', {
      'motion.mover': 'p_acc_2',
      'motion.seconder': 'p_acc_2',
      'motion.text': 'That it be so.',
    });
    expect(refused.status).toBe(422);
    expect(refusalIn(refused)).toContain('MO-B-2025-03-12-1-1');
    expect(refused.html).toMatch(/<title>Error: /);
    expect(refused.html).toMatch(/data-panel="motion"[\s\S]{0,200}room-refused" tabindex="-1" autofocus/);
    // The motion stands, and only the seconder is asked for.
    expect(refused.html).toContain('id="second.member"');
    const again = await desk.press('1', 'open');
    expect(again.status).toBe(303);
  });

  it('asks for what was left out beside its field', async () => {
    await begun();
    const refused = await desk.press('1', 'motion', { 'motion.text': 'That it be kept.' });
    expect([refused.status, refusalIn(refused)]).toEqual([422, 'Pick who moves it.']);
    expect(refused.html).toContain('href="#motion.mover"');
    expect(refused.html).toContain('>That it be kept.</textarea>');
  });

  it('opens no vote without a quorum, in the words of the rule', async () => {
    for (const person of ['p_acc_1', 'p_acc_2', 'p_bdc_1']) await desk.does('1', `present:${person}`);
    await desk.does('1', 'next');
    expect((await desk.page('1')).html).toContain('No quorum: 3 of 12 count.');
    await desk.does('1', 'motion', { 'motion.mover': 'p_acc_2', 'motion.seconder': 'p_bdc_1' });
    expect(refusalIn(await desk.press('1', 'open'))).toContain('the quorum for it is not there');
  });

  it('has a quorum line that follows who comes and goes', async () => {
    await begun();
    expect((await desk.page('1')).html).toContain('Quorum: yes, 12 of 12 count.');
    for (const person of ['p_wic_1', 'p_wic_2']) await desk.does('1', `absent:${person}`);
    const page = await desk.page('1');
    expect(page.html).toContain('No quorum: 10 of 12 count.');
    expect(page.html).toContain('From Wexcombe District Council: 0; needed: 1.');
  });
});

describe('an interest', () => {
  it('takes the vote away, says so, and is counted so', async () => {
    await begun();
    await desk.does('1', 'interest', {
      'interest.member': 'p_wic_2',
      'interest.code': 'DPI',
      'interest.nature': 'Owns it.',
    });
    const page = await desk.page('1');
    expect(row(page, 'JL2')).toContain('has withdrawn, and has no vote on this item.');
    expect(row(page, 'JL2')).not.toContain('type="radio"');
    await desk.votes('1');
    expect((await held()).votes[0]?.result?.count).toMatchObject({ withdrawn: 1, eligible: 11, for: 11 });
    await desk.does('1', 'next');
    expect(row(await desk.page('2'), 'JL2')).toContain('type="radio"');
  });

  it('is refused a vote that is sent all the same', async () => {
    await begun();
    await desk.does('1', 'interest', { 'interest.member': 'p_wic_2', 'interest.code': 'DPI' });
    await desk.does('1', 'motion', { 'motion.mover': 'p_acc_2', 'motion.seconder': 'p_bdc_1' });
    await desk.does('1', 'open');
    const refused = await desk.press('1', 'votes', { 'vote.p_wic_2': 'FOR' });
    expect(refusalIn(refused)).toMatch(/^John Lamb withdrew from the item/);
    expect((await held()).votes[0]?.how).toBe('NOT_TAKEN');
  });
});

describe('who sits and who presides', () => {
  it('a substitute is notified, comes in and votes in the place of the member', async () => {
    await desk.does('1', 'substitute:p_bdc_2', { 'substitute.p_bdc_2': 'p_sub' });
    await begun();
    expect(row(await desk.page('1'), 'SP')).toContain('in place of Duncan Fyfe');
    await desk.votes('1', { p_sub: 'AGAINST' });
    expect((await held()).votes[0]?.result?.count).toMatchObject({ for: 11, against: 1, present: 12 });
  });

  it('apologies are recorded, and who sent them is not marked as present with all others', async () => {
    await desk.does('1', 'apologies', { 'apologies.member': 'p_lon_2' });
    await desk.does('1', 'all');
    expect(row(await desk.page('1'), 'FH')).toContain('Apologies');
    expect((await held()).attendance.members.filter(({ came }) => !came).map(({ person }) => person)).toEqual([
      'p_lon_2',
    ]);
  });

  it('on a tie the vote waits for the casting vote of who presides, and then is closed', async () => {
    await desk.does('1', 'all');
    await desk.does('1', 'chair', { 'chair.member': 'p_acc_1', 'chair.as': 'CHAIR' });
    await desk.does('1', 'next');
    await desk.votes(
      '1',
      Object.fromEntries(
        ['p_tar_1', 'p_tar_2', 'p_wic_1', 'p_wic_2', 'p_mar_1', 'p_mar_2'].map((person) => [person, 'AGAINST']),
      ),
    );
    const tied = await desk.page('1');
    expect(tied.html).toContain('Alice Ashby, presiding, has a casting vote.');
    expect((await held()).votes[0]?.result).toBeNull();
    await desk.does('1', 'casting:FOR');
    expect((await held()).votes[0]).toMatchObject({ casting: { person: 'p_acc_1' }, result: { outcome: 'CARRIED' } });
    // The second vote is its holder's own act, which the clerk recorded.
    expect(await last('CastingVoteGiven')).toMatchObject({
      by: { person: 'p_acc_1' },
      recordedBy: { person: 'p_clerk' },
    });
  });
});

describe('motions', () => {
  it('an amendment is voted on first; carried, it is what is then voted on and decided', async () => {
    await begun();
    await desk.does('1', 'motion', {
      'motion.mover': 'p_acc_2',
      'motion.seconder': 'p_bdc_1',
      'motion.text': 'That it be bought.',
    });
    await desk.does('1', 'amendment:MO-B-2025-03-12-1-1', {
      'amendment.mover': 'p_lon_1',
      'amendment.seconder': 'p_lon_2',
      'amendment.text': 'That it be bought in May.',
    });
    for (const exceptions of [{}, { 'vote.p_wic_1': 'AGAINST' }]) {
      await desk.does('1', 'open');
      await desk.does('1', 'votes', exceptions);
    }
    expect((await desk.page('1')).html).toMatch(/name="decision.text"[^>]*>That it be bought in May\.<\/textarea>/);
    expect((await held()).votes.map(({ result }) => result?.outcome)).toEqual(['CARRIED', 'CARRIED']);
  });

  it('by number and nobody against go without names', async () => {
    await begun();
    await desk.does('1', 'motion', { 'motion.mover': 'p_acc_2', 'motion.seconder': 'p_bdc_1' });
    await desk.does('1', 'open');
    expect(
      refusalIn(
        await desk.press('1', 'counts', { 'counts.for': 'ten', 'counts.against': '1', 'counts.abstaining': '0' }),
      ),
    ).toBe('Give each number in digits.');
    await desk.does('1', 'counts', { 'counts.for': '10', 'counts.against': '1', 'counts.abstaining': '0' });
    expect((await held()).votes[0]).toMatchObject({ how: 'COUNTS', result: { count: { for: 10, against: 1 } } });
  });

  it('that was not carried decides nothing', async () => {
    await begun();
    await desk.votes(
      '1',
      Object.fromEntries(
        ['p_tar_1', 'p_tar_2', 'p_wic_1', 'p_wic_2', 'p_mar_1', 'p_mar_2', 'p_lon_1'].map((person) => [
          person,
          'AGAINST',
        ]),
      ),
    );
    expect(refusalIn(await desk.press('1', 'decide', { 'decision.text': 'That it be so.' }))).toContain(
      'V-B-2025-03-12-1-1',
    );
    expect((await held()).decisions).toEqual([]);
  });
});

describe('what was entered wrongly', () => {
  it('is undone by an entry that says so, once, however often it is pressed', async () => {
    await desk.does('1', 'present:p_acc_1');
    const page = await desk.page('1');
    const before = bare.size();
    const pressed = [await desk.pressOn(page, '1', 'undo'), await desk.pressOn(page, '1', 'undo')];
    expect(pressed.map(({ status }) => status)).toEqual([303, 303]);
    expect(bare.size()).toBe(before + 1);
    expect((await bare.events(`meeting/${MEETING}`)).slice(-2).map(({ type }) => type)).toEqual([
      'MemberArrived',
      'MemberLeft',
    ]);
  });

  it('a vote is put right while its item is open: what was entered stays, and the result is counted again', async () => {
    await begun();
    await desk.votes('1', { p_bdc_2: 'AGAINST' });
    await desk.does('1', 'correct:V-B-2025-03-12-1-1', { 'correct.member': 'p_bdc_2', 'correct.option': 'FOR' });
    expect((await held()).votes[0]?.result?.count).toMatchObject({ for: 12, against: 0 });
    const types = (await bare.events(`meeting/${MEETING}`)).map(({ type }) => type);
    expect(types.filter((type) => type === 'VoteClosed' || type === 'VoteCorrected')).toEqual([
      'VoteClosed',
      'VoteCorrected',
      'VoteClosed',
    ]);
    await desk.does('1', 'next');
    expect((await desk.page('1')).html).not.toContain('value="correct:');
  });

  it('a motion is withdrawn, and another can be moved', async () => {
    await begun();
    await desk.does('1', 'motion', { 'motion.mover': 'p_acc_2' });
    await desk.does('1', 'undo');
    await desk.does('1', 'motion', { 'motion.mover': 'p_bdc_1', 'motion.seconder': 'p_acc_2' });
    expect((await held()).motions.map(({ withdrawn }) => withdrawn)).toEqual([true, false]);
  });
});

describe('an entry that is sent again', () => {
  it('is done once, all its parts: by its key', async () => {
    await begun();
    const page = await desk.page('1');
    const moves = { 'motion.mover': 'p_acc_2', 'motion.seconder': 'p_bdc_1' };
    await desk.pressOn(page, '1', 'motion', moves);
    const before = bare.size();
    expect((await desk.pressOn(page, '1', 'motion', moves)).status).toBe(303);
    expect(bare.size()).toBe(before);
    await desk.does('1', 'open');
    const marked = await desk.page('1');
    await desk.pressOn(marked, '1', 'votes', { 'vote.p_bdc_2': 'AGAINST' });
    const closed = bare.size();
    expect((await desk.pressOn(marked, '1', 'votes', { 'vote.p_bdc_2': 'AGAINST' })).status).toBe(303);
    expect(bare.size()).toBe(closed);
  });

  it('is done as to what had not arrived, where it arrived in part', async () => {
    await desk.does('1', 'present:p_acc_1');
    const page = await desk.page('1');
    await Promise.all([desk.pressOn(page, '1', 'all'), desk.pressOn(page, '1', 'all')]);
    const arrivals = (await bare.events(`meeting/${MEETING}`)).filter(({ type }) => type === 'MemberArrived');
    expect(new Set(arrivals.map(({ body }) => body['person'])).size).toBe(12);
    expect(arrivals).toHaveLength(12);
  });
});

describe('the end of an item and of the meeting', () => {
  it('an item is put off, the last is closed, and then the meeting', async () => {
    await begun();
    await desk.does('1', 'defer', { 'defer.to': 'The next meeting', 'defer.reason': 'The report is late.' });
    await desk.does('2', 'next');
    await desk.does('2', 'next');
    const closing = await desk.page('3');
    expect(closing.html).toContain('Close item 3');
    await desk.does('3', 'next');
    await desk.does('3', 'finish');
    expect((await held()).agenda.map(({ status }) => status)).toEqual(['DEFERRED', 'CLOSED', 'CLOSED']);
    expect((await held()).status).toBe('CLOSED');
    const late = await desk.press('3', 'decide', { 'decision.text': '' });
    expect([late.status, refusalIn(late)]).toEqual([422, 'Give the words.']);
    await desk.does('3', 'absent:p_acc_1');
    expect(refusalIn(await desk.press('3', 'present:p_acc_1'))).toContain(`Meeting ${MEETING} is closed.`);
  });
});

describe('a page of the room', () => {
  it('gives its regions alone, for whoever follows it', async () => {
    const { html } = await clerk.get(`${ROOM}/1?fragment=quorum`);
    expect(html).toContain('No quorum: 0 of 12 count.');
    expect(html).not.toContain('room-toggle');
  });

  it('that is fetched ahead is as it will be when its item is open', async () => {
    await begun();
    const { html } = await clerk.get(`${ROOM}/2?ahead=1`);
    expect(html).toContain('Close item 2 and open item 3');
    expect((await desk.page('2')).html).toContain('Close item 1 and open item 2');
  });

  it('is there in Welsh, with the draft of a motion left in English', async () => {
    const { html } = await clerk.get(`/cy${ROOM}/1`);
    expect(html).toContain('Pwy sydd yma');
    expect(html).toContain('That the recommendation on');
    const sent = await clerk.post(`/cy${ROOM}/1`, [
      ['~do', 'present:p_acc_1'],
      ['~key', 'k1'],
    ]);
    expect([sent.status, sent.location]).toEqual([303, `/cy${ROOM}/1`]);
  });
});
