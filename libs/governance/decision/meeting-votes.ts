import { dayOf } from '#kernel';
import type { Day } from '#kernel';
import type { Decider } from '../language/decider.js';
import { singleDecider } from '../language/decider.js';
import { counted } from '../record/counted.js';
import { MeetingConvened } from '../meeting/convening.events.js';
import type { MeetingUnderLaw } from '../meeting/lawful-vote.js';
import { unlawfulVote } from '../meeting/lawful-vote.js';
import { VoteClosed, VoteOpened } from '../meeting/vote.events.js';
import type { Outcome } from '../rules/voting/index.js';

/** A vote as a decision rests on it: whether the meeting was quorate when it opened, whether its rule was lawful, its stored result. */
export interface VoteTaken {
  readonly quorate: boolean;
  readonly outcome?: Outcome;
  /** What each authority's own members made of it, where the rule counts them apart. */
  readonly byAuthority?: ReadonlyMap<string, Outcome>;
  /** The rule under which it was opened, where the law of the body's form does not allow it and no advice was cited. */
  readonly unlawful?: string;
}
/** The rule whose parts are authorities: the members of each decide for it alone. */
const COUNTED_APART = 'each-authority@1';

interface OnRecord {
  readonly quorate: boolean;
  readonly outcome?: Outcome;
  readonly parts?: readonly { readonly of: string; readonly outcome: Outcome }[];
  readonly opened?: { readonly on: Day; readonly rule: string; readonly advice: string | undefined };
}
interface Votes {
  readonly underLaw?: MeetingUnderLaw;
  readonly votes: ReadonlyMap<string, OnRecord>;
}

const put = (state: Votes, vote: string, change: Partial<OnRecord>): Votes => ({
  ...state,
  votes: new Map(state.votes).set(vote, { quorate: true, ...state.votes.get(vote), ...change }),
});

/** The votes of `meeting/<id>` by their ids, and the law that it meets under, for those who only read their results. */
export const votesRecord: Decider<Votes> = singleDecider<Votes>('meeting', {
  initial: { votes: new Map() },
  folds: [
    counted(MeetingConvened, (state: Votes, { body: { vehicle, jurisdiction, law, held } }) => ({
      ...state,
      underLaw: { vehicle, jurisdiction, law, held },
    })),
    counted(VoteOpened, (state: Votes, { body: { vote, quorate, rule, advice }, occurredAt }) =>
      put(state, vote, { quorate, opened: { on: dayOf(occurredAt), rule: rule.name, advice } }),
    ),
    counted(VoteClosed, (state: Votes, { body: { vote, outcome, tally } }) =>
      put(state, vote, { outcome, parts: tally.parts }),
    ),
  ],
  decide: {},
});

/** One vote of a meeting; undefined where it is not on the record. */
export function voteIn({ underLaw, votes }: Votes, vote: string): VoteTaken | undefined {
  const found = votes.get(vote);
  if (!found) return undefined;
  const { opened, parts = [], ...taken } = found;
  const unlawful = underLaw && opened && unlawfulVote(underLaw, opened.on, opened.rule, opened.advice);
  const apart = opened?.rule === COUNTED_APART && new Map(parts.map(({ of, outcome }) => [of, outcome]));
  return { ...taken, ...(apart && { byAuthority: apart }), ...(unlawful && { unlawful: opened.rule }) };
}
