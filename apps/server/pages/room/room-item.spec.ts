import { MEETING } from './testing/six-councils.js';
import type { Sitting } from './testing/sitting.js';
import { refusalIn, ROOM, row, sit } from './testing/sitting.js';

let at: Sitting;
beforeEach(async () => {
  at = await sit();
}, 60_000);
afterEach(() => at.bare.close());

describe('an item, by plain forms', () => {
  it('goes from who is there to the decision in its words, and on to the next', async () => {
    await at.begun();
    await at.desk.votes('1', { p_bdc_2: 'AGAINST', p_wic_1: 'ABSTAIN' });
    await at.desk.does('1', 'decide');
    const next = await at.desk.does('1', 'next');
    expect(next.location).toBe(`${ROOM}/2`);
    const { agenda, votes, decisions, attendance } = await at.held();
    expect(attendance.members.every(({ came }) => came)).toBe(true);
    expect(agenda.map(({ status }) => status)).toEqual(['CLOSED', 'OPEN', 'NOT_REACHED']);
    expect(votes).toMatchObject([
      { how: 'NAMED', result: { outcome: 'CARRIED', count: { for: 10, against: 1, abstaining: 1 } } },
    ]);
    expect(decisions).toMatchObject([{ item: '1' }]);
    const [decision] = await at.bare.events('decision/D-B-2025-03-12-1-1');
    expect(decision).toMatchObject({
      body: {
        ...{ meeting: MEETING, item: '1', vote: 'V-B-2025-03-12-1-1', decidedBy: { body: 'board' }, kind: 'RESOLVED' },
      },
    });
  });

  it('is the clerk’s own doing: the rules refuse, and the authorities confirm the votes that were taken down', async () => {
    await at.begun();
    await at.desk.votes('1');
    const taken = await at.last('VotesRecorded');
    expect(taken?.['by']).toMatchObject({ authority: 'acc', person: 'p_clerk', capacity: 'CLERK' });
    expect(taken?.['recordedBy']).toBeUndefined();
    expect((await at.desk.page('1')).html).toContain('12 of these votes were taken down by a clerk');
  });

  it('says what the rule says in the place where the entry was made, with the focus, and keeps what was entered', async () => {
    await at.begun();
    const refused = await at.desk.press('1', 'motion', {
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
    const again = await at.desk.press('1', 'open');
    expect(again.status).toBe(303);
  });

  it('asks for what was left out beside its field', async () => {
    await at.begun();
    const refused = await at.desk.press('1', 'motion', { 'motion.text': 'That it be kept.' });
    expect([refused.status, refusalIn(refused)]).toEqual([422, 'Pick who moves it.']);
    expect(refused.html).toContain('href="#motion.mover"');
    expect(refused.html).toContain('>That it be kept.</textarea>');
  });

  it('opens no vote without a quorum, in the words of the rule', async () => {
    for (const person of ['p_acc_1', 'p_acc_2', 'p_bdc_1']) await at.desk.does('1', `present:${person}`);
    await at.desk.does('1', 'next');
    expect((await at.desk.page('1')).html).toContain('No quorum: 3 of 12 count.');
    await at.desk.does('1', 'motion', { 'motion.mover': 'p_acc_2', 'motion.seconder': 'p_bdc_1' });
    expect(refusalIn(await at.desk.press('1', 'open'))).toContain('the quorum for it is not there');
  });

  it('has a quorum line that follows who comes and goes', async () => {
    await at.begun();
    expect((await at.desk.page('1')).html).toContain('Quorum: yes, 12 of 12 count.');
    for (const person of ['p_wic_1', 'p_wic_2']) await at.desk.does('1', `absent:${person}`);
    const page = await at.desk.page('1');
    expect(page.html).toContain('No quorum: 10 of 12 count.');
    expect(page.html).toContain('From Wexcombe District Council: 0; needed: 1.');
  });
});

describe('an interest', () => {
  it('takes the vote away, says so, and is counted so', async () => {
    await at.begun();
    await at.desk.does('1', 'interest', {
      'interest.member': 'p_wic_2',
      'interest.code': 'DPI',
      'interest.nature': 'Owns it.',
    });
    const page = await at.desk.page('1');
    expect(row(page, 'JL2')).toContain('has withdrawn, and has no vote on this item.');
    expect(row(page, 'JL2')).not.toContain('type="radio"');
    await at.desk.votes('1');
    expect((await at.held()).votes[0]?.result?.count).toMatchObject({ withdrawn: 1, eligible: 11, for: 11 });
    await at.desk.does('1', 'next');
    expect(row(await at.desk.page('2'), 'JL2')).toContain('type="radio"');
  });

  it('is refused a vote that is sent all the same', async () => {
    await at.begun();
    await at.desk.does('1', 'interest', { 'interest.member': 'p_wic_2', 'interest.code': 'DPI' });
    await at.desk.does('1', 'motion', { 'motion.mover': 'p_acc_2', 'motion.seconder': 'p_bdc_1' });
    await at.desk.does('1', 'open');
    const refused = await at.desk.press('1', 'votes', { 'vote.p_wic_2': 'FOR' });
    expect(refusalIn(refused)).toMatch(/^John Lamb withdrew from the item/);
    expect((await at.held()).votes[0]?.how).toBe('NOT_TAKEN');
  });
});

describe('who sits and who presides', () => {
  it('a substitute is notified, comes in and votes in the place of the member', async () => {
    await at.desk.does('1', 'substitute:p_bdc_2', { 'substitute.p_bdc_2': 'p_sub' });
    await at.begun();
    expect(row(await at.desk.page('1'), 'SP')).toContain('in place of Duncan Fyfe');
    await at.desk.votes('1', { p_sub: 'AGAINST' });
    expect((await at.held()).votes[0]?.result?.count).toMatchObject({ for: 11, against: 1, present: 12 });
  });

  it('apologies are recorded, and who sent them is not marked as present with all others', async () => {
    await at.desk.does('1', 'apologies', { 'apologies.member': 'p_lon_2' });
    await at.desk.does('1', 'all');
    expect(row(await at.desk.page('1'), 'FH')).toContain('Apologies');
    expect((await at.held()).attendance.members.filter(({ came }) => !came).map(({ person }) => person)).toEqual([
      'p_lon_2',
    ]);
  });

  it('on a tie the vote waits for the casting vote of who presides, and then is closed', async () => {
    await at.desk.does('1', 'all');
    await at.desk.does('1', 'chair', { 'chair.member': 'p_acc_1', 'chair.as': 'CHAIR' });
    await at.desk.does('1', 'next');
    await at.desk.votes(
      '1',
      Object.fromEntries(
        ['p_tar_1', 'p_tar_2', 'p_wic_1', 'p_wic_2', 'p_mar_1', 'p_mar_2'].map((person) => [person, 'AGAINST']),
      ),
    );
    const tied = await at.desk.page('1');
    expect(tied.html).toContain('Alice Ashby, presiding, has a casting vote.');
    expect((await at.held()).votes[0]?.result).toBeNull();
    await at.desk.does('1', 'casting:FOR');
    expect((await at.held()).votes[0]).toMatchObject({
      casting: { person: 'p_acc_1' },
      result: { outcome: 'CARRIED' },
    });
    // The second vote is its holder's own act, which the clerk recorded.
    expect(await at.last('CastingVoteGiven')).toMatchObject({
      by: { person: 'p_acc_1' },
      recordedBy: { person: 'p_clerk' },
    });
  });
});
