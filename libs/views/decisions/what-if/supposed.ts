import { isRef } from '#kernel';
import type { FullBody, MeetingVote, RuleParams, VotingRule } from '#governance';
import { VOTING_RULES } from '#governance';
import { line, listOf, oneOf, optional } from '#governance/language/kinds.js';
import { NotAnswerable } from '../../language/not-answerable.js';

/** What a vote is supposed to be counted under, so that an address says all of it. */
export const supposedParams = {
  rule: line(60, 'majority@1'),
  /** As if the person presiding had given, or had not given, a casting vote. Without it: as it was. */
  casting: optional(oneOf(['FOR', 'AGAINST', 'NONE'])),
  /** Weights of members, each `person:weight`; of those not named, the weight that they had. */
  weights: optional(listOf(line(90, 'p_acc_1:50'), 500, 1)),
  /** For required-voter@1: `person:p_acc_1` or `role:MAYOR`. */
  required: optional(line(110, 'role:MAYOR')),
  /** For dual@1: two rules, each for a group of members: `CONSTITUENT:two-thirds@1`; `ALL` for all of them. */
  limbs: optional(listOf(line(110, 'CONSTITUENT:two-thirds@1'), 2, 2)),
  /** For concurrence@1: so many votes for of members with a role, of an authority or a partner: `role:OFFICER:1`. */
  concurrence: optional(listOf(line(110, 'role:OFFICER:1'), 20, 1)),
};
export type Supposed = FullBody<typeof supposedParams>;

/**
 * The rule that the address names, with what it needs; named alone, the vote's own rule is that rule as it was held.
 *
 * @throws NotAnswerable for a rule that there is none of
 */
export function ruleOf({ rule, required, limbs, concurrence }: Supposed, held: VotingRule): VotingRule {
  if (!VOTING_RULES.has(rule)) throw wrong('rule', `one of ${[...VOTING_RULES.keys()].join(', ')}`);
  const params: RuleParams = {
    ...(required !== undefined && { required: requiredOf(required) }),
    ...(limbs && { limbs: limbs.map(limbOf) }),
    ...(concurrence && { concurrence: concurrence.map(concurrenceOf) }),
  };
  if (Object.keys(params).length > 0) return { name: rule, params };
  return rule === held.name ? held : { name: rule };
}

/** The vote with the casting vote and the weights that are supposed. Its votes stay as they were cast. */
export function voteSupposed(vote: MeetingVote, { casting, weights }: Supposed): MeetingVote {
  return withCasting(weights ? weighed(vote, weights) : vote, casting);
}

function withCasting(vote: MeetingVote, casting: Supposed['casting']): MeetingVote {
  if (casting === undefined) return vote;
  const { casting: held, ...rest } = vote;
  if (casting === 'NONE') return rest;
  const by = held?.by ?? vote.presiding;
  if (by === undefined) throw wrong('casting', 'left out: nobody is recorded as presiding at this vote');
  return { ...rest, casting: { by, option: casting } };
}

function weighed(vote: MeetingVote, weights: readonly string[]): MeetingVote {
  const given = new Map(
    weights.map((text): readonly [string, number] => {
      const [person = '', weight = ''] = text.split(':');
      if (!vote.entitled.some((seat) => seat.person === person) || !/^\d{1,7}$/.test(weight))
        throw wrong('weights', 'person:weight, each of a member entitled to vote, as p_acc_1:50');
      return [person, Number(weight)];
    }),
  );
  return {
    ...vote,
    entitled: vote.entitled.map((seat) => ({ ...seat, ...weightOf(given.get(seat.person) ?? seat.weight) })),
  };
}
const weightOf = (weight: number | undefined) => (weight === undefined ? {} : { weight });

function requiredOf(text: string): NonNullable<RuleParams['required']> {
  const [kind = '', name = ''] = text.split(':');
  if ((kind !== 'person' && kind !== 'role') || name === '') throw wrong('required', 'person:p_acc_1 or role:MAYOR');
  return { [kind]: name };
}

function limbOf(text: string): NonNullable<RuleParams['limbs']>[number] {
  const [group = '', rule = ''] = text.split(':');
  if (group === '' || !VOTING_RULES.has(rule)) throw wrong('limbs', 'twice group:rule, as CONSTITUENT:two-thirds@1');
  return group === 'ALL' ? { rule } : { group, rule };
}

function concurrenceOf(text: string): NonNullable<RuleParams['concurrence']>[number] {
  const [kind = '', name = '', least = ''] = text.split(':');
  const fits = ['role', 'authority', 'partner'].includes(kind) && isRef(name) && /^[1-9]\d{0,2}$/.test(least);
  if (!fits) throw wrong('concurrence', 'role, authority or partner, its name and how many, as role:OFFICER:1');
  return { [kind]: name, least: Number(least) };
}

const wrong = (path: string, wanted: string): NotAnswerable => new NotAnswerable([{ path, wanted }]);
