export { bankHolidays } from './bank-holidays.js';
export type { BankHoliday } from './bank-holidays.js';
export { addClearDays, clearWorkingDaysBefore } from './clear-days.js';
export { PROCLAIMED_HOLIDAYS } from './one-off-holidays.js';
export type { Nation, OneOffHoliday } from './one-off-holidays.js';
export { calendarOf } from './working-days.js';
export type { WorkingCalendar } from './working-days.js';
