import type { Refusal } from '../../language/refusal.js';
import { invalid, unknown } from '../../language/refusal.js';
import type { Cast, TallyInput } from './count.js';
import { castOf } from './count.js';
import type { VotingPolicy } from './policy.js';
import { VOTING_RULES } from './rules.js';

/** Whether a vote can be counted under its rule from what is on record; the first thing that stands in the way. */
export function mayBeCounted(input: TallyInput): Refusal | undefined {
  const policy = VOTING_RULES.get(input.rule.name);
  if (!policy)
    return unknown('VOTING_RULE_UNKNOWN', { rule: input.rule.name, accepted: [...VOTING_RULES.keys()].join(', ') });
  const cast = castOf(input);
  return (
    eachMemberOnce(input) ??
    enoughOnRecord(input, policy) ??
    paramsGiven(input, policy, cast) ??
    notMoreThanPresent(input, cast)
  );
}

function eachMemberOnce({ entitled }: TallyInput): Refusal | undefined {
  const persons = entitled.map((seat) => seat.person);
  const twice = persons.find((person, i) => persons.indexOf(person) !== i);
  return twice === undefined ? undefined : invalid('MEMBER_TWICE', { person: twice });
}

function enoughOnRecord({ votes, rule }: TallyInput, { needs }: VotingPolicy): Refusal | undefined {
  if (needs === 'NAMES' && votes.how !== 'NAMED') return invalid('VOTES_BY_NAME_NEEDED', { rule: rule.name });
  if (needs === 'COUNTS' && votes.how === 'NEM_CON') return invalid('VOTES_COUNTED_NEEDED', { rule: rule.name });
  return undefined;
}

function paramsGiven({ rule }: TallyInput, { lacks }: VotingPolicy, cast: Cast): Refusal | undefined {
  const needed = lacks?.(rule.params ?? {}, cast);
  return needed === undefined ? undefined : invalid('VOTING_RULE_INCOMPLETE', { rule: rule.name, needed });
}

function notMoreThanPresent({ present, entitled }: TallyInput, { count }: Cast): Refusal | undefined {
  if (typeof present === 'number' && present > entitled.length)
    return invalid('MORE_PRESENT_THAN_ENTITLED', { present, entitled: entitled.length });
  const counted = count.for + count.against + count.abstaining;
  return counted > count.eligible
    ? invalid('MORE_VOTES_THAN_MEMBERS', { counted, eligible: count.eligible })
    : undefined;
}
