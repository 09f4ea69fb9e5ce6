import type { TallyInput, VotingRule } from './index.js';
import { mayBeCounted, tally, whatIf } from './index.js';
import { cast, EIGHT, GROUPED } from '../testing/every-tally.js';

const outcome = (rule: VotingRule | string, letters: string): string => tally(cast(rule, letters)).outcome;
const values = (input: TallyInput): Record<string, string | number> =>
  Object.fromEntries(tally(input).steps.map(({ step, value }) => [step, value]));

describe('votes of eight members, by rule', () => {
  it.each([
    ['majority@1', 'FFFFFBXX', 'CARRIED', '5–0–1'],
    ['majority-no-casting@1', 'FFFFAAAA', 'NOT_CARRIED', '4–4–0'],
    ['majority@1', 'FFFAABBB', 'CARRIED', '3–2–3 of those present and voting'],
    ['all-members-majority@1', 'FFFAABBB', 'LOST', '3–2–3 of all members'],
    ['two-thirds@1', 'FFFFFFAA', 'CARRIED', '6–2'],
    ['two-thirds@1', 'FFFFFAAA', 'LOST', '5–3'],
    ['two-thirds@1', 'FFFFAABB', 'CARRIED', '4–2–2: exactly two-thirds is enough'],
    ['four-fifths@1', 'FFFFABBB', 'CARRIED', '4–1–3: exactly four-fifths is enough'],
    ['four-fifths@1', 'FFFFFFAA', 'LOST', '6–2 is under 80 per cent, rounded up'],
    ['unanimity@1', 'FFFFFFFB', 'CARRIED', 'one abstention'],
    ['unanimity@1', 'FFFFFFFA', 'LOST', 'one against'],
    ['unanimity-all@1', 'FFFFFFFB', 'LOST', 'one abstention, of all members'],
    ['unanimity-all@1', 'FFFFFFFX', 'LOST', 'one absent, of all members'],
    ['unanimity-all@1', 'FFFFFFFF', 'CARRIED', 'all present and for'],
    ['majority@1', 'BBBBBBXX', 'NOT_CARRIED', '0–0–6'],
    ['two-thirds@1', 'BBBBBBXX', 'NOT_CARRIED', '0–0–6'],
    ['unanimity@1', 'BBBBBBXX', 'NOT_CARRIED', '0–0–6'],
    ['majority@1', 'FAAXXXXX', 'LOST', '1–2'],
  ])('%s of %s is %s (%s)', (rule, letters, expected) => {
    expect(outcome(rule, letters)).toBe(expected);
  });

  it('Vale, 2 October 2024: seven present, one withdrawn, six could vote, 5–0–1 carried', () => {
    const found = tally(cast('majority-no-casting@1', 'FFWFFFBX'));
    expect(found.outcome).toBe('CARRIED');
    expect(found.count).toEqual({
      entitled: 8,
      present: 7,
      withdrawn: 1,
      eligible: 6,
      for: 5,
      against: 0,
      abstaining: 1,
      notVoting: 0,
    });
  });
});

describe('abstaining, not voting, absent and withdrawn', () => {
  it('are four different things, each with its own line', () => {
    expect(values(cast('majority@1', 'FFABNXWW'))).toMatchObject({
      ENTITLED: 8,
      PRESENT: 7,
      WITHDRAWN: 2,
      FOR: 2,
      AGAINST: 1,
      ABSTAINING: 1,
      NOT_VOTING: 1,
      VOTING: 3,
    });
  });

  it('a member present without a vote on the record is not voting', () => {
    const input = cast('majority@1', 'FFAXXXXX');
    expect(tally({ ...input, present: ['p1', 'p2', 'p3', 'p4'] }).count.notVoting).toBe(1);
  });
});

describe('the casting vote', () => {
  const tied = cast('majority@1', 'FFFFAAAA');
  const given = (option: 'FOR' | 'AGAINST') => tally({ ...tied, casting: { by: 'p1', option } });

  it('decides a tie, also of a chair who voted before, and stays out of the counts', () => {
    expect(given('FOR')).toMatchObject({ outcome: 'CARRIED', castingUsed: true, count: { for: 4, against: 4 } });
    expect(given('AGAINST')).toMatchObject({ outcome: 'LOST', castingUsed: true, count: { for: 4, against: 4 } });
  });

  it('left unused leaves the tie not carried', () => {
    expect(tally(tied).outcome).toBe('NOT_CARRIED');
    expect(values(tied)).toHaveProperty('CASTING_VOTE_NOT_USED');
  });

  it('does not count without a tie, without a vote cast, under a rule without one, or from somebody who withdrew', () => {
    const casting = { by: 'p1', option: 'FOR' } as const;
    const uncounted = [
      cast('majority@1', 'FFFAAAAX'),
      cast('majority@1', 'BBBBBBXX'),
      cast('majority-no-casting@1', 'FFFFAAAA'),
      cast('majority@1', 'WFFFAAAB'),
    ].map((input) => tally({ ...input, casting }));
    expect(uncounted.map((t) => t.outcome)).toEqual(['LOST', 'NOT_CARRIED', 'NOT_CARRIED', 'NOT_CARRIED']);
    expect(
      uncounted.every((t) => !t.castingUsed && t.steps.some(({ step }) => step === 'CASTING_VOTE_NOT_COUNTED')),
    ).toBe(true);
  });
});

