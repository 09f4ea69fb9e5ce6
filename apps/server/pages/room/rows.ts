import type { MeetingState, Present, VoteOption } from '#governance';
import { attendanceAt, bearingOn, eligibleFor } from '#governance';
import type { MeetingMember, MeetingVote } from '#governance';
import { choiceLabel } from '../acting/form/labels.js';
import { words } from '../words.js';
import type { Desk } from './desk.js';
import { initials } from './names.js';

/** A person who can be picked, by initials. */
export interface PickPart {
  readonly person: string;
  readonly name: string;
  readonly initials: string;
  readonly authority: string;
}

/** One seat of the body: who fills it, whether they are there, what bars them, and how they vote. */
export interface RowPart extends PickPart {
  readonly here: boolean;
  readonly remote: boolean;
  readonly apologies: boolean;
  readonly voting: boolean;
  /** The member in whose place somebody sits. */
  readonly insteadOf?: string;
  /** Who could sit in this member's place. */
  readonly substitutes: readonly PickPart[];
  /** Declared for this item, with what follows. */
  readonly interest?: string;
  /** The vote was taken away by an interest: there is nothing to mark. */
  readonly barred: boolean;
  /** Entitled and there: the marks can be set. */
  readonly mayVote: boolean;
  /** How the vote was taken down, else for: all are, except who says otherwise. Undefined once it was taken without names. */
  readonly option: VoteOption | undefined;
  readonly taken: boolean;
}

/** Everybody who has a seat, or was nominated to fill one, in the order in which they were called. */
export function picks({ state, names }: Desk): readonly PickPart[] {
  const members = state.convening.convened?.members ?? [];
  const seats = members.flatMap(({ person, authority }) =>
    [person, ...names.substitutesOf(person)].map((id) => ({ id, name: names.person(id), authority })),
  );
  const notified = state.attendance.substitutions
    .filter(({ person }) => !seats.some(({ id }) => id === person))
    .map(({ person, for: member }) => ({
      id: person,
      name: names.person(person),
      authority: members.find((m) => m.person === member)?.authority ?? '',
    }));
  const all = [...new Map([...seats, ...notified].map((one) => [one.id, one])).values()];
  const short = initials(all);
  return all.map(({ id, name, authority }) => ({
    person: id,
    name,
    initials: short.get(id) ?? id,
    authority: names.authority(authority),
  }));
}

/** @param vote the vote that is open, or was taken last, on this item */
export function rows(desk: Desk, vote: MeetingVote | undefined): readonly RowPart[] {
  const { state, now } = desk;
  const all = picks(desk);
  const there = attendanceAt(state, now);
  const eligible = new Set(eligibleFor(state, desk.item, now).map(({ person }) => person));
  return (state.convening.convened?.members ?? []).map((member) => {
    const present = there.find(({ person, for: place }) => person === member.person || place === member.person);
    const person = present?.person ?? member.person;
    const taken = vote?.votes.get(person);
    return {
      ...pickOf(all, person),
      here: present !== undefined,
      remote: present?.remote ?? false,
      apologies: state.attendance.apologies.includes(member.person),
      voting: member.voting,
      ...inPlaceOf(present, desk),
      substitutes: present ? [] : substitutesFor(member, all, desk),
      ...bar(person, desk),
      mayVote: isEntitled(member, person, vote, eligible),
      option: taken?.option ?? (vote?.closed ? undefined : 'FOR'),
      taken: taken !== undefined,
    };
  });
}

const pickOf = (all: readonly PickPart[], person: string): PickPart =>
  all.find((one) => one.person === person) ?? { person, name: person, initials: person, authority: '' };

const inPlaceOf = (present: Present | undefined, { names }: Desk): Pick<RowPart, 'insteadOf'> =>
  present?.for === undefined ? {} : { insteadOf: names.person(present.for) };

const substitutesFor = (
  { person }: MeetingMember,
  all: readonly PickPart[],
  { names, state }: Desk,
): readonly PickPart[] => {
  const notified = state.attendance.substitutions.filter((one) => one.for === person).map((one) => one.person);
  return [...new Set([...notified, ...names.substitutesOf(person)])].map((id) => pickOf(all, id));
};

/** What an interest does, in a sentence: a vote that is gone says why. */
function bar(person: string, { state, item, now, lang }: Desk): Pick<RowPart, 'interest' | 'barred'> {
  const declared = state.interests.declared.filter((one) => one.item === item && one.person === person);
  const [last] = declared.slice(-1);
  const bearing = bearingOn(state, item, person, now);
  const barred = bearing === 'WITHDREW' || bearing === 'MAY_SPEAK';
  if (!last) return { barred };
  const interest = words(lang).t(`room.interest.${bearing}`, { code: choiceLabel(last.code, lang).text });
  return { barred, interest };
}

/** Once a vote is open, those whom it froze; before that, those who could vote if it were opened now. */
function isEntitled(
  { voting }: MeetingMember,
  person: string,
  vote: MeetingVote | undefined,
  eligible: ReadonlySet<string>,
): boolean {
  if (!voting) return false;
  if (!vote || vote.closed) return eligible.has(person);
  const seated = vote.entitled.some((seat) => seat.person === person);
  return seated && vote.present.includes(person) && !vote.withdrawn.includes(person);
}

/** The motion or amendment before the meeting on an item: an amendment is voted on before the motion that it would amend. */
export function beforeTheMeeting({ motions: { motions } }: MeetingState, item: string) {
  const pending = [...motions.values()].filter(
    (one) => one.item === item && !one.withdrawn && one.outcome === undefined,
  );
  return pending.find(({ amends }) => amends !== undefined) ?? pending.at(-1);
}

/** The vote that is open on an item, else the last that was taken. */
export function voteOn({ votes: { votes } }: MeetingState, item: string): MeetingVote | undefined {
  const its = [...votes.values()].filter((vote) => vote.item === item);
  return its.find(({ closed }) => !closed) ?? its.at(-1);
}
