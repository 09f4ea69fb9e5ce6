import type { HeldMeeting, Vote } from './answers.js';

/** Our options in Popolo's words. */
const OPTIONS: Readonly<Record<string, string>> = {
  FOR: 'yes',
  AGAINST: 'no',
  ABSTAIN: 'abstain',
  NOT_VOTING: 'not voting',
};
const COUNTS = [
  ['yes', 'for'],
  ['no', 'against'],
  ['abstain', 'abstaining'],
  ['not voting', 'notVoting'],
] as const;

export const voteId = (meeting: string, vote: string): string => `vote/${meeting}/${vote}`;
export const motionId = (meeting: string, motion: string): string => `motion/${meeting}/${motion}`;

/** A vote as a Popolo VoteEvent. What Popolo has no word for stands under `concordat`: the rule, the exact text, the stored tally. */
export const voteEventOf = ({ meeting }: HeldMeeting, vote: Vote, organization: string) => ({
  id: voteId(meeting, vote.vote),
  identifier: vote.vote,
  organization_id: organization,
  legislative_session_id: `meeting/${meeting}`,
  motion_id: motionId(meeting, vote.motion),
  start_date: vote.openedAt,
  result: vote.result ? resultOf(vote.result.outcome) : null,
  counts: vote.result ? countsOf(vote.result.count) : [],
  votes: [...vote.votes.map((one) => voteOf(vote, one)), ...absentIn(vote)],
  concordat: {
    rule: vote.rule.name,
    text_hash: vote.textHash,
    how: vote.how,
    withdrew: vote.withdrew.map(({ person }) => person),
    tally: tallyOf(vote),
  },
});

/** Carried or not: Popolo's code list has two words; lost and tied are told apart under `concordat`. */
export const resultOf = (outcome: string): 'pass' | 'fail' => (outcome === 'CARRIED' ? 'pass' : 'fail');

const countsOf = (count: Readonly<Record<string, number>>) => [
  ...COUNTS.map(([option, field]) => ({ option, value: count[field] ?? 0 })),
  { option: 'absent', value: (count['entitled'] ?? 0) - (count['present'] ?? 0) },
];

const voteOf = (vote: Vote, { person, authority, option, standing }: Vote['votes'][number]) => ({
  voter_id: `person/${person}`,
  group_id: `authority/${authority}`,
  option: OPTIONS[option] ?? option.toLowerCase(),
  weight: vote.entitled.find((seat) => seat.person === person)?.weight ?? 1,
  concordat: { standing },
});

/** Of a named vote, those who were entitled and not there. */
function absentIn({ how, entitled, present }: Vote) {
  if (how !== 'NAMED') return [];
  const there = new Set(present.map(({ person }) => person));
  return entitled
    .filter(({ person }) => !there.has(person))
    .map(({ person, authority, weight }) => ({
      voter_id: `person/${person}`,
      group_id: `authority/${authority}`,
      option: 'absent',
      weight: weight ?? 1,
      concordat: { standing: 'CONFIRMED' },
    }));
}

/** The result as it was stored when the vote closed: nothing in it follows names, rules or members of a later day. */
const tallyOf = ({ result }: Vote) =>
  result && {
    event: result.event,
    outcome: result.outcome,
    count: result.count,
    casting_used: result.castingUsed,
    parts: result.parts,
    steps: result.steps.map(({ step, value, params }) => ({ step, value, params })),
  };
