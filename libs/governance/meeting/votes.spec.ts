import {
  agenda,
  ALL,
  arrive,
  by,
  cast,
  clerk,
  closeVote,
  convene,
  entered,
  meetingAfter,
  minuted,
  move,
  open,
  openVote,
  play,
  sitting,
} from './testing/vale.js';
import { votesOf } from './vote.js';

const DAY = '2025-03-12';
const moved = sitting(DAY, { chair: 'p_acc_1' });
const CASTING = { rule: { name: 'majority@1' } };
const opened = play([openVote(DAY, 'V-1', 'MO-6')], moved);
const when = (command: string, data: object, history = opened, told = clerk(DAY)) =>
  meetingAfter(history).when(command, { meeting: 'B', vote: 'V-1', ...data }, told);
const vote = (history: ReturnType<typeof play>) => meetingAfter(history).state.votes.votes.get('V-1')!;
const numbers = { form: 'COUNTS', counts: { for: 5, against: 2, abstaining: 1 } };
const named = (...persons: string[]) => ({
  form: 'NAMED',
  named: persons.map((person) => ({ person, option: 'FOR' })),
});

describe('opening a vote', () => {
  const opening = (more: object, history = moved, told = clerk(DAY)) =>
    when('OpenVote', { motion: 'MO-6', rule: { name: 'majority@1' }, ...more }, history, told);
  it('freezes who is entitled, the rule and the text', () => {
    expect(vote(opened)).toMatchObject({
      present: ALL,
      withdrawn: [],
      rule: { name: 'majority-no-casting@1' },
      quorate: true,
    });
    expect(vote(opened).entitled).toHaveLength(8);
  });
  it('is of one vote at a time, under a rule that there is, on a motion not yet decided', () => {
    opening({}, opened).thenRefused('VOTE_EXISTS');
    opening({ vote: 'V-2' }, opened).thenRefused('VOTE_STILL_OPEN');
    opening({ rule: { name: 'loudest@1' } }).thenRefused('VOTING_RULE_UNKNOWN');
    opening({ rule: { name: 'weighted@1' } }).thenRefused('VOTING_RULE_INCOMPLETE');
    opening({ vote: 'V-2' }, play([closeVote(DAY, 'V-1')], opened)).thenRefused('MOTION_DECIDED');
  });
  it('needs somebody who may vote, and a quorum; one that was taken all the same is recorded and questioned', () => {
    const alone = play([
      convene(DAY, '2025-02-20'),
      agenda('2025-02-27', '6'),
      ...arrive(DAY, 'p_acc_1'),
      open(DAY, '6'),
      move(DAY, 'MO-6', '6'),
    ]);
    opening({}, alone).thenRefused('INQUORATE');
    const nobody = play([['DeclareInterest', { item: '6', code: 'DPI' }, by(DAY, 'p_acc_1')]], alone);
    opening({}, nobody).thenRefused('NOBODY_ENTITLED');
    const taken = play(
      [
        ['OpenVote', { vote: 'V-1', motion: 'MO-6', ...CASTING }, minuted(DAY)],
        ['RecordVotes', { vote: 'V-1', ...named('p_acc_1') }, minuted(DAY)],
        ['CloseVote', { vote: 'V-1' }, minuted(DAY)],
      ],
      alone,
    );
    expect(vote(taken).closed?.outcome).toBe('CARRIED');
    expect(taken.at(-1)![0].body).toMatchObject({ rule: 'INQUORATE_DECISION', severity: 'HIGH' });
  });
  it('of a motion taken by number may be taken again by name', () => {
    const once = play([['RecordVotes', { vote: 'V-1', ...numbers }, clerk(DAY)], closeVote(DAY, 'V-1')], opened);
    opening({ vote: 'V-2', named: true, replaces: 'V-1' }, once).thenTypes('VoteOpened');
    opening({ vote: 'V-2', replaces: 'V-9' }, once).thenRefused('NOTHING_TO_TAKE_AGAIN');
  });
});

