import type { Step } from '../steps.js';
import type { Cast } from './count.js';
import type { Outcome, RuleParams } from './voting.words.js';

/** The result for a part of the members: one authority, or one of two groups. */
export interface Part {
  readonly of: string;
  readonly outcome: Outcome;
}

/** What a rule says of what was cast, before any casting vote. */
export interface Verdict {
  readonly carried: boolean;
  /** As many for as against, in the measure of the rule. */
  readonly tied: boolean;
  readonly steps: readonly Step[];
  readonly parts?: readonly Part[];
}

/** One rule of voting, named and versioned. It is never edited: another version is added. */
export interface VotingPolicy {
  readonly name: string;
  /** The rule in a sentence, with its denominator. */
  readonly about: string;
  /** Whether the person presiding has a second vote on a tie. */
  readonly casting: boolean;
  /** What must be on record to count: a show of hands, or votes by name. "Nobody against" is enough only of COUNTS_OR_NEM_CON. */
  readonly needs: 'COUNTS_OR_NEM_CON' | 'COUNTS' | 'NAMES';
  readonly decide: (cast: Cast, params: RuleParams) => Verdict;
  /** What the parameters lack, in words; undefined where nothing does. */
  readonly lacks?: (params: RuleParams, cast: Cast) => string | undefined;
}

export const outcomeOf = ({ carried, tied }: Pick<Verdict, 'carried' | 'tied'>): Outcome => {
  if (carried) return 'CARRIED';
  return tied ? 'NOT_CARRIED' : 'LOST';
};