describe('rules that look at who voted', () => {
  const weights = [
    { person: 'a', weight: 50 },
    { person: 'b', weight: 30 },
    { person: 'c', weight: 20 },
  ].map((w) => ({
    ...w,
    authority: w.person,
    partner: w.person,
  }));

  it('weights: strictly more than half, so half against half is not carried', () => {
    expect(tally(cast('weighted@1', 'AFF', weights)).outcome).toBe('NOT_CARRIED');
    expect(tally(cast('weighted@1', 'FXF', weights)).outcome).toBe('CARRIED');
    expect(tally(cast('weighted@1', 'XFF', weights)).outcome).toBe('LOST');
  });

  const sixteen = {
    name: 'dual@1',
    params: { limbs: [{ group: 'CONSTITUENT', rule: 'two-thirds@1' }, { rule: 'majority-no-casting@1' }] },
  };

  it('SI 2016/653: two-thirds of the constituent members and a majority of all who may vote must both pass', () => {
    expect(tally(cast(sixteen, 'FFFFAAFF', GROUPED)).outcome).toBe('CARRIED');
    expect(tally(cast(sixteen, 'FFFAABFF', GROUPED)).outcome).toBe('LOST');
    expect(tally(cast(sixteen, 'FFXXXXAA', GROUPED)).outcome).toBe('NOT_CARRIED');
    expect(tally(cast(sixteen, 'FFFFFFAA', GROUPED)).parts).toEqual([
      { of: 'CONSTITUENT', outcome: 'CARRIED' },
      { of: 'ALL', outcome: 'CARRIED' },
    ]);
  });

  it('SI 2016/653: where nobody else has a vote there is no second limb', () => {
    const constituents = GROUPED.slice(0, 6);
    expect(tally(cast(sixteen, 'FFFFAA', constituents)).parts).toEqual([{ of: 'CONSTITUENT', outcome: 'CARRIED' }]);
  });

  it('a majority that must include the mayor fails without the mayor', () => {
    const withMayor = EIGHT.map((seat, i) => (i === 0 ? { ...seat, role: 'MAYOR' } : seat));
    const rule = { name: 'required-voter@1', params: { required: { role: 'MAYOR' } } };
    expect(tally(cast(rule, 'FFFFFAAA', withMayor)).outcome).toBe('CARRIED');
    expect(tally(cast(rule, 'AFFFFFFF', withMayor)).outcome).toBe('LOST');
    expect(tally(cast(rule, 'FFFFAAAA', withMayor)).outcome).toBe('NOT_CARRIED');
  });

  it('concurrence needs so many of each role and organisation: one of the NHS, a member and an officer of the council', () => {
    const board = [
      { person: 'n1', authority: 'wic', partner: 'wic' },
      { person: 'm1', authority: 'acc', partner: 'acc', role: 'MEMBER' },
      { person: 'o1', authority: 'acc', partner: 'acc', role: 'OFFICER' },
      { person: 'm2', authority: 'acc', partner: 'acc', role: 'MEMBER' },
    ];
    const lines = [
      { authority: 'wic', least: 1 },
      { authority: 'acc', role: 'MEMBER', least: 1 },
      { role: 'OFFICER', least: 1 },
    ];
    const rule = { name: 'concurrence@1', params: { concurrence: lines } };
    expect(tally(cast(rule, 'FFFA', board)).outcome).toBe('CARRIED');
    expect(tally(cast(rule, 'FFXF', board)).outcome).toBe('LOST');
    expect(tally(cast(rule, 'BBBB', board)).outcome).toBe('NOT_CARRIED');
  });

  it('reserved matters: each authority decides for itself, and one is enough to stop it', () => {
    const found = tally(cast('each-authority@1', 'FBFFAAFF'));
    expect(found.outcome).toBe('LOST');
    expect(found.parts).toEqual([
      { of: 'acc', outcome: 'CARRIED' },
      { of: 'bdc', outcome: 'CARRIED' },
      { of: 'cc', outcome: 'CARRIED' },
      { of: 'pcc', outcome: 'CARRIED' },
      { of: 'wic', outcome: 'LOST' },
    ]);
    expect(outcome('each-authority@1', 'FFFFFFFX')).toBe('NOT_CARRIED');
  });
});

