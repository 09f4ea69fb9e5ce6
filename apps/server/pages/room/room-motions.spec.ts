import { MEETING } from './testing/six-councils.js';
import type { Sitting } from './testing/sitting.js';
import { refusalIn, sit } from './testing/sitting.js';

let at: Sitting;
beforeEach(async () => {
  at = await sit();
}, 60_000);
afterEach(() => at.bare.close());

describe('motions', () => {
  it('an amendment is voted on first; carried, it is what is then voted on and decided', async () => {
    await at.begun();
    await at.desk.does('1', 'motion', {
      'motion.mover': 'p_acc_2',
      'motion.seconder': 'p_bdc_1',
      'motion.text': 'That it be bought.',
    });
    await at.desk.does('1', 'amendment:MO-B-2025-03-12-1-1', {
      'amendment.mover': 'p_lon_1',
      'amendment.seconder': 'p_lon_2',
      'amendment.text': 'That it be bought in May.',
    });
    for (const exceptions of [{}, { 'vote.p_wic_1': 'AGAINST' }]) {
      await at.desk.does('1', 'open');
      await at.desk.does('1', 'votes', exceptions);
    }
    expect((await at.desk.page('1')).html).toMatch(/name="decision.text"[^>]*>That it be bought in May\.<\/textarea>/);
    expect((await at.held()).votes.map(({ result }) => result?.outcome)).toEqual(['CARRIED', 'CARRIED']);
  });

  it('by number and nobody against go without names', async () => {
    await at.begun();
    await at.desk.does('1', 'motion', { 'motion.mover': 'p_acc_2', 'motion.seconder': 'p_bdc_1' });
    await at.desk.does('1', 'open');
    expect(
      refusalIn(
        await at.desk.press('1', 'counts', { 'counts.for': 'ten', 'counts.against': '1', 'counts.abstaining': '0' }),
      ),
    ).toBe('Give each number in digits.');
    await at.desk.does('1', 'counts', { 'counts.for': '10', 'counts.against': '1', 'counts.abstaining': '0' });
    expect((await at.held()).votes[0]).toMatchObject({ how: 'COUNTS', result: { count: { for: 10, against: 1 } } });
  });

  it('that was not carried decides nothing', async () => {
    await at.begun();
    await at.desk.votes(
      '1',
      Object.fromEntries(
        ['p_tar_1', 'p_tar_2', 'p_wic_1', 'p_wic_2', 'p_mar_1', 'p_mar_2', 'p_lon_1'].map((person) => [
          person,
          'AGAINST',
        ]),
      ),
    );
    expect(refusalIn(await at.desk.press('1', 'decide', { 'decision.text': 'That it be so.' }))).toContain(
      'V-B-2025-03-12-1-1',
    );
    expect((await at.held()).decisions).toEqual([]);
  });
});

describe('what was entered wrongly', () => {
  it('is undone by an entry that says so, once, however often it is pressed', async () => {
    await at.desk.does('1', 'present:p_acc_1');
    const page = await at.desk.page('1');
    const before = at.bare.size();
    const pressed = [await at.desk.pressOn(page, '1', 'undo'), await at.desk.pressOn(page, '1', 'undo')];
    expect(pressed.map(({ status }) => status)).toEqual([303, 303]);
    expect(at.bare.size()).toBe(before + 1);
    expect((await at.bare.events(`meeting/${MEETING}`)).slice(-2).map(({ type }) => type)).toEqual([
      'MemberArrived',
      'MemberLeft',
    ]);
  });

  it('a vote is put right while its item is open: what was entered stays, and the result is counted again', async () => {
    await at.begun();
    await at.desk.votes('1', { p_bdc_2: 'AGAINST' });
    await at.desk.does('1', 'correct:V-B-2025-03-12-1-1', { 'correct.member': 'p_bdc_2', 'correct.option': 'FOR' });
    expect((await at.held()).votes[0]?.result?.count).toMatchObject({ for: 12, against: 0 });
    const types = (await at.bare.events(`meeting/${MEETING}`)).map(({ type }) => type);
    expect(types.filter((type) => type === 'VoteClosed' || type === 'VoteCorrected')).toEqual([
      'VoteClosed',
      'VoteCorrected',
      'VoteClosed',
    ]);
    await at.desk.does('1', 'next');
    expect((await at.desk.page('1')).html).not.toContain('value="correct:');
  });

  it('a motion is withdrawn, and another can be moved', async () => {
    await at.begun();
    await at.desk.does('1', 'motion', { 'motion.mover': 'p_acc_2' });
    await at.desk.does('1', 'undo');
    await at.desk.does('1', 'motion', { 'motion.mover': 'p_bdc_1', 'motion.seconder': 'p_acc_2' });
    expect((await at.held()).motions.map(({ withdrawn }) => withdrawn)).toEqual([true, false]);
  });
});

describe('an entry that is sent again', () => {
  it('is done once, all its parts: by its key', async () => {
    await at.begun();
    const page = await at.desk.page('1');
    const moves = { 'motion.mover': 'p_acc_2', 'motion.seconder': 'p_bdc_1' };
    await at.desk.pressOn(page, '1', 'motion', moves);
    const before = at.bare.size();
    expect((await at.desk.pressOn(page, '1', 'motion', moves)).status).toBe(303);
    expect(at.bare.size()).toBe(before);
    await at.desk.does('1', 'open');
    const marked = await at.desk.page('1');
    await at.desk.pressOn(marked, '1', 'votes', { 'vote.p_bdc_2': 'AGAINST' });
    const closed = at.bare.size();
    expect((await at.desk.pressOn(marked, '1', 'votes', { 'vote.p_bdc_2': 'AGAINST' })).status).toBe(303);
    expect(at.bare.size()).toBe(closed);
  });

  it('is done as to what had not arrived, where it arrived in part', async () => {
    await at.desk.does('1', 'present:p_acc_1');
    const page = await at.desk.page('1');
    await Promise.all([at.desk.pressOn(page, '1', 'all'), at.desk.pressOn(page, '1', 'all')]);
    const arrivals = (await at.bare.events(`meeting/${MEETING}`)).filter(({ type }) => type === 'MemberArrived');
    expect(new Set(arrivals.map(({ body }) => body['person'])).size).toBe(12);
    expect(arrivals).toHaveLength(12);
  });
});
