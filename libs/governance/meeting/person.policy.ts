import type { By } from '#kernel';
import { londonDay } from '#kernel';
import type { Refusal } from '../language/refusal.js';
import { forbid, invalid, refuse } from '../language/refusal.js';
import { MAY_RECORD } from '../rules/acts.js';
import { attendanceAt, authorityOfPerson } from './attendance.js';
import { bearingOn, mayVote } from './interests.js';
import { absentInLaw, eligibleFor } from './quorum.js';
import type { MeetingState } from './meeting.state.js';
import type { Here, Rule } from './standing-orders.js';

/** A command about a person of the body: the one who acts, where none is named. */
export interface AboutMember {
  readonly meeting: string;
  readonly member?: string | undefined;
}

/** The person who acts, where a person does. */
export const actor = (by: By): string | undefined => ('authority' in by ? by.person : undefined);
/** The person that a command is about; empty where it names nobody and no person acts (`somebodyNamed` refuses that). */
export const memberOf = ({ member }: AboutMember, { by }: Pick<Here, 'by'>): string => member ?? actor(by) ?? '';

export const somebodyNamed: Rule<AboutMember> = (command, _, context) =>
  memberOf(command, context) === '' ? invalid('NAME_THE_MEMBER', { meeting: command.meeting }) : undefined;

/** A member speaks for themself; the clerk and the proper officer set down what anybody said. */
export const onesOwn: Rule<AboutMember> = (command, _, { by, recording }) => {
  const { member } = command;
  const mayEnter = !('authority' in by) || (MAY_RECORD as readonly string[]).includes(by.capacity);
  return recording || mayEnter || member === undefined || member === actor(by)
    ? undefined
    : forbid('NOT_YOURS_TO_SAY', { member });
};

/** On the body as it was convened, or notified as a substitute. */
export const ofTheBody: Rule<AboutMember> = (command, state, context) =>
  belongs(memberOf(command, context), command.meeting, state);

/** On the body, though perhaps notified later than the act: who somebody is does not depend on the hour. */
export const belongs = (person: string, meeting: string, state: MeetingState): Refusal | undefined =>
  authorityOfPerson(state, person) === undefined ? forbid('NOT_OF_THE_BODY', { person, meeting }) : undefined;

/** There, in law too, and not withdrawn from the item: somebody who may take part in it. */
export const takesPart = (person: string, item: string, state: MeetingState, instant: number): Refusal | undefined => {
  if (eligibleFor(state, item, instant).some((p) => p.person === person)) return undefined;
  return notThereInLaw(person, item, state, instant) ?? forbid('TAKES_NO_PART', { person, item });
};

/** Nothing but attending remotely, on a day on which the law asks for presence in the room, keeps them out. */
function notThereInLaw(person: string, item: string, state: MeetingState, instant: number): Refusal | undefined {
  const present = attendanceAt(state, instant).find((p) => p.person === person);
  if (!present?.voting || !mayVote(bearingOn(state, item, person, instant))) return undefined;
  const citation = absentInLaw(state, present, instant);
  return citation === undefined
    ? undefined
    : forbid('REMOTE_ATTENDANCE_UNLAWFUL', { person, item, day: londonDay(instant), citation });
}

/** There, on the body, at that moment. */
export const isThere = (person: string, state: MeetingState, instant: number): Refusal | undefined =>
  attendanceAt(state, instant).some((p) => p.person === person) ? undefined : refuse('NOT_PRESENT', { person });
