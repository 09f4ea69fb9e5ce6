import type { Day } from '#kernel';

/** Where a calendar holds: bank holidays differ between the three jurisdictions of the United Kingdom. */
export type Nation = 'ENGLAND_WALES' | 'SCOTLAND' | 'NORTHERN_IRELAND';

/** A bank holiday proclaimed for one year only. Later ones are added as further rows, without a release. */
export interface OneOffHoliday {
  readonly day: Day;
  readonly name: string;
  readonly nations: readonly Nation[];
  /** The regular bank holiday that this one stands in for, where it was moved. */
  readonly insteadOf?: Day;
  readonly citation: string;
}

const ALL: readonly Nation[] = ['ENGLAND_WALES', 'SCOTLAND', 'NORTHERN_IRELAND'];
const PROCLAIMED = 'Royal Proclamation, Banking and Financial Dealings Act 1971 s.1';

/** The one-off bank holidays proclaimed since 2005, as GOV.UK lists them (www.gov.uk/bank-holidays). */
export const PROCLAIMED_HOLIDAYS: readonly OneOffHoliday[] = [
  { day: '2011-04-29', name: 'Wedding of Prince William and Catherine Middleton', nations: ALL, citation: PROCLAIMED },
  { day: '2012-06-04', name: 'Spring bank holiday', nations: ALL, insteadOf: '2012-05-28', citation: PROCLAIMED },
  { day: '2012-06-05', name: "Queen's Diamond Jubilee", nations: ALL, citation: PROCLAIMED },
  {
    day: '2020-05-08',
    name: 'Early May bank holiday (VE day)',
    nations: ALL,
    insteadOf: '2020-05-04',
    citation: `${PROCLAIMED} (The Gazette, notice 3326938, for England, Wales and Northern Ireland)`,
  },
  { day: '2022-06-02', name: 'Spring bank holiday', nations: ALL, insteadOf: '2022-05-30', citation: PROCLAIMED },
  { day: '2022-06-03', name: 'Platinum Jubilee bank holiday', nations: ALL, citation: PROCLAIMED },
  {
    day: '2022-09-19',
    name: 'State Funeral of Queen Elizabeth II',
    nations: ALL,
    citation: `${PROCLAIMED} (The Gazette, notice 4158896, for England, Wales and Northern Ireland)`,
  },
  { day: '2023-05-08', name: 'Coronation of King Charles III', nations: ALL, citation: PROCLAIMED },
  {
    day: '2026-06-15',
    name: 'World Cup bank holiday',
    nations: ['SCOTLAND'],
    citation: `${PROCLAIMED}(3), announced 4 February 2026`,
  },
];
