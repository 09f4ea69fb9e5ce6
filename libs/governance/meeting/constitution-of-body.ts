import { arrangementDecider } from '../arrangement/arrangement.decider.js';
import type { BodyInForce } from '../arrangement/bodies.js';
import { bodyRulesAt, votingRuleFor } from '../arrangement/bodies.js';
import type { SeatsOf } from '../arrangement/bodies.words.js';
import type { QuorumRule } from '../rules/quorum/index.js';
import type { VotingRule } from '../rules/voting/index.js';
import type { MeetingState } from './meeting.state.js';
import type { Member } from './meeting.words.js';
import { quorumRuleOf } from './quorum.js';
import { isSameQuorum } from './same-rule.js';
import type { Here } from './standing-orders.js';

interface Body {
  readonly body: string;
  /** One authority's own organ: it has its own standing orders, and the joint constitution does not bind it. */
  readonly organOf?: string | undefined;
}

/** The rules that the constitution in force at a moment (ms since 1970) gives a body; undefined where it gives none. */
export const rulesOfBody = ({ body, organOf }: Body, context: Here, at = context.at): BodyInForce | undefined =>
  organOf === undefined
    ? bodyRulesAt(context.look(arrangementDecider, `arrangement/${context.board.slug}`), at, body)
    : undefined;

/** The members as they are given; a vote without a weight weighs what the constitution gives to those of its authority. */
export const seated = (members: readonly Member[], seats: readonly SeatsOf[] = []): readonly Member[] =>
  members.map((member) => {
    const weight = member.weight ?? seats.find(({ authority }) => authority === member.authority)?.weight;
    return { ...member, ...(member.voting && weight !== undefined && { weight }) };
  });

/**
 * The quorum for an item that is opened now, where it is another than before. A rule that changes while a body meets applies
 * from the next item on (capabilities 4): what the constitution said when the body was called, or when an item was opened,
 * holds for that item to its end.
 */
export function quorumOfNextItem(state: MeetingState, context: Here): QuorumRule | undefined {
  const { convened } = state.convening;
  if (!convened) return undefined;
  const { quorum, version } = rulesOfBody(convened, context) ?? {};
  const amended = version !== rulesOfBody(convened, context, convened.at)?.version;
  return quorum && amended && !isSameQuorum(quorum, quorumRuleOf(state, undefined)) ? quorum : undefined;
}

/** The rule by which the constitution has a motion voted on, and where it says so. */
export interface RuleOfMotion {
  readonly rule: VotingRule;
  readonly rules: BodyInForce;
}

/**
 * The rule for a motion: of the tier of its matter, by the constitution that was in force when its item was opened. A motion
 * on no matter, and an amendment, which only settles what is then voted on, are ordinary business.
 */
export function ruleOfMotion(motion: string, state: MeetingState, context: Here): RuleOfMotion | undefined {
  const { convened } = state.convening;
  const moved = state.motions.motions.get(motion);
  const openedAt = state.sitting.opened.get(moved?.item ?? '')?.at;
  const rules = convened && rulesOfBody(convened, context, openedAt);
  const rule = rules && votingRuleFor(rules, moved?.tier);
  return rule && { rule, rules };
}