describe('how a vote was taken down', () => {
  const base = cast('majority@1', 'FFFFFBXX');
  const counts: TallyInput = {
    ...base,
    present: 6,
    votes: { how: 'COUNTS', counts: { for: 5, against: 0, abstaining: 1 } },
  };

  it('by count gives the result of the same vote by name', () => {
    expect(tally(counts).count).toEqual(tally(base).count);
    expect(tally(counts).steps).toEqual(tally(base).steps);
  });

  it('"nobody against" carries where somebody could vote', () => {
    expect(tally({ ...base, votes: { how: 'NEM_CON' } }).outcome).toBe('CARRIED');
    expect(tally({ ...base, present: [], votes: { how: 'NEM_CON' } }).outcome).toBe('NOT_CARRIED');
  });

  it('votes that do not count are kept apart, with the reason', () => {
    const named = [
      { person: 'p1', option: 'FOR' },
      { person: 'p2', option: 'FOR' },
      { person: 'p2', option: 'FOR' },
      { person: 'p3', option: 'FOR' },
      { person: 'p3', option: 'AGAINST' },
      { person: 'p4', option: 'AGAINST' },
      { person: 'p5', option: 'AGAINST' },
      { person: 'x', option: 'AGAINST' },
    ] as const;
    const found = tally({
      ...base,
      present: ['p1', 'p2', 'p3', 'p4'],
      withdrawn: ['p4'],
      votes: { how: 'NAMED', named },
    });
    expect(found.count).toMatchObject({ for: 2, against: 0, notVoting: 1, withdrawn: 1 });
    expect(found.uncounted).toEqual([
      { person: 'p3', because: 'CONTRADICTORY' },
      { person: 'p4', because: 'WITHDREW' },
      { person: 'p5', because: 'ABSENT' },
      { person: 'x', because: 'NOT_ENTITLED' },
    ]);
  });

  it.each([
    ['a rule that there is not', { ...base, rule: { name: 'acclamation@1' } }, 'VOTING_RULE_UNKNOWN'],
    ['a member listed twice', { ...base, entitled: [...EIGHT, ...EIGHT.slice(0, 1)] }, 'MEMBER_TWICE'],
    ['a count where names decide', { ...counts, rule: { name: 'each-authority@1' } }, 'VOTES_BY_NAME_NEEDED'],
    [
      'nem con where numbers decide',
      { ...base, rule: { name: 'unanimity-all@1' }, votes: { how: 'NEM_CON' } },
      'VOTES_COUNTED_NEEDED',
    ],
    ['more votes than members there', { ...counts, present: 5 }, 'MORE_VOTES_THAN_MEMBERS'],
    ['more members there than there are', { ...counts, present: 9 }, 'MORE_PRESENT_THAN_ENTITLED'],
    ['weights that nobody has', { ...base, rule: { name: 'weighted@1' } }, 'VOTING_RULE_INCOMPLETE'],
    ['a required voter who is nobody', { ...base, rule: { name: 'required-voter@1' } }, 'VOTING_RULE_INCOMPLETE'],
    [
      'one limb of two',
      { ...base, rule: { name: 'dual@1', params: { limbs: [{ rule: 'majority@1' }] } } },
      'VOTING_RULE_INCOMPLETE',
    ],
    [
      'concurrence of nobody',
      { ...base, rule: { name: 'concurrence@1', params: { concurrence: [{ least: 1 }] } } },
      'VOTING_RULE_INCOMPLETE',
    ],
  ] as readonly [string, TallyInput, string][])('%s cannot be counted', (_, input, code) => {
    expect(mayBeCounted(input)?.refused).toBe(code);
    expect(() => tally(input)).toThrow(code);
  });
});

describe('what if the rule had been another', () => {
  it('answers beside the result that was held, plainly hypothetical', () => {
    const answer = whatIf(cast('majority-no-casting@1', 'FFFFFAAA'), { name: 'two-thirds@1' });
    expect(answer).toMatchObject({
      hypothetical: true,
      differs: true,
      held: { outcome: 'CARRIED' },
      supposed: { outcome: 'LOST' },
    });
  });

  it('says so where the record does not suffice', () => {
    const counted: TallyInput = {
      ...cast('majority@1', 'FFFFFAAA'),
      votes: { how: 'COUNTS', counts: { for: 5, against: 3, abstaining: 0 } },
    };
    expect(whatIf(counted, { name: 'each-authority@1' })).toMatchObject({
      differs: false,
      supposed: { refused: 'VOTES_BY_NAME_NEEDED' },
    });
  });
});
