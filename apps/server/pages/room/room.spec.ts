import { MEETING } from './testing/six-councils.js';
import type { Sitting } from './testing/sitting.js';
import { refusalIn, ROOM, sit } from './testing/sitting.js';

let at: Sitting;
beforeEach(async () => {
  at = await sit();
}, 60_000);
afterEach(() => at.bare.close());

describe('the desk of a meeting', () => {
  it('is for whoever has signed in as a clerk or proper officer, and for nobody else', async () => {
    const stranger = at.bare.visitor();
    expect((await stranger.get(ROOM)).location).toContain('/sign-in?next=');
    await stranger.signIn('p_acc', 'acc');
    const other = await stranger.get(`${ROOM}/1`);
    expect([other.status, other.html.includes('Only a clerk or a proper officer')]).toEqual([403, true]);
    const officer = at.bare.visitor();
    await officer.signIn('p_officer', 'acc');
    expect((await officer.get(`${ROOM}/1`)).status).toBe(200);
  });

  it('leads to the item to which the meeting has come, and knows no other meeting and no other item', async () => {
    expect((await at.clerk.get(ROOM)).location).toBe(`${ROOM}/1`);
    await at.begun();
    await at.desk.does('1', 'next');
    expect((await at.clerk.get(ROOM)).location).toBe(`${ROOM}/2`);
    expect((await at.desk.page('77')).status).toBe(404);
    expect((await at.clerk.get('/arrangements/vale/meetings/none/room')).status).toBe(404);
  });

  it('does nothing at another date, and says why', async () => {
    const past = await at.clerk.get(`${ROOM}/1?asOf=2025-03-01`);
    expect([past.status, past.html.includes('room-toggle')]).toEqual([200, false]);
  });

  it('takes no entry that another site made the browser send', async () => {
    const before = at.bare.size();
    const sent = await at.clerk.post(
      `${ROOM}/1`,
      [
        ['~do', 'all'],
        ['~key', 'k'],
      ],
      { 'sec-fetch-site': 'cross-site' },
    );
    expect([sent.status, at.bare.size()]).toEqual([403, before]);
  });

  it('refuses an entry without a key, by which it would be done once', async () => {
    expect((await at.clerk.post(`${ROOM}/1`, [['~do', 'all']])).status).toBe(400);
  });

  it('refuses a button that it does not have', async () => {
    expect((await at.desk.press('1', 'sink')).status).toBe(400);
  });
});

describe('a page of the room', () => {
  it('gives its regions alone, for whoever follows it', async () => {
    const { html } = await at.clerk.get(`${ROOM}/1?fragment=quorum`);
    expect(html).toContain('No quorum: 0 of 12 count.');
    expect(html).not.toContain('room-toggle');
  });

  it('that is fetched ahead is as it will be when its item is open', async () => {
    await at.begun();
    const { html } = await at.clerk.get(`${ROOM}/2?ahead=1`);
    expect(html).toContain('Close item 2 and open item 3');
    expect((await at.desk.page('2')).html).toContain('Close item 1 and open item 2');
  });

  it('is there in Welsh, with the draft of a motion left in English', async () => {
    const { html } = await at.clerk.get(`/cy${ROOM}/1`);
    expect(html).toContain('Pwy sydd yma');
    expect(html).toContain('That the recommendation on');
    const sent = await at.clerk.post(`/cy${ROOM}/1`, [
      ['~do', 'present:p_acc_1'],
      ['~key', 'k1'],
    ]);
    expect([sent.status, sent.location]).toEqual([303, `/cy${ROOM}/1`]);
  });
});
describe('the end of an item and of the meeting', () => {
  it('an item is put off, the last is closed, and then the meeting', async () => {
    await at.begun();
    await at.desk.does('1', 'defer', { 'defer.to': 'The next meeting', 'defer.reason': 'The report is late.' });
    await at.desk.does('2', 'next');
    await at.desk.does('2', 'next');
    const closing = await at.desk.page('3');
    expect(closing.html).toContain('Close item 3');
    await at.desk.does('3', 'next');
    await at.desk.does('3', 'finish');
    expect((await at.held()).agenda.map(({ status }) => status)).toEqual(['DEFERRED', 'CLOSED', 'CLOSED']);
    expect((await at.held()).status).toBe('CLOSED');
    const late = await at.desk.press('3', 'decide', { 'decision.text': '' });
    expect([late.status, refusalIn(late)]).toEqual([422, 'Give the words.']);
    await at.desk.does('3', 'absent:p_acc_1');
    expect(refusalIn(await at.desk.press('3', 'present:p_acc_1'))).toContain(`Meeting ${MEETING} is closed.`);
  });
});
