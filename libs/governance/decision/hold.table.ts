import type { Capacity } from '../rules/acts.js';

export const HOLD_GROUNDS = [
  'LEGALITY_REPORT',
  'FINANCE_REPORT',
  'EXTERNAL_DIRECTION',
  'COURT_ORDER',
  'PROCUREMENT_STANDSTILL',
  'S24_CONSENT',
] as const;
export type HoldGround = (typeof HOLD_GROUNDS)[number];

interface HoldLaw {
  readonly citation: string;
  /** The officer whose report it is; absent: it comes from outside, and an officer of law or record enters it. */
  readonly office?: Capacity;
}

/** Grounds on which a decision may not be carried out for the time being (practice 8). Not legal advice. */
export const HOLD_LAW: Readonly<Record<HoldGround, HoldLaw>> = {
  LEGALITY_REPORT: { citation: 'Local Government and Housing Act 1989 ss.5, 5A', office: 'LEGALITY_OFFICER' },
  FINANCE_REPORT: { citation: 'Local Government Finance Act 1988 ss.114 to 115', office: 'FINANCE_OFFICER' },
  EXTERNAL_DIRECTION: { citation: 'The power under which the direction was given' },
  COURT_ORDER: { citation: 'The order of the court' },
  PROCUREMENT_STANDSTILL: { citation: 'The standstill period of the procurement regulations in force' },
  S24_CONSENT: {
    citation:
      'Local Government and Public Involvement in Health Act 2007 s.24: land over £100,000, capital contracts over £1m, others over £100,000',
  },
};