describe('voting', () => {
  it('is a member’s own act, once, while the vote is open', () => {
    const once = play(cast(DAY, 'V-1', 'FOR', 'p_cc'), opened);
    expect(votesOf(vote(once))).toMatchObject([{ person: 'p_cc', option: 'FOR', how: 'CAST', confirmed: true }]);
    when('CastVote', { option: 'AGAINST' }, once, by(DAY, 'p_cc')).thenRefused('VOTED_ALREADY');
    when('CastVote', { option: 'FOR' }, opened, minuted(DAY)).thenRefused('CAST_BY_NOBODY');
    when('CastVote', { option: 'FOR', vote: 'V-9' }, opened, by(DAY, 'p_cc')).thenRefused('VOTE_UNKNOWN');
    when('CastVote', { option: 'FOR' }, play([closeVote(DAY, 'V-1')], opened), by(DAY, 'p_cc')).thenRefused(
      'VOTE_NOT_OPEN',
    );
  });
  it('typed by a clerk counts, and is unconfirmed until the authority says so', () => {
    const typed = play([['CastVote', { vote: 'V-1', option: 'FOR' }, entered(DAY, 'p_cc')]], opened);
    expect(votesOf(vote(typed))).toMatchObject([{ how: 'RECORDED', confirmed: false }]);
    const confirmed = play([['ConfirmRecordedVotes', { vote: 'V-1' }, by(DAY, 'p_cc')]], typed);
    expect(votesOf(vote(confirmed))).toMatchObject([{ confirmed: true }]);
    when('ConfirmRecordedVotes', {}, confirmed, by(DAY, 'p_cc')).thenRefused('NO_VOTES_TO_CONFIRM');
  });
  it.each([
    ['a stranger', 'p_stranger', 'NOT_ENTITLED_TO_VOTE'],
    ['an interested member', 'p_bdc_1', 'INTERESTED_MEMBER_VOTED'],
  ])('by %s is refused; recorded, it is kept and does not count', (_, person, code) => {
    const out = play(
      [['DeclareInterest', { item: '6', code: 'DPI' }, by(DAY, 'p_bdc_1')], openVote(DAY, 'V-1', 'MO-6')],
      moved,
    );
    when('CastVote', { option: 'FOR' }, out, by(DAY, person)).thenRefused(code);
    const kept = play([['CastVote', { vote: 'V-1', option: 'FOR' }, entered(DAY, person)], closeVote(DAY, 'V-1')], out);
    expect(kept.some(([e]) => e.body['rule'] === code)).toBe(true);
    expect(vote(kept).closed?.tally.count.for).toBe(0);
  });
  it('of one who withdraws while the vote is open no longer counts', () => {
    const left = play(
      [
        ...cast(DAY, 'V-1', 'FOR', 'p_bdc_1'),
        ['DeclareInterest', { item: '6', code: 'DPI' }, by(DAY, 'p_bdc_1')],
        closeVote(DAY, 'V-1'),
      ],
      opened,
    );
    expect(vote(left).closed?.tally).toMatchObject({
      count: { for: 0, withdrawn: 1 },
      uncounted: [{ person: 'p_bdc_1', because: 'WITHDREW' }],
    });
  });
});

