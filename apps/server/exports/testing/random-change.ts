import type { StoredEvent } from '#event-store';
import { commands } from '#governance/commands.js';
import { wellFormed } from '#pipeline';
import type { Dice } from '../../../../libs/views/testing/random-log.js';
import type { SmallArrangement } from '../../../../libs/pipeline/testing/small-arrangement.js';
import { clerk, MEETING, PERSONS, VOTES } from './held-vote.js';

/** A command that somebody may send after the meeting: well-formed, and accepted or not as the rules have it. */
export interface Change {
  readonly command: string;
  readonly data: object;
  readonly extra: Parameters<SmallArrangement['send']>[2];
}

const AUTHORITIES = ['acc', 'bdc', 'wic'];
const pick = <T>(values: readonly T[], roll: Dice): T => values[roll(values.length)] as T;

/**
 * Whether an item is open follows from these. Were one of them corrected so that the item read as open again, a slip in its
 * vote could be put right, as in any open item, and the result would be counted anew: that is no change of a closed vote.
 */
const SITTING = new Set(['ItemOpened', 'ItemClosed', 'MeetingClosed']);

/** Any change that might be thought to touch a vote that is over: people, names, rules, corrections, disputes, minutes, other meetings. */
export async function randomChange(small: SmallArrangement, n: number, roll: Dice): Promise<Change> {
  const events = await small.log.host.log.store.readStream(`meeting/${MEETING}`);
  const target = pick(events, roll).envelope;
  const lasting = pick(
    events.filter(({ envelope }) => !SITTING.has(envelope.type)),
    roll,
  ).envelope;
  const who = pick(AUTHORITIES, roll);
  const { person } = pick(PERSONS, roll);
  const vote = pick(VOTES, roll);
  const own = { who };
  const changes: readonly Change[] = [
    { command: 'NamePerson', data: { person, name: `Name ${n}`, role: 'Member' }, extra: own },
    { command: 'RenameAuthority', data: { authority: who, name: `Council ${n}` }, extra: own },
    { command: 'AppointRepresentative', data: { person: pick([person, `p_new_${n}`], roll) }, extra: own },
    { command: 'RecordFact', data: { fact: `F-${n}`, kind: 'REPORT', title: 'A report', source: 'Audit' }, extra: own },
    { command: 'AddNote', data: { target: target.id, note: `Note ${n}` }, extra: own },
    { command: 'DisputeEntry', data: { target: target.id, reason: 'Not so.' }, extra: own },
    { command: 'ConfirmEntry', data: { target: target.id }, extra: own },
    { command: 'CorrectRecord', data: correction(lasting, n, roll), extra: own },
    ...Array.from({ length: 4 }, () => ({
      command: 'CorrectRecord',
      data: correction(lasting, n, roll),
      extra: clerk,
    })),
    { command: 'ConfirmRecordedVotes', data: { meeting: MEETING, vote }, extra: own },
    { command: 'DisputeRecordedVotes', data: { meeting: MEETING, vote, reason: 'Not so.' }, extra: own },
    {
      command: 'CorrectVote',
      data: {
        meeting: MEETING,
        vote,
        counts: { for: roll(6), against: roll(6), abstaining: 0 },
        reason: 'Miscounted.',
      },
      extra: clerk,
    },
    {
      command: 'CorrectVote',
      data: { meeting: MEETING, vote, member: person, option: 'AGAINST', reason: 'Misheard.' },
      extra: clerk,
    },
    { command: 'RecordDeparture', data: { meeting: MEETING, member: person }, extra: clerk },
    { command: 'RecordArrival', data: { meeting: MEETING, member: `p_late_${n}` }, extra: clerk },
    {
      command: 'DeclareInterest',
      data: { meeting: MEETING, item: '1', member: person, code: 'DPI', nature: 'Found out later.' },
      extra: clerk,
    },
    { command: 'CloseVote', data: { meeting: MEETING, vote }, extra: clerk },
    {
      command: 'DemandRecordedVote',
      data: { meeting: MEETING, motion: 'MO-2', demand: 'OWN_VOTE', vote: 'V-2', option: 'AGAINST', member: person },
      extra: clerk,
    },
    {
      command: 'RecordVotes',
      data: { meeting: MEETING, vote, form: 'COUNTS', counts: { for: 0, against: 6, abstaining: 0 } },
      extra: clerk,
    },
    { command: 'RecordControlChange', data: { authority: who, from: 'A', to: `B ${n}` }, extra: own },
    { command: 'NominateSubstitute', data: { person: `p_sub_${n}`, for: person }, extra: own },
    {
      command: 'QuestionValidity',
      data: { decision: 'D-1', ground: 'NOTICE', questionedBy: 'A member', reasons: 'Late.' },
      extra: clerk,
    },
    { command: 'DraftMinutes', data: minutes(n), extra: clerk },
    ...(n % 8 === 0 ? [{ command: 'ConveneMeeting', data: another(n, roll), extra: clerk }] : []),
    {
      command: 'ProposeConstitution',
      data: {
        version: 1 + roll(3),
        parties: AUTHORITIES,
        from: '2025-01-01',
        quorum: { present: 1 + roll(6), perPartner: 0 },
      },
      extra: own,
    },
    {
      command: 'RecordExternalDirection',
      data: { direction: `X-${n}`, issuer: 'A minister', power: 'An Act', effect: 'CONTINUE', source: 'A letter' },
      extra: own,
    },
  ];
  return asSent(pick(changes, roll));
}

/** As the API would pass it on. @throws Error where the command would not even be read: then this file is wrong */
function asSent({ command, data, extra }: Change): Change {
  const declaration = commands.find(({ name }) => name === command);
  const made = declaration && wellFormed(declaration, data);
  if (!made || 'problems' in made) throw new Error(`${command}: ${JSON.stringify(made ?? 'not a command')}`);
  return { command, data: made.instance, extra };
}

/** A field of an event of the meeting, at any depth, as if it had been taken down wrongly: a number, a day, a person, a result. */
function correction(target: StoredEvent['envelope'], n: number, roll: Dice): object {
  const becomes = ['7', '2024-05-14', 'p_wic_2', 'LOST', 'AGAINST', 'unanimity@1', 'false', `Text ${n}`];
  const fields = [...leavesOf(target.body), 'occurredAt'];
  return { target: target.id, field: pick(fields, roll), becomes: pick(becomes, roll), reason: 'It was otherwise.' };
}

const leavesOf = (body: object): readonly string[] =>
  Object.entries(body).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? leavesOf(value).map((inner) => `${name}.${inner}`)
      : [name],
  );

const minutes = (n: number): object => ({
  meeting: MEETING,
  version: 1 + (n % 40),
  copy: 'PUBLIC',
  text: {
    present: [],
    apologies: [],
    items: [
      {
        ...{ item: '1', title: 'Three motions', interests: [], withdrew: [], motions: [] },
        votes: [{ vote: 'V-1', motion: 'MO-1', outcome: 'LOST', for: 0, against: 6, abstaining: 0 }],
      },
    ],
  },
});

const another = (n: number, roll: Dice): object => ({
  ...{ meeting: `B-${n}`, body: 'board', kind: 'ORDINARY', held: 'IN_PERSON', day: '2025-03-12', time: '10:00' },
  ...{ place: 'Elsewhere', quorum: { minTotal: 1 + roll(3), minPerPartner: 0 } },
  members: PERSONS.map((one) => ({ ...one, partner: one.authority, role: 'MEMBER', voting: roll(2) === 0 })),
});
