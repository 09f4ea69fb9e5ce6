import type { Day } from '#kernel';
import { addDays } from '#kernel';
import type { Refusal } from '../../language/refusal.js';
import { forbid } from '../../language/refusal.js';
import type { WorkingCalendar } from '../calendar/index.js';
import { addClearDays, clearWorkingDaysBefore } from '../calendar/index.js';
import type { Dated } from '../law.js';
import { inForceOn } from '../law.js';

/** The days of the 2012 Regulations for executive decisions in England, asked for each authority. Not legal advice. */
export const KEY_DECISION_LAW: Readonly<
  Record<'notice' | 'generalException' | 'specialUrgency' | 'privateMeeting', Dated & { readonly clearDays: number }>
> = {
  notice: { clearDays: 28, from: '2012-09-10', citation: 'SI 2012/2089 reg. 9: 28 clear calendar days' },
  generalException: {
    clearDays: 5,
    from: '2012-09-10',
    citation: 'SI 2012/2089 reg. 10: five clear days, here working days',
    check: true,
  },
  specialUrgency: { clearDays: 0, from: '2012-09-10', citation: 'SI 2012/2089 reg. 11' },
  privateMeeting: { clearDays: 28, from: '2012-09-10', citation: 'SI 2012/2089 reg. 5: 28 and five clear days' },
};

/** The first day on which a key decision may be made after its notice: 28 clear days lie between. */
export const earliestKeyDecision = (notice: Day): Day => addClearDays(notice, KEY_DECISION_LAW.notice.clearDays);

/** The first day after five clear (working) days from the notice of a general exception. */
export const earliestByGeneralException = (notice: Day, calendar: WorkingCalendar): Day =>
  addDays(calendar.addWorkingDays(notice, KEY_DECISION_LAW.generalException.clearDays), 1);

/** By when an intention to meet in private is announced, and by when once more with the representations and the response. */
export const privateMeetingNotices = (
  meeting: Day,
  calendar: WorkingCalendar,
): { readonly first: Day; readonly second: Day } => ({
  first: addDays(meeting, -(KEY_DECISION_LAW.privateMeeting.clearDays + 1)),
  second: clearWorkingDaysBefore(meeting, 5, calendar),
});

/** How a key decision was announced, and which breach follows; undefined where the route was kept. */
export interface KeyDecisionRoute {
  readonly decided: Day;
  readonly notice?: Day | undefined;
  readonly generalException?: Day | undefined;
  /** The office that agreed to special urgency. */
  readonly urgencyAgreedBy?: UrgencyOffice | undefined;
  readonly offices: UrgencyOffices;
}

/** Whether one of the three routes was kept: a notice in time, a general exception in time, special urgency agreed by the right office. Before 10 September 2012 forward plans were monthly: nothing is asked here. */
export function keyDecisionBreach(
  route: KeyDecisionRoute,
  calendar: WorkingCalendar,
): 'KEY_NOTICE_SHORT' | 'GENERAL_EXCEPTION_NOTICE_SHORT' | 'URGENCY_NOT_AGREED' | undefined {
  const { decided, notice, generalException, urgencyAgreedBy, offices } = route;
  if (!inForceOn(KEY_DECISION_LAW.notice, decided)) return undefined;
  if (notice !== undefined && earliestKeyDecision(notice) <= decided) return undefined;
  if (generalException !== undefined && earliestByGeneralException(generalException, calendar) <= decided)
    return undefined;
  if (urgencyAgreedBy !== undefined)
    return urgencyAgreedBy === whoAgreesUrgency(offices) ? undefined : 'URGENCY_NOT_AGREED';
  return generalException === undefined ? 'KEY_NOTICE_SHORT' : 'GENERAL_EXCEPTION_NOTICE_SHORT';
}

/** The offices that can agree to special urgency, in the order of the law. */
export const URGENCY_OFFICES = ['SCRUTINY_CHAIR', 'COUNCIL_CHAIR', 'COUNCIL_VICE_CHAIR'] as const;
export type UrgencyOffice = (typeof URGENCY_OFFICES)[number];

/** Who holds the first two offices: ABLE to act, UNABLE, or NOBODY in office. */
export interface UrgencyOffices {
  readonly scrutinyChair: 'ABLE' | 'UNABLE' | 'NOBODY';
  readonly councilChair: 'ABLE' | 'UNABLE' | 'NOBODY';
}

/**
 * Whose agreement special urgency needs: the chair of the scrutiny committee; where there is none, or is unable to act,
 * the chair of the authority; where there is none of these either, the vice-chair. Undefined where nobody can agree.
 */
export function whoAgreesUrgency({ scrutinyChair, councilChair }: UrgencyOffices): UrgencyOffice | undefined {
  if (scrutinyChair === 'ABLE') return 'SCRUTINY_CHAIR';
  if (councilChair === 'ABLE') return 'COUNCIL_CHAIR';
  return councilChair === 'NOBODY' ? 'COUNCIL_VICE_CHAIR' : undefined;
}

/** Urgency belongs to the office-holder whom the law names, and to nobody else. */
export function mayAgreeUrgency(office: UrgencyOffice, offices: UrgencyOffices): Refusal | undefined {
  const named = whoAgreesUrgency(offices);
  return named === office
    ? undefined
    : forbid('URGENCY_NOT_YOURS', {
        office,
        accepted: named ?? 'nobody: the decision waits',
        citation: KEY_DECISION_LAW.specialUrgency.citation,
      });
}
