import { explained } from '../../meetings/steps.js';
import { meetingView } from '../../views.js';
import type { OpenDecision } from './opened.js';

/**
 * The vote that carried it, as its meeting keeps it: the stored result and its computation step by step. Who voted how
 * stands with the meeting, which this refers to.
 */
export function voteOf({ ask, seen, language, nameOf }: OpenDecision) {
  const { meeting, vote } = seen.state.outcome;
  if (meeting === undefined || vote === undefined) return null;
  const held = ask.source.state(meetingView, meeting, ask.when).votes.votes.get(vote);
  if (!held) return { meeting, vote, onRecord: false, rule: null, result: null };
  const { rule, quorate, named, closed } = held;
  return {
    meeting,
    vote,
    onRecord: true,
    motion: held.motion,
    item: held.item,
    rule,
    quorate,
    named,
    result: closed
      ? {
          event: closed.event,
          outcome: closed.outcome,
          count: closed.tally.count,
          castingUsed: closed.tally.castingUsed,
          parts: closed.tally.parts,
          steps: explained(closed.tally.steps, language, nameOf),
        }
      : null,
  };
}
