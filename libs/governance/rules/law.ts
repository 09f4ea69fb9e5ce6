import type { Day } from '#kernel';
import type { Nation } from './calendar/index.js';

/** Whose law of meetings applies. England and Wales share their bank holidays, but not this law. */
export const JURISDICTIONS = ['ENGLAND', 'WALES', 'SCOTLAND', 'NORTHERN_IRELAND'] as const;
export type Jurisdiction = (typeof JURISDICTIONS)[number];

/** A row of law as data: in force from the first London day to the last, both included. Not legal advice. */
export interface Dated {
  readonly from?: Day;
  readonly until?: Day;
  readonly citation: string;
  /** From memory, or under change: to be checked before anybody relies on it. */
  readonly check?: true;
}

/** Whether a row is in force on that London day. */
export const inForceOn = (row: Pick<Dated, 'from' | 'until'>, day: Day): boolean =>
  (row.from === undefined || row.from <= day) && (row.until === undefined || day <= row.until);

/**
 * The law under which an authority meets: a GSS code that begins with W tells Wales from England, where the calendar is
 * one. `codes` are the authority's identifiers in public registers.
 */
export function jurisdictionOf(nation: Nation, codes: readonly string[] = []): Jurisdiction {
  if (nation !== 'ENGLAND_WALES') return nation;
  return codes.some((code) => /^W\d{8}$/.test(code)) ? 'WALES' : 'ENGLAND';
}

/** The nation whose bank holidays hold in a jurisdiction. */
export const calendarNationOf = (jurisdiction: Jurisdiction): Nation =>
  jurisdiction === 'ENGLAND' || jurisdiction === 'WALES' ? 'ENGLAND_WALES' : jurisdiction;