describe('taking votes down', () => {
  it('by name, by number or nem con, as the form says', () => {
    for (const votes of [named('p_cc'), numbers, { form: 'NEM_CON' }])
      when('RecordVotes', votes).thenTypes('VotesRecorded');
    when('RecordVotes', { form: 'NAMED' }).thenRefused('VOTES_NOT_AS_FORM');
    when('RecordVotes', { form: 'COUNTS', counts: { for: 9, against: 0, abstaining: 0 } }).thenRefused(
      'MORE_VOTES_THAN_MEMBERS',
    );
    const taken = play([['RecordVotes', { vote: 'V-1', ...numbers }, clerk(DAY)]], opened);
    when('RecordVotes', numbers, taken).thenRefused('VOTES_RECORDED');
    when('CastVote', { option: 'FOR' }, taken, by(DAY, 'p_cc')).thenRefused('VOTES_RECORDED');
  });
  it('needs names where the rule does', () => {
    const each = play([openVote(DAY, 'V-1', 'MO-6', { rule: { name: 'each-authority@1' } })], moved);
    when('RecordVotes', numbers, each).thenRefused('VOTES_BY_NAME_NEEDED');
  });
  it('of members who were not entitled is refused; recorded, the others count', () => {
    const out = play(
      [['DeclareInterest', { item: '6', code: 'DPI' }, by(DAY, 'p_bdc_1')], openVote(DAY, 'V-1', 'MO-6')],
      moved,
    );
    when('RecordVotes', named('p_cc', 'p_bdc_1'), out).thenRefused('INTERESTED_MEMBER_VOTED');
    when('RecordVotes', named('p_cc', 'p_stranger'), out).thenRefused('NOT_ENTITLED_TO_VOTE');
    const kept = play(
      [['RecordVotes', { vote: 'V-1', ...named('p_cc', 'p_bdc_1') }, minuted(DAY)], closeVote(DAY, 'V-1')],
      out,
    );
    expect(kept.map(([e]) => e.body['rule'])).toContain('INTERESTED_MEMBER_VOTED');
    expect(vote(kept).closed?.tally.count.for).toBe(1);
  });
  it('is disputed by an authority: those votes do not count, and a stored result stays with an integrity case', () => {
    const taken = play([['RecordVotes', { vote: 'V-1', ...named('p_cc') }, clerk(DAY)]], opened);
    const disputed = play(
      [['DisputeRecordedVotes', { vote: 'V-1', reason: 'Not so' }, by(DAY, 'p_cc')], closeVote(DAY, 'V-1')],
      taken,
    );
    expect(vote(disputed).closed?.tally.count.for).toBe(0);
    const late = play(
      [closeVote(DAY, 'V-1'), ['DisputeRecordedVotes', { vote: 'V-1', reason: 'Not so' }, by(DAY, 'p_cc')]],
      taken,
    );
    expect(late.at(-1)![0].body).toMatchObject({ rule: 'INTEGRITY_CASE' });
    expect(vote(late).closed?.outcome).toBe('CARRIED');
    when('DisputeRecordedVotes', { reason: 'x' }, taken, by(DAY, 'p_pcc')).thenRefused('NO_VOTES_TO_CONFIRM');
  });
});

describe('a recorded vote on demand', () => {
  const demand = (more: object, history = moved) =>
    meetingAfter(history).when('DemandRecordedVote', { meeting: 'B', motion: 'MO-6', ...more }, by(DAY, 'p_cc'));
  it('beforehand makes the vote one by name', () => {
    const asked = play(
      [['DemandRecordedVote', { motion: 'MO-6', demand: 'NAMED_VOTE' }, by(DAY, 'p_cc')], openVote(DAY, 'V-1', 'MO-6')],
      moved,
    );
    expect(vote(asked).named).toBe(true);
    when('RecordVotes', numbers, asked).thenRefused('NAMED_VOTE_DEMANDED');
    when('RecordVotes', numbers, asked, minuted(DAY)).thenTypes('VotesRecorded', 'ComplianceExceptionRaised');
    demand({ demand: 'NAMED_VOTE' }, opened).thenRefused('VOTE_OPENED_ALREADY');
    demand({ demand: 'NAMED_VOTE', option: 'FOR' }).thenRefused('DEMAND_INCOMPLETE');
  });
  it('afterwards sets down one member’s own vote, once', () => {
    const own = { demand: 'OWN_VOTE', vote: 'V-1', option: 'AGAINST' };
    const taken = play([['RecordVotes', { vote: 'V-1', ...numbers }, clerk(DAY)], closeVote(DAY, 'V-1')], opened);
    demand(own, taken).thenTypes('RecordedVoteDemanded');
    demand({ ...own, vote: 'V-9' }, taken).thenRefused('VOTE_UNKNOWN');
    demand(own, play([['DemandRecordedVote', { motion: 'MO-6', ...own }, by(DAY, 'p_cc')]], taken)).thenRefused(
      'OWN_VOTE_RECORDED',
    );
    demand(own, play([...cast(DAY, 'V-1', 'FOR', 'p_cc')], opened)).thenRefused('OWN_VOTE_DIFFERS');
    const over = play([['CloseItem', { item: '6' }, clerk(DAY)]], taken);
    demand(own, over).thenRefused('ITEM_NOT_OPEN');
  });
});

