import type { MeetingVote } from '#governance';
import { isRefusal, presidingAt, tallyOf, VOTING_RULES } from '#governance';
import type { Entries } from '../../acting/form/entries.js';
import { entry } from '../../acting/form/entries.js';
import type { Desk } from '../desk.js';
import type { Planner, Step } from './plan.js';
import { step } from './plan.js';

/** Names of the controls in which a member's vote is marked begin so. */
export const VOTE_OF = 'vote.';

/**
 * Votes are taken down by the clerk as the clerk's own act (`RecordVotes` without `for`): then the rules of integrity refuse what
 * cannot be, such as the vote of a member who withdrew. Each authority confirms the votes of its members afterwards.
 */
export const votePlans: Readonly<Record<string, Planner>> = {
  open: (_arg, entries, desk) => {
    const [motion, vote, rule] = ['vote.motion', 'vote.id', 'vote.rule'].map((name) => entry(entries, name));
    return {
      panel: 'vote',
      steps: [step(desk, 'OpenVote', { vote, motion, ...(rule && { rule: { name: rule } }) })],
    };
  },

  /** All for, except who says otherwise; then the vote is closed, unless it is tied and the person presiding has a casting vote. */
  votes: (_arg, entries, desk) => {
    const named = [...entries].flatMap(([name, values]) =>
      name.startsWith(VOTE_OF) && !OF_THE_VOTE.has(name)
        ? [{ person: name.slice(VOTE_OF.length), option: values.at(-1) }]
        : [],
    );
    return { panel: 'vote', steps: taken({ form: 'NAMED', named }, entries, desk) };
  },

  nemcon: (_arg, entries, desk) => ({ panel: 'vote', steps: taken({ form: 'NEM_CON' }, entries, desk) }),

  counts: (_arg, entries, desk) => {
    const counts = { for: 'counts.for', against: 'counts.against', abstaining: 'counts.abstaining' };
    const numbers = Object.entries(counts).map(([name, field]) => [name, field, entry(entries, field)] as const);
    const wrong = numbers.find(([, , typed]) => !/^\d{1,5}$/.test(typed));
    if (wrong) return { panel: 'vote', missing: 'number', field: wrong[1] };
    const read = Object.fromEntries(numbers.map(([name, , typed]) => [name, Number(typed)]));
    return { panel: 'vote', steps: taken({ form: 'COUNTS', counts: read }, entries, desk) };
  },

  close: (vote, _, desk) => ({ panel: 'vote', steps: [closing(vote, desk)] }),

  /** The second vote is its holder's own act, which a clerk only records: it is entered for the person who presided. */
  casting: (option, entries, desk) => {
    const vote = entry(entries, 'vote.id');
    const presiding = desk.state.votes.votes.get(vote)?.presiding ?? presidingAt(desk.state, desk.now)?.person ?? '';
    const { members = [] } = desk.state.convening.convened ?? {};
    const stead = desk.state.attendance.substitutions.findLast(({ person }) => person === presiding)?.for;
    const authority = members.find(({ person }) => person === presiding || person === stead)?.authority ?? '';
    return {
      panel: 'vote',
      steps: [
        {
          ...step(desk, 'GiveCastingVote', { vote, option, member: presiding }),
          behalf: { authority, person: presiding, capacity: stead === undefined ? 'REPRESENTATIVE' : 'SUBSTITUTE' },
        },
        closing(vote, desk),
      ],
    };
  },

  /** What was taken down wrongly is put right by adding to the record, while the item is open. */
  correct: (vote, entries, desk) => {
    const [member, option, reason] = ['correct.member', 'correct.option', 'correct.reason'].map((name) =>
      entry(entries, name),
    );
    if (!member) return { panel: 'vote', missing: 'who', field: 'correct.member' };
    if (!option) return { panel: 'vote', missing: 'option', field: 'correct.option' };
    if (!reason) return { panel: 'vote', missing: 'reason', field: 'correct.reason' };
    return { panel: 'vote', steps: [step(desk, 'CorrectVote', { vote, member, option, reason })] };
  },
};

const OF_THE_VOTE: ReadonlySet<string> = new Set(['vote.id', 'vote.motion', 'vote.rule']);

function taken(how: Readonly<Record<string, unknown>>, entries: Entries, desk: Desk): readonly Step[] {
  const vote = entry(entries, 'vote.id');
  return [
    step(desk, 'RecordVotes', { vote, ...how }),
    {
      ...closing(vote, desk),
      unless: (state) => {
        const found = state.votes.votes.get(vote);
        return found !== undefined && (found.closed !== undefined || awaitsCasting(found));
      },
    },
  ];
}

const closing = (vote: string, desk: Desk): Step => step(desk, 'CloseVote', { vote });

/** Tied under a rule with a casting vote that has not been given, by somebody who may give it. */
export function awaitsCasting(vote: MeetingVote): boolean {
  if (vote.closed || vote.casting || vote.presiding === undefined || vote.withdrawn.includes(vote.presiding))
    return false;
  if (!VOTING_RULES.get(vote.rule.name)?.casting || (vote.votes.size === 0 && !vote.counts)) return false;
  const tally = tallyOf(vote);
  return !isRefusal(tally) && tally.outcome === 'NOT_CARRIED';
}
