import type { Board } from '../language/board.js';
import { calendarOf } from '../rules/calendar/index.js';
import type { WorkingCalendar } from '../rules/calendar/index.js';

/** The working days of an authority: each keeps the bank holidays of its own nation. */
export const calendarFor = (board: Board, authority: string): WorkingCalendar =>
  calendarOf(board.signatories.find((s) => s.authority === authority)?.nation ?? 'ENGLAND_WALES');
