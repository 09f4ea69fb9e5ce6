import type { Board, KeyDecision, MatterState, WorkingCalendar } from '#governance';
import {
  calendarOf,
  clearWorkingDaysBefore,
  earliestByGeneralException,
  earliestKeyDecision,
  keyRouteOn,
  privateMeetingInTime,
  privateMeetingNotices,
} from '#governance';
import type { Day } from '#kernel';
import { addDays, compareDays } from '#kernel';

/** Each authority's own route to a lawful key decision in a matter (SI 2012/2089 regs 9 to 11), as at a day. */
export interface NoticeRoute {
  /** null: nobody has assessed it. */
  readonly key: boolean | null;
  /** The route that is open on the planned day by what is on the record; `NONE` with the rule that would not be kept. */
  readonly route: string;
  readonly rule: string | null;
  readonly notices: readonly {
    readonly event: string;
    readonly on: Day;
    readonly from: Day;
    readonly until: Day | null;
  }[];
  readonly generalExceptions: readonly { readonly event: string; readonly on: Day }[];
  readonly urgencies: readonly { readonly event: string; readonly on: Day; readonly office: string }[];
  /** The first day on which it can lawfully be taken; null where no notice is asked for. */
  readonly earliest: Day | null;
  /** True: nothing was published yet, and `earliest` counts from a notice published on the day asked about. */
  readonly ifPublishedToday: boolean;
  /** The last days for a notice of 28 clear days, and of a general exception, before the planned day. */
  readonly noticeBy: Day | null;
  readonly exceptionBy: Day | null;
  /** Where it is to be taken in private: by when each notice is given, and whether both were, or urgency was agreed. */
  readonly inPrivate: { readonly first: Day; readonly second: Day; readonly inTime: boolean } | null;
}

type Own = Pick<KeyDecision, 'notices' | 'generalExceptions' | 'urgencies'>;
const NOTHING: Own = { notices: [], generalExceptions: [], urgencies: [] };

/** @param planned the first day on which the authority means to decide */
export function noticeRoute(
  state: MatterState,
  board: Board,
  authority: string,
  { from: planned, private: closed }: { readonly from: Day; readonly private: boolean },
  today: Day,
): NoticeRoute {
  const nation = board.signatories.find((s) => s.authority === authority)?.nation ?? 'ENGLAND_WALES';
  const calendar = calendarOf(nation);
  const own = state.notices.get(authority);
  const found = keyRouteOn(state, authority, planned, nation);
  const given = own ?? NOTHING;
  return {
    key: own?.key ?? null,
    route: found.route,
    rule: found.route === 'NONE' ? found.rule : null,
    notices: given.notices.map(({ until, ...notice }) => ({ ...notice, until: until ?? null })),
    generalExceptions: given.generalExceptions,
    urgencies: given.urgencies.map(({ event, on, office }) => ({ event, on, office })),
    ...(found.route === 'NOT_KEY'
      ? { earliest: null, ifPublishedToday: false, noticeBy: null, exceptionBy: null }
      : {
          ...earliestOf(given, today, calendar, (day) => keyRouteOn(state, authority, day, nation).route !== 'NONE'),
          noticeBy: addDays(planned, -29),
          exceptionBy: clearWorkingDaysBefore(planned, 5, calendar),
        }),
    inPrivate: closed
      ? {
          ...privateMeetingNotices(planned, calendar),
          inTime: own !== undefined && privateMeetingInTime(own, planned, nation),
        }
      : null,
  };
}

/** The first day that what is on the record allows; where nothing does, the one that a notice published today would. */
function earliestOf(
  { notices, generalExceptions, urgencies }: Own,
  today: Day,
  calendar: WorkingCalendar,
  isOpen: (day: Day) => boolean,
): Pick<NoticeRoute, 'earliest' | 'ifPublishedToday'> {
  const days = [
    ...notices.map(({ on, from }) => later(earliestKeyDecision(on), from)),
    ...generalExceptions.map(({ on }) => earliestByGeneralException(on, calendar)),
    ...urgencies.map(({ on }) => on),
  ];
  const open = days.sort(compareDays).find(isOpen);
  return { earliest: open ?? earliestKeyDecision(today), ifPublishedToday: open === undefined };
}

const later = (a: Day, b: Day): Day => (compareDays(a, b) >= 0 ? a : b);
