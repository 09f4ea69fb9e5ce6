import type { NewEvent } from '../language/event.js';
import { attendanceAt } from './attendance.js';
import { presidingAt } from './chair.policy.js';
import type { OpenVote } from './commands/open-vote.command.js';
import { bearingOn, mayVote } from './interests.js';
import type { MeetingState } from './meeting.state.js';
import { textHashOf } from './motion.policy.js';
import { ruleFor } from './vote-opening.policy.js';
import { countsRemotely, quorumFor, seatsAt } from './quorum.js';
import type { Here, Kept } from './standing-orders.js';
import { VoteOpened } from './vote.events.js';

/** Freezes the members entitled to vote, who of them is there and who may not vote on the item, the rule and the text. */
export function opened(command: OpenVote, state: MeetingState, context: Here, kept: Kept): readonly NewEvent[] {
  const { at } = context;
  const { vote, motion, named, replaces } = command;
  const { rule, advice } = ruleFor(command, state, context);
  if (!rule) return [];
  const found = state.motions.motions.get(motion);
  const item = found?.item ?? '';
  const there = attendanceAt(state, at).filter((p) => p.voting && countsRemotely(state, item, p, at));
  const { quorate, steps } = quorumFor(state, item, at);
  return [
    VoteOpened({
      ...kept,
      item,
      motion,
      vote,
      textHash: textHashOf(state.motions, motion),
      rule,
      entitled: seatsAt(state, at),
      present: there.map(({ person }) => person),
      withdrawn: there.filter(({ person }) => !mayVote(bearingOn(state, item, person, at))).map(({ person }) => person),
      quorate,
      quorum: steps,
      named: named === true || found?.namedVote === true,
      presiding: presidingAt(state, at)?.person,
      replaces,
      advice,
    }),
  ];
}
