import type { AgendaTerms, MeetingState } from '#governance';
import { AGENDA_NOTICE, agendaDue, calendarNationOf, calendarOf, inForceOn } from '#governance';
import type { Day } from '#kernel';
import { daysBetween } from '#kernel';

/** Notice of a meeting, given and asked for, in clear days: neither the day of notice nor that of the meeting counts. */
export interface MeetingNotice extends AgendaTerms {
  /** The last day on which it was in time. */
  readonly latest: Day;
  readonly citation: string;
  readonly given: Day | null;
  readonly givenClearDays: number | null;
  readonly inTime: boolean | null;
}

/** House default where no law has a row for the day: as rules/notice counts. */
const DEFAULT: AgendaTerms = { clearDays: 5, dayKind: 'WORKING' };

/** @param given London day on which it was given; undefined while it was not */
export function noticeOf(
  convened: NonNullable<MeetingState['convening']['convened']>,
  given: Day | undefined,
): MeetingNotice {
  const { day, jurisdiction, notice } = convened;
  const calendar = calendarOf(calendarNationOf(jurisdiction));
  const law = AGENDA_NOTICE.find((row) => row.jurisdictions.includes(jurisdiction) && inForceOn(row, day));
  const { clearDays, dayKind } = notice ?? law ?? DEFAULT;
  const between = (from: Day): number =>
    dayKind === 'WORKING'
      ? calendar.workingDaysBetween(from, day) - (calendar.isWorkingDay(day) ? 1 : 0)
      : daysBetween(from, day) - 1;
  const { latest, citation } = agendaDue(day, jurisdiction, calendar, notice);
  return {
    clearDays,
    dayKind,
    latest,
    citation,
    given: given ?? null,
    givenClearDays: given === undefined ? null : Math.max(0, between(given)),
    inTime: given === undefined ? null : given <= latest,
  };
}
