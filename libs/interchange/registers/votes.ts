import { columns } from '../table/column.js';
import type { Line } from '../table/column.js';
import { keyed, thing } from '../table/entry.js';
import type { Data, Register } from '../table/register.js';
import { linesIn } from '../table/register.js';

/**
 * Votes stand with their meetings. The result is the stored one, and so are its steps: nothing here counts again, and what
 * becomes known later about members, names or rules changes no number.
 */
export const votes: Register = {
  name: 'votes',
  view: 'meetings',
  each: {
    view: 'meeting',
    of: (data) => linesIn(data, 'meetings').map(({ meeting }) => ({ meeting: String(meeting) })),
  },
  about: 'One vote at a meeting, with its stored result. Who voted how by name is in votes.popolo.json.',
  lines: linesOfVotes,
  entry: { key: keyed('meeting', 'vote'), about: thing('meeting'), says: ['result_event'] },
  columns: columns(
    ['meeting', 'id', 'The meeting.'],
    ['day', 'day', 'On which day.'],
    ['item', 'text', 'At which item.'],
    ['vote', 'id', 'The vote.'],
    ['motion', 'id', 'The motion or amendment that was voted on.'],
    ['opened_at', 'when', 'When it was opened.'],
    ['rule', 'code', 'The voting rule that was frozen when it was opened.', 'rule.name'],
    ['text_hash', 'id', 'SHA-256 of the very text that was voted on.'],
    ['quorate', 'boolean', 'Whether there was a quorum.'],
    ['how', 'code', 'By name, by number, nem con, or not taken.'],
    ['outcome', 'code', 'The stored result.', 'result.outcome'],
    ['entitled', 'integer', 'Members entitled to vote.', 'result.count.entitled'],
    ['present', 'integer', 'Of them present.', 'result.count.present'],
    ['withdrew', 'integer', 'Of those present, withdrawn for an interest.', 'result.count.withdrawn'],
    ['eligible', 'integer', 'Who could vote.', 'result.count.eligible'],
    ['for', 'integer', 'Votes for.', 'result.count.for'],
    ['against', 'integer', 'Votes against.', 'result.count.against'],
    ['abstaining', 'integer', 'Abstentions.', 'result.count.abstaining'],
    ['not_voting', 'integer', 'Present and not voting.', 'result.count.notVoting'],
    ['casting_vote_used', 'boolean', 'Whether a casting vote decided it.', 'result.castingUsed'],
    ['steps', 'lines', 'The stored computation, line by line: step, equals sign, value.', 'steps'],
    ['result_event', 'id', 'The event that holds the result.', 'result.event'],
  ),
  without: [
    'advice',
    'casting',
    'counts',
    'entitled',
    'present',
    'presiding',
    'quorum',
    'replaces',
    'result.count',
    'result.parts',
    'result.steps',
    'result.uncounted',
    'rule',
    'unconfirmedBy',
    'votes',
    'withdrew',
  ],
};

function linesOfVotes(data: Data): readonly Line[] {
  return linesIn(data, 'votes').map((vote) => {
    const { result } = vote as { readonly result?: Line | null };
    const steps = linesIn(result ?? {}, 'steps').map(({ step, value }) => `${String(step)} = ${String(value)}`);
    return { ...vote, steps, meeting: data['meeting'], day: data['day'] };
  });
}
