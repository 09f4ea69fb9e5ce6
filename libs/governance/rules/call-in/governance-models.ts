import type { Day } from '#kernel';
import type { Dated, Jurisdiction } from '../law.js';

/** How a council governs itself. It changes, so it is kept with dates. */
export const GOVERNANCE_MODELS = [
  'LEADER_CABINET',
  'MAYOR_CABINET',
  'MAYOR_COUNCIL_MANAGER',
  'COMMITTEE_SYSTEM',
  'ALTERNATIVE_ARRANGEMENTS',
  'NO_STATUTORY_EXECUTIVE',
] as const;
export type GovernanceModel = (typeof GOVERNANCE_MODELS)[number];

export interface ModelRow extends Dated {
  readonly model: GovernanceModel;
  readonly jurisdictions: readonly Jurisdiction[];
  readonly executive: boolean;
}

const EW: readonly Jurisdiction[] = ['ENGLAND', 'WALES'];

/** Which forms of governance have an executive, and when the law offered them. Not legal advice. */
export const GOVERNANCE_MODEL_LAW: readonly ModelRow[] = [
  {
    model: 'LEADER_CABINET',
    jurisdictions: EW,
    executive: true,
    from: '2000-10-26',
    citation: 'Local Government Act 2000 s.11; from 2012 in England s.9C',
    check: true,
  },
  {
    model: 'LEADER_CABINET',
    jurisdictions: ['NORTHERN_IRELAND'],
    executive: true,
    from: '2014-06-02',
    citation: 'Local Government Act (Northern Ireland) 2014 s.21',
  },
  {
    model: 'MAYOR_CABINET',
    jurisdictions: EW,
    executive: true,
    from: '2000-10-26',
    citation: 'Local Government Act 2000 s.11; from 2012 in England s.9C',
    check: true,
  },
  {
    model: 'MAYOR_COUNCIL_MANAGER',
    jurisdictions: EW,
    executive: true,
    from: '2000-10-26',
    citation: 'Local Government Act 2000 s.11(4)',
    check: true,
  },
  // English Devolution and Community Empowerment Act 2026: most committee systems are to end; look there for the day.
  {
    model: 'COMMITTEE_SYSTEM',
    jurisdictions: ['ENGLAND'],
    executive: false,
    from: '2012-05-04',
    citation: 'Local Government Act 2000 s.9B, by the Localism Act 2011',
    check: true,
  },
  {
    model: 'COMMITTEE_SYSTEM',
    jurisdictions: ['NORTHERN_IRELAND'],
    executive: false,
    citation: 'Local Government Act (Northern Ireland) 2014 s.19',
  },
  {
    model: 'ALTERNATIVE_ARRANGEMENTS',
    jurisdictions: EW,
    executive: false,
    from: '2000-10-26',
    citation: 'Local Government Act 2000 s.31',
    check: true,
  },
  {
    model: 'NO_STATUTORY_EXECUTIVE',
    jurisdictions: ['SCOTLAND'],
    executive: false,
    citation: 'Local Government (Scotland) Act 1973 s.56',
  },
];

/** Whether a council governed in that way has an executive. */
export const hasExecutive = (model: GovernanceModel): boolean =>
  GOVERNANCE_MODEL_LAW.some((row) => row.model === model && row.executive);

/** The model in force on a day, from the council's own dated history; undefined where nothing is recorded that early. */
export const modelOn = (
  history: readonly { readonly from: Day; readonly model: GovernanceModel }[],
  day: Day,
): GovernanceModel | undefined =>
  [...history].sort((a, b) => (a.from < b.from ? -1 : 1)).findLast((row) => row.from <= day)?.model;
