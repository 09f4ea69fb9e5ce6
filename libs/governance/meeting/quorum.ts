import { londonDay } from '#kernel';
import type { Attending, QuorumRule } from '../rules/quorum/index.js';
import { quorum, remoteAttendance } from '../rules/quorum/index.js';
import { storedSteps } from '../rules/steps.js';
import type { Seat } from '../rules/voting/index.js';
import type { Present } from './attendance.js';
import { attendanceAt } from './attendance.js';
import { bearingOn, mayVote } from './interests.js';
import type { MeetingState } from './meeting.state.js';
import type { QuorumFound } from './quorum.words.js';

const NOT_CONVENED: QuorumFound = { quorate: false, counted: [], lacking: ['TOTAL'], steps: [] };

/**
 * The quorum of the meeting, or for one of its items, counted from the attendance at a moment (ms since 1970): persons,
 * each in one capacity; who withdrew from the item counts again after it. Not quorate where there is no meeting.
 */
export function quorumFor(state: MeetingState, item: string | undefined, instant: number): QuorumFound {
  const { convened } = state.convening;
  if (!convened) return NOT_CONVENED;
  const { quorate, counted, lacking, steps } = quorum({
    rule: quorumRuleOf(state, item),
    seats: seatsAt(state, instant),
    attending: attendanceAt(state, instant)
      .filter(({ voting }) => voting)
      .map((present) => attending(state, item, present, instant)),
    law: convened.law,
    jurisdiction: convened.jurisdiction,
    day: londonDay(instant),
  });
  return { quorate, counted, lacking, steps: storedSteps(steps) };
}

/**
 * The rule of quorum for an item: that of the moment at which it was opened. For the meeting as a whole, and for an item still
 * to come: the newest under which one was opened, or else that with which the body was called.
 */
export function quorumRuleOf({ convening, sitting }: MeetingState, item: string | undefined): QuorumRule {
  const opened = item === undefined ? undefined : sitting.opened.get(item);
  const since = opened ? opened.quorum : sitting.quorumRule;
  return since ?? convening.convened?.quorum ?? { minTotal: 1 };
}

/** Every seat with a vote, with the person who fills it at a moment: the member, or a substitute who is there instead. */
export function seatsAt(state: MeetingState, instant: number): readonly Seat[] {
  const there = attendanceAt(state, instant);
  const seats = (state.convening.convened?.members ?? []).filter(({ voting }) => voting);
  return seats.map(({ person, authority, partner, role, group, weight }) => {
    const substitute = there.find((present) => present.for === person);
    return {
      ...(substitute ? { person: substitute.person, insteadOf: person } : { person }),
      ...{ authority, partner, role },
      ...(group !== undefined && { group }),
      ...(weight !== undefined && { weight }),
    };
  });
}

/**
 * The members entitled to vote who are there for an item at a moment and may vote on it: not one who withdrew, not one
 * who attends remotely where that is not attendance in law.
 */
export const eligibleFor = (state: MeetingState, item: string, instant: number): readonly Present[] =>
  attendanceAt(state, instant).filter(
    (present) =>
      present.voting &&
      countsRemotely(state, item, present, instant) &&
      mayVote(bearingOn(state, item, present.person, instant)),
  );

/** Whether somebody is present in law: in the room, or remotely where the law of the day and the constitution allow it. */
export function countsRemotely(state: MeetingState, item: string, { remote }: Present, instant: number): boolean {
  const { convened } = state.convening;
  if (!remote || !convened) return true;
  const { law, jurisdiction } = convened;
  return remoteAttendance(law, jurisdiction, londonDay(instant), quorumRuleOf(state, item).remote).counts;
}

/** By which law somebody who attends remotely is not there; undefined where they are in the room, or the law of the day leaves it open. */
export function absentInLaw({ convening }: MeetingState, { remote }: Present, instant: number): string | undefined {
  const { convened } = convening;
  if (!remote || !convened) return undefined;
  const { counts, citation } = remoteAttendance(convened.law, convened.jurisdiction, londonDay(instant));
  return counts ? undefined : citation;
}

function attending(state: MeetingState, item: string | undefined, present: Present, instant: number): Attending {
  const bearing = item === undefined ? 'FREE' : bearingOn(state, item, present.person, instant);
  return {
    person: present.person,
    authority: present.authority,
    remote: present.remote,
    ...(bearing === 'DISPENSED' && { interest: 'DISPENSED' }),
    ...((bearing === 'WITHDREW' || bearing === 'MAY_SPEAK') && { interest: 'WITHDREW' }),
  };
}
