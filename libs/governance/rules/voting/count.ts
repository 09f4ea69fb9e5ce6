import type { Casting, Counts, NamedVote, Seat, VoteOption, VotingRule } from './voting.words.js';

/** How the vote was taken down: by name, by show of hands, or "nobody against". */
export type Votes =
  | { readonly how: 'NAMED'; readonly named: readonly NamedVote[] }
  | { readonly how: 'COUNTS'; readonly counts: Counts }
  | { readonly how: 'NEM_CON' };

/** Everything that a result rests on, as frozen and recorded. */
export interface TallyInput {
  readonly rule: VotingRule;
  readonly entitled: readonly Seat[];
  /** Persons present for the item, those who then withdrew included; or their number, where no names are known. */
  readonly present: readonly string[] | number;
  /** Persons who withdrew from the item for an interest. */
  readonly withdrawn?: readonly string[] | undefined;
  readonly votes: Votes;
  readonly casting?: Casting | undefined;
}

/** Where a member stands: abstaining, not voting, absent and withdrawn are four different things. */
export type Standing = VoteOption | 'ABSENT' | 'WITHDREW';
export interface Stand {
  readonly seat: Seat;
  readonly standing: Standing;
}

/** A vote on the record that does not count, and why. */
export interface Uncounted {
  readonly person: string;
  readonly because: 'NOT_ENTITLED' | 'ABSENT' | 'WITHDREW' | 'CONTRADICTORY';
}

export interface Count {
  readonly entitled: number;
  readonly present: number;
  readonly withdrawn: number;
  /** Present and not withdrawn. */
  readonly eligible: number;
  readonly for: number;
  readonly against: number;
  readonly abstaining: number;
  readonly notVoting: number;
}

/** Votes for and against: what "present and voting" means. */
export const votingIn = (count: Count): number => count.for + count.against;

/** What was cast: the numbers, and member by member where the names are known. */
export interface Cast {
  readonly count: Count;
  readonly stands: readonly Stand[];
  readonly uncounted: readonly Uncounted[];
}

/** Takes down the vote. The order in which votes or members are listed never matters. */
export function castOf(input: TallyInput): Cast {
  const stands = standsOf(input);
  const eligible = Math.max(0, presentIn(input, stands) - withdrawnIn(stands));
  const whole = { ...countOf(stands), present: presentIn(input, stands), eligible };
  const { votes } = input;
  if (votes.how === 'NEM_CON')
    return { count: { ...whole, for: eligible, against: 0, abstaining: 0, notVoting: 0 }, stands, uncounted: [] };
  const { for: inFavour, against, abstaining } = votes.how === 'COUNTS' ? votes.counts : whole;
  const notVoting = Math.max(0, eligible - inFavour - against - abstaining);
  const count = { ...whole, for: inFavour, against, abstaining, notVoting };
  return { count, stands, uncounted: votes.how === 'NAMED' ? uncountedIn(input, votes.named) : [] };
}

/** The numbers among some of the members, where the votes are named. */
export function countOf(stands: readonly Stand[]): Count {
  const of = (standing: Standing): number => stands.filter((s) => s.standing === standing).length;
  const [absent, withdrawn] = [of('ABSENT'), withdrawnIn(stands)];
  return {
    entitled: stands.length,
    present: stands.length - absent,
    withdrawn,
    eligible: stands.length - absent - withdrawn,
    for: of('FOR'),
    against: of('AGAINST'),
    abstaining: of('ABSTAIN'),
    notVoting: of('NOT_VOTING'),
  };
}

const withdrawnIn = (stands: readonly Stand[]): number => stands.filter((s) => s.standing === 'WITHDREW').length;

const presentIn = ({ present }: TallyInput, stands: readonly Stand[]): number =>
  typeof present === 'number' ? present : countOf(stands).present;

function standsOf({ entitled, present, withdrawn = [], votes }: TallyInput): readonly Stand[] {
  const named = votes.how === 'NAMED' ? votes.named : [];
  const voted = optionsBy(named);
  const there = new Set(typeof present === 'number' ? named.map((v) => v.person) : present);
  const standing = (person: string): Standing => {
    if (withdrawn.includes(person)) return 'WITHDREW';
    if (!there.has(person)) return 'ABSENT';
    const options = voted.get(person);
    const [only] = options?.size === 1 ? options : [];
    return only ?? 'NOT_VOTING';
  };
  return entitled.map((seat) => ({ seat, standing: standing(seat.person) }));
}

/** Two entries that say the same are one; two that differ are no vote until one is corrected. */
function optionsBy(named: readonly NamedVote[]): ReadonlyMap<string, ReadonlySet<VoteOption>> {
  const by = new Map<string, Set<VoteOption>>();
  for (const { person, option } of named) by.set(person, (by.get(person) ?? new Set()).add(option));
  return by;
}

function uncountedIn(
  { entitled, present, withdrawn = [] }: TallyInput,
  named: readonly NamedVote[],
): readonly Uncounted[] {
  const seats = new Set(entitled.map((seat) => seat.person));
  const because = (person: string, options: ReadonlySet<VoteOption>): Uncounted['because'] | undefined => {
    if (!seats.has(person)) return 'NOT_ENTITLED';
    if (withdrawn.includes(person)) return 'WITHDREW';
    if (typeof present !== 'number' && !present.includes(person)) return 'ABSENT';
    return options.size > 1 ? 'CONTRADICTORY' : undefined;
  };
  return [...optionsBy(named)]
    .flatMap(([person, options]) => {
      const reason = because(person, options);
      return reason && !(options.size === 1 && options.has('NOT_VOTING')) ? [{ person, because: reason }] : [];
    })
    .sort((a, b) => (a.person < b.person ? -1 : 1));
}
