import type { Refusal } from '../language/refusal.js';
import { forbid, refuse } from '../language/refusal.js';
import type { VotingRule } from '../rules/voting/index.js';
import { mayBeCounted } from '../rules/voting/index.js';
import type { OpenVote } from './commands/open-vote.command.js';
import { ruleOfMotion } from './constitution-of-body.js';
import { isInARoom, unlawfulVote } from './lawful-vote.js';
import { pendingAmendments, stillBeforeTheMeeting } from './motion.policy.js';
import { eligibleFor, quorumFor, seatsAt } from './quorum.js';
import type { MeetingState } from './meeting.state.js';
import { isSameRule } from './same-rule.js';
import type { Here, Rule } from './standing-orders.js';

/**
 * The rule of the vote: as it is given (which only a record may give otherwise than the constitution), else the constitution's,
 * with the legal advice on which that was proposed. That advice was on the rule: a vote taken otherwise than in a room, where
 * the law asks for one, needs its own.
 */
export function ruleFor(
  { motion, rule, advice }: OpenVote,
  state: MeetingState,
  context: Here,
): { readonly rule?: VotingRule; readonly advice?: string | undefined } {
  const constituted = ruleOfMotion(motion, state, context);
  if (rule && !(constituted && isSameRule(rule, constituted.rule))) return { rule, advice };
  if (!constituted) return {};
  const { rule: its, rules } = constituted;
  const inARoom = isInARoom(state.convening.convened?.held ?? 'IN_PERSON');
  return { rule: its, advice: advice ?? (inARoom ? rules.advice : undefined) };
}

/**
 * The law of the board's legal form: a rule or a way of voting that it does not allow is refused with the citation, unless
 * legal advice to the contrary is cited. A vote that did take place is recorded, and its validity questioned.
 */
export const lawfulForTheBody: Rule<OpenVote> = (command, state, context) => {
  const { convened } = state.convening;
  const { rule, advice } = ruleFor(command, state, context);
  return convened && rule && unlawfulVote(convened, context.day, rule.name, advice);
};

/**
 * The rule is one that there is, with all that it needs, for these members. Doing, the law comes first: nobody is asked for the
 * weights of a vote that the law does not allow to be weighted.
 */
export const ruleComplete: Rule<OpenVote> = (command, state, context): Refusal | undefined => {
  const unlawful = context.recording ? undefined : lawfulForTheBody(command, state, context);
  if (unlawful) return unlawful;
  const { rule } = ruleFor(command, state, context);
  const entitled = seatsAt(state, context.at);
  return rule && mayBeCounted({ rule, entitled, present: [], votes: { how: 'NAMED', named: [] } });
};

/** Amendments are voted on before the motion that they would amend. */
export const amendmentsFirst: Rule<OpenVote> = ({ motion }, { motions }) => {
  const [first] = pendingAmendments(motions, motion);
  return first && refuse('AMENDMENT_PENDING', { motion, amendment: first.motion });
};

/** A motion is voted on once; or again by name, where the first vote, by number, is named and the item still open. */
export const notDecidedYet: Rule<OpenVote> = (command, state, context) => {
  const { motion, replaces } = command;
  const again = replaces === undefined ? undefined : state.votes.votes.get(replaces);
  if (again?.closed && again.motion === motion && again.votes.size === 0) return undefined;
  return replaces === undefined
    ? stillBeforeTheMeeting(command, state, context)
    : refuse('NOTHING_TO_TAKE_AGAIN', { motion, replaces });
};

/** Where standing orders ask for a seconder, there is one. */
export const secondedWhereNeeded: Rule<OpenVote> = ({ motion }, { convening, motions }) =>
  convening.convened?.secondersNeeded && motions.motions.get(motion)?.seconder === undefined
    ? refuse('MOTION_NOT_SECONDED', { motion })
    : undefined;

/** One vote at a time. */
export const noOtherVoteOpen: Rule<OpenVote> = ({ vote }, { votes }) => {
  const open = [...votes.votes.values()].find((v) => !v.closed);
  return open && refuse('VOTE_STILL_OPEN', { vote: open.vote, opening: vote });
};

/** Nothing is decided without a quorum for the item. What was decided all the same is recorded, and questioned. */
export const quorate: Rule<OpenVote> = ({ motion }, state, { at }) => {
  const item = itemOf(motion, state);
  return quorumFor(state, item, at).quorate ? undefined : refuse('INQUORATE', { item });
};

/** Somebody is there who may vote. */
export const somebodyEntitled: Rule<OpenVote> = ({ motion }, state, { at }) => {
  const item = itemOf(motion, state);
  return eligibleFor(state, item, at).length > 0 ? undefined : forbid('NOBODY_ENTITLED', { item });
};

export const itemOf = (motion: string, { motions }: MeetingState): string => motions.motions.get(motion)?.item ?? '';
