import type { Day } from '#kernel';
import { addDays } from '#kernel';
import type { WorkingCalendar } from '../calendar/index.js';
import { clearWorkingDaysBefore } from '../calendar/index.js';
import type { Dated, Jurisdiction } from '../law.js';
import { inForceOn } from '../law.js';

export interface AgendaNotice extends Dated {
  readonly jurisdictions: readonly Jurisdiction[];
  readonly clearDays: number;
  readonly dayKind: 'WORKING' | 'CALENDAR';
}

const ELITESTONE = 'R v Swansea CC ex p Elitestone (1993): working days';

/** How long before a meeting of councillors its agenda is open to inspection. Not legal advice. */
export const AGENDA_NOTICE: readonly AgendaNotice[] = [
  {
    jurisdictions: ['ENGLAND'],
    clearDays: 3,
    dayKind: 'WORKING',
    until: '2002-09-30',
    citation: `Local Government Act 1972 s.100B; ${ELITESTONE}`,
    check: true,
  },
  {
    jurisdictions: ['ENGLAND'],
    clearDays: 5,
    dayKind: 'WORKING',
    from: '2002-10-01',
    citation: `Local Government Act 1972 s.100B, SI 2002/715; ${ELITESTONE}`,
  },
  {
    jurisdictions: ['WALES'],
    clearDays: 3,
    dayKind: 'WORKING',
    citation: `Local Government Act 1972 ss.100A(6), 100B; ${ELITESTONE}`,
    check: true,
  },
  {
    jurisdictions: ['SCOTLAND'],
    clearDays: 3,
    dayKind: 'WORKING',
    citation: 'Local Government (Scotland) Act 1973 s.50B, Sch. 7 para. 2',
    check: true,
  },
  {
    jurisdictions: ['NORTHERN_IRELAND'],
    clearDays: 5,
    dayKind: 'WORKING',
    citation: 'Local Government Act (Northern Ireland) 2014 s.45, Sch. 5',
    check: true,
  },
];

/** What a constitution may set instead: other numbers, or days of another kind. */
export type AgendaTerms = Pick<AgendaNotice, 'clearDays' | 'dayKind'>;

/** The last day on which the agenda of a meeting is in time, by the constitution's own terms where it has them. */
export function agendaDue(
  meeting: Day,
  jurisdiction: Jurisdiction,
  calendar: WorkingCalendar,
  own?: AgendaTerms,
): { readonly latest: Day; readonly citation: string } {
  const law = AGENDA_NOTICE.find((row) => row.jurisdictions.includes(jurisdiction) && inForceOn(row, meeting));
  const { clearDays, dayKind } = own ?? law ?? { clearDays: 5, dayKind: 'WORKING' };
  const latest =
    dayKind === 'WORKING' ? clearWorkingDaysBefore(meeting, clearDays, calendar) : addDays(meeting, -(clearDays + 1));
  return { latest, citation: own ? 'The constitution of the arrangement' : (law?.citation ?? 'House default') };
}

/** The last day for the note of a Welsh council's meeting: seven working days beginning with the day of the meeting. */
export const welshNoteDue = (meeting: Day, calendar: WorkingCalendar): Day =>
  calendar.addWorkingDays(meeting, calendar.isWorkingDay(meeting) ? 6 : 7);
