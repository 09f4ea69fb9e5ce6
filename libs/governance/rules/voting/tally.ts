import type { Refusal } from '../../language/refusal.js';
import type { Step } from '../steps.js';
import { step } from '../steps.js';
import type { Cast, Count, TallyInput, Uncounted } from './count.js';
import { castOf, votingIn } from './count.js';
import { mayBeCounted } from './countable.policy.js';
import type { Part, Verdict, VotingPolicy } from './policy.js';
import { outcomeOf } from './policy.js';
import { VOTING_RULES } from './rules.js';
import type { Outcome, VotingRule } from './voting.words.js';

/** The result of a vote with its computation. It is computed, never set. */
export interface Tally {
  readonly outcome: Outcome;
  readonly count: Count;
  /** Whether the casting vote decided. */
  readonly castingUsed: boolean;
  /** Result per authority or group of members, where the rule counts them apart. */
  readonly parts: readonly Part[];
  /** Votes on the record that do not count, by person: each is an exception to raise. */
  readonly uncounted: readonly Uncounted[];
  readonly steps: readonly Step[];
}

/**
 * Counts a vote under its frozen rule, step by step. The same input always gives the same steps, in whatever order its
 * votes are listed. Throws RangeError where `mayBeCounted` refuses: ask that first.
 */
export function tally(input: TallyInput): Tally {
  const refused = mayBeCounted(input);
  const policy = VOTING_RULES.get(input.rule.name);
  if (refused || !policy) throw new RangeError(`This vote cannot be counted: ${refused?.refused ?? input.rule.name}.`);
  const cast = castOf(input);
  const verdict = policy.decide(cast, input.rule.params ?? {});
  const casting = castingVote(input, policy, verdict, cast);
  const outcome = casting.decides ?? outcomeOf(verdict);
  const steps = [...counted(input, cast), ...verdict.steps, ...casting.steps, step(`RESULT_${outcome}`, outcome)];
  const { count, uncounted } = cast;
  return { outcome, count, castingUsed: casting.decides !== undefined, parts: verdict.parts ?? [], uncounted, steps };
}

/** The same votes under another rule: plainly hypothetical, for auditors and reviews of a constitution; never written. */
export interface WhatIf {
  readonly hypothetical: true;
  readonly held: Tally;
  /** A refusal where what is on record does not suffice to count under the other rule. */
  readonly supposed: Tally | Refusal;
  readonly differs: boolean;
}

export function whatIf(input: TallyInput, rule: VotingRule): WhatIf {
  const held = tally(input);
  const other = { ...input, rule };
  const supposed = mayBeCounted(other) ?? tally(other);
  return { hypothetical: true, held, supposed, differs: 'outcome' in supposed && supposed.outcome !== held.outcome };
}

function counted({ rule, votes }: TallyInput, { count, uncounted }: Cast): readonly Step[] {
  const { entitled, present, withdrawn, eligible, for: inFavour, against, abstaining, notVoting } = count;
  const head = [
    step('RULE', rule.name),
    step('ENTITLED', entitled),
    step('PRESENT', present, { absent: Math.max(0, entitled - present) }),
    step('WITHDRAWN', withdrawn, { eligible }),
  ];
  if (votes.how === 'NEM_CON') return [...head, step('NEM_CON', eligible)];
  return [
    ...head,
    ...(uncounted.length > 0 ? [step('UNCOUNTED', uncounted.length)] : []),
    step('FOR', inFavour),
    step('AGAINST', against),
    step('ABSTAINING', abstaining),
    step('NOT_VOTING', notVoting),
    step('VOTING', votingIn(count), { for: inFavour, against }),
  ];
}

/**
 * The casting vote counts on a tie only, only where the rule gives one, and also where its holder voted before (LGA 1972
 * Sch. 12 para. 39(2): a second or casting vote). Where nobody voted there is no equality of votes to break.
 */
function castingVote(
  { casting, withdrawn = [] }: TallyInput,
  policy: VotingPolicy,
  { tied, carried }: Verdict,
  { count }: Cast,
): { readonly decides?: Outcome; readonly steps: readonly Step[] } {
  const open = tied && !carried && votingIn(count) > 0;
  if (open && policy.casting && casting && !withdrawn.includes(casting.by))
    return {
      decides: casting.option === 'FOR' ? 'CARRIED' : 'LOST',
      steps: [step('TIED', count.for), step(`CASTING_VOTE_${casting.option}`, casting.option)],
    };
  const tie = tied && !carried ? [step('TIED', count.for)] : [];
  if (casting) return { steps: [...tie, step('CASTING_VOTE_NOT_COUNTED', casting.option)] };
  return { steps: open ? [...tie, step(policy.casting ? 'CASTING_VOTE_NOT_USED' : 'NO_CASTING_VOTE', 0)] : tie };
}