describe('the casting vote', () => {
  const tied = play(
    [
      ['TakeChair', { member: 'p_acc_1', as: 'CHAIR' }, clerk(DAY)],
      openVote(DAY, 'V-1', 'MO-6', CASTING),
      ...cast(DAY, 'V-1', 'FOR', 'p_acc_1'),
      ...cast(DAY, 'V-1', 'AGAINST', 'p_cc'),
    ],
    moved,
  );
  const give = (person: string, history = tied) => when('GiveCastingVote', { option: 'FOR' }, history, by(DAY, person));
  it('is the second vote of the person presiding, on a tie, kept apart from the counts', () => {
    const given = play(
      [['GiveCastingVote', { vote: 'V-1', option: 'FOR' }, by(DAY, 'p_acc_1')], closeVote(DAY, 'V-1')],
      tied,
    );
    expect(vote(given).closed).toMatchObject({
      outcome: 'CARRIED',
      tally: { castingUsed: true, count: { for: 1, against: 1 } },
    });
    give('p_acc_2').thenRefused('NOT_PRESIDING');
    give('p_acc_1', play(cast(DAY, 'V-1', 'FOR', 'p_pcc'), tied)).thenRefused('NOT_TIED');
    give('p_acc_1', play([['GiveCastingVote', { vote: 'V-1', option: 'FOR' }, by(DAY, 'p_acc_1')]], tied)).thenRefused(
      'CASTING_VOTE_GIVEN',
    );
    const out = play([['DeclareInterest', { item: '6', code: 'DPI' }, by(DAY, 'p_acc_1')]], tied);
    give('p_acc_1', out).thenRefused('INTERESTED_MEMBER_VOTED');
  });
  it('that is recorded against the rule is kept, and does not count', () => {
    const kept = play(
      [['GiveCastingVote', { vote: 'V-1', option: 'FOR' }, entered(DAY, 'p_acc_2')], closeVote(DAY, 'V-1')],
      tied,
    );
    expect(vote(kept).closed?.outcome).toBe('NOT_CARRIED');
  });
});

describe('the result', () => {
  const carried = play(
    [...cast(DAY, 'V-1', 'FOR', 'p_cc', 'p_pcc'), ...cast(DAY, 'V-1', 'AGAINST', 'p_acc_1'), closeVote(DAY, 'V-1')],
    opened,
  );
  it('is stored once, with its steps', () => {
    expect(vote(carried).closed?.tally.steps.map((s) => s.step)).toEqual(
      expect.arrayContaining(['RULE', 'ENTITLED', 'PRESENT', 'FOR', 'THRESHOLD_MAJORITY']),
    );
    when('CloseVote', {}, carried).thenRefused('VOTE_CLOSED');
    when('CloseVote', {}, opened, clerk('2025-03-11')).thenRefused('VOTE_NOT_OPEN');
  });
  it('is computed anew where a slip is put right within the item: the first one stays on the record', () => {
    const slip = { vote: 'V-1', member: 'p_cc', option: 'AGAINST', reason: 'Heard wrongly' };
    const right = play([['CorrectVote', slip, clerk(DAY)]], carried);
    expect(vote(right).closed).toMatchObject({ outcome: 'LOST', tally: { count: { for: 1, against: 2 } } });
    expect(right.filter(([e]) => e.type === 'VoteClosed')).toHaveLength(2);
    expect(right.at(-1)![0].body['corrects']).toBe(vote(carried).closed?.event);
  });
  it('is not touched by a slip that is noticed after the item', () => {
    const slip = { vote: 'V-1', member: 'p_cc', option: 'AGAINST', reason: 'Heard wrongly' };
    const over = play([['CloseItem', { item: '6' }, clerk(DAY)]], carried);
    when('CorrectVote', slip, over).thenRefused('ITEM_OVER_FOR_CORRECTION');
    const kept = play([['CorrectVote', slip, minuted(DAY)]], over);
    expect(vote(kept).closed).toEqual(vote(over).closed);
  });
  it('of a vote by number is put right by its numbers', () => {
    const taken = play([['RecordVotes', { vote: 'V-1', ...numbers }, clerk(DAY)], closeVote(DAY, 'V-1')], opened);
    const right = play(
      [['CorrectVote', { vote: 'V-1', counts: { for: 2, against: 5, abstaining: 1 }, reason: 'x' }, clerk(DAY)]],
      taken,
    );
    expect(vote(right).closed?.outcome).toBe('LOST');
    when('CorrectVote', { member: 'p_cc', option: 'FOR', reason: 'x' }, taken).thenRefused('CORRECTION_NOT_AS_TAKEN');
  });
});
