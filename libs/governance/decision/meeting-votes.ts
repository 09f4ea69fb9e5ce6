import type { Decider } from '../language/decider.js';
import { singleDecider } from '../language/decider.js';
import { counted } from '../record/counted.js';
import { VoteClosed, VoteOpened } from '../meeting/vote.events.js';
import type { Outcome } from '../rules/voting/index.js';

/** A vote as a decision rests on it: whether the meeting was quorate when it opened, and its stored result. */
export interface VoteTaken {
  readonly quorate: boolean;
  readonly outcome?: Outcome;
}
type Votes = ReadonlyMap<string, VoteTaken>;

/** The votes of `meeting/<id>` by their ids, for those who only read their results. */
export const votesRecord: Decider<Votes> = singleDecider<Votes>('meeting', {
  initial: new Map(),
  folds: [
    counted(VoteOpened, (votes: Votes, { body: { vote, quorate } }) =>
      new Map(votes).set(vote, { ...votes.get(vote), quorate }),
    ),
    counted(VoteClosed, (votes: Votes, { body: { vote, outcome } }) =>
      new Map(votes).set(vote, { quorate: true, ...votes.get(vote), outcome }),
    ),
  ],
  decide: {},
});
