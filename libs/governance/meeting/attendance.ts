import type { MeetingState, Substitution } from './meeting.state.js';
import type { Member } from './meeting.words.js';

/** A person of the body who is there, in one capacity: a member, or the substitute of one who is not. */
export interface Present extends Member {
  readonly remote: boolean;
  /** The member whose place a substitute takes. */
  readonly for?: string;
}

/**
 * Who of the body is there at a moment. A quorum counts persons, each in one capacity: a member who is there sits as
 * that, and a substitute sits only while the named member is away.
 *
 * @param instant in ms since 1970
 */
export function attendanceAt(state: MeetingState, instant: number): readonly Present[] {
  const { members = [], held } = state.convening.convened ?? {};
  // A written procedure has no room to come into: every member is asked.
  if (held === 'WRITTEN') return members.map((member) => ({ ...member, remote: false }));
  const there = inTheRoom(state, instant);
  const taken = new Set<string>();
  return [...there].flatMap(([person, remote]): readonly Present[] => {
    const own = members.find((member) => member.person === person);
    if (own) return [{ ...own, remote }];
    const stead = standingInFor(state, person, instant);
    const place = members.find((member) => member.person === stead?.for);
    if (!place || there.has(place.person) || taken.has(place.person)) return [];
    taken.add(place.person);
    return [{ ...place, person, for: place.person, remote }];
  });
}

/** Who came in and has not gone out, and whether remotely, whatever their part in the body. */
export function inTheRoom({ attendance }: MeetingState, instant: number): ReadonlyMap<string, boolean> {
  const there = new Map<string, boolean>();
  for (const { person, at, in: cameIn, remote } of attendance.movements) {
    if (at > instant) continue;
    if (cameIn) there.set(person, remote);
    else there.delete(person);
  }
  return there;
}

/** The substitution under which somebody sits, if there is one by then: the last that was notified. */
export const standingInFor = (state: MeetingState, person: string, instant: number): Substitution | undefined =>
  state.attendance.substitutions.findLast((s) => s.person === person && s.at <= instant);

/** The authority that a person of the body speaks for at this meeting. */
export function authorityOfPerson(state: MeetingState, person: string): string | undefined {
  const members = state.convening.convened?.members ?? [];
  const stead = standingInFor(state, person, Infinity)?.for;
  return members.find((member) => member.person === person || member.person === stead)?.authority;
}
