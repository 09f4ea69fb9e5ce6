import type { NamedVote, Seat, Tally, TallyInput, VoteOption, VotingRule } from '../voting/index.js';
import { mayBeCounted, tally, VOTING_RULES } from '../voting/index.js';

const AUTHORITIES = ['acc', 'acc', 'bdc', 'bdc', 'wic', 'wic', 'pcc', 'cc'];

/** Eight members of five authorities and four partners, as on the board of Vale. */
export const EIGHT: readonly Seat[] = AUTHORITIES.map((authority, i) => ({
  person: `p${i + 1}`,
  authority,
  partner: authority === 'pcc' || authority === 'cc' ? 'vmp' : authority,
}));

/** The members' votes by letter, in order: F for, A against, B abstaining, N not voting, X absent, W withdrawn. */
export function cast(rule: VotingRule | string, letters: string, entitled: readonly Seat[] = EIGHT): TallyInput {
  const OPTION: Readonly<Record<string, VoteOption>> = { F: 'FOR', A: 'AGAINST', B: 'ABSTAIN', N: 'NOT_VOTING' };
  const persons = entitled.map((seat, i) => ({ person: seat.person, letter: letters.charAt(i) }));
  const named = persons.flatMap(({ person, letter }): NamedVote[] => {
    const option = OPTION[letter];
    return option ? [{ person, option }] : [];
  });
  return {
    rule: typeof rule === 'string' ? { name: rule } : rule,
    entitled,
    present: persons.filter(({ letter }) => letter !== 'X').map(({ person }) => person),
    withdrawn: persons.filter(({ letter }) => letter === 'W').map(({ person }) => person),
    votes: { how: 'NAMED', named },
  };
}

/** Parameters that suit the eight members, for every rule that asks for some. */
export const PARAMS: Readonly<Record<string, VotingRule['params']>> = {
  'dual@1': { limbs: [{ group: 'CONSTITUENT', rule: 'two-thirds@1' }, { rule: 'majority-no-casting@1' }] },
  'required-voter@1': { required: { person: 'p1' } },
  'concurrence@1': {
    concurrence: [
      { authority: 'acc', least: 1 },
      { partner: 'vmp', role: 'OFFICER', least: 1 },
    ],
  },
};

/** The same eight with groups, roles and weights. */
export const GROUPED: readonly Seat[] = EIGHT.map((seat, i) => ({
  ...seat,
  weight: 10 * (i + 1),
  ...(i < 6 ? { group: 'CONSTITUENT' } : { role: 'OFFICER' }),
}));

/** Every rule on every kind of vote: by name, by count, nem con; tied, clear, with a casting vote and without. */
export function everyTally(): readonly Tally[] {
  const inputs = [...VOTING_RULES.keys()].flatMap((name) => {
    const rule = { name, params: PARAMS[name] };
    const byName = ['FFFFFFFF', 'FFFFAAAA', 'FAAAAAAA', 'FFFFFABX', 'BBBBBBBB', 'FFFWXBNA'].map((letters) =>
      cast(rule, letters, GROUPED),
    );
    const [base] = byName;
    if (!base) return [];
    const counts = { ...base, votes: { how: 'COUNTS', counts: { for: 4, against: 4, abstaining: 0 } } } as const;
    const tied = { ...counts, casting: { by: 'p1', option: 'FOR' } } as const;
    const stranger = { ...base, votes: { how: 'NAMED', named: [{ person: 'p99', option: 'FOR' }] } } as const;
    const allConstituent = { ...base, entitled: GROUPED.map((seat) => ({ ...seat, group: 'CONSTITUENT' })) };
    return [
      ...byName,
      counts,
      tied,
      { ...tied, casting: { by: 'p1', option: 'AGAINST' } } as const,
      { ...base, votes: { how: 'NEM_CON' } } as const,
      stranger,
      allConstituent,
    ];
  });
  return inputs.filter((input) => mayBeCounted(input) === undefined).map((input) => tally(input));
}
