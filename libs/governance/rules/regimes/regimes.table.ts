import type { Dated, Jurisdiction } from '../law.js';
import type { BodyKind, DecidingCapacity, RecordField } from './regime.words.js';

/** A law on the recording of decisions, with the dates between which it applies. Not legal advice. */
export interface Regime extends Dated {
  readonly regime: string;
  readonly jurisdictions?: readonly Jurisdiction[];
  readonly bodies: readonly BodyKind[];
  readonly capacities?: readonly DecidingCapacity[];
  /** Only where the decision is (or is not) a function of the executive. */
  readonly executive?: boolean;
  readonly keyOnly?: true;
  /** A statement is produced at once; minutes are drafted, confirmed and signed; a note is published. */
  readonly record: 'STATEMENT' | 'MINUTES' | 'NOTE';
  readonly fields: readonly RecordField[];
}

const FIVE_HEADS: readonly RecordField[] = [
  'DECISION',
  'DATE',
  'REASONS',
  'ALTERNATIVES',
  'INTERESTS',
  'DISPENSATIONS',
];
const ALL: readonly DecidingCapacity[] = ['EXECUTIVE', 'INDIVIDUAL', 'COMMITTEE', 'COUNCIL', 'OFFICER', 'BOARD'];
const AT_MEETINGS: readonly DecidingCapacity[] = ['COMMITTEE', 'COUNCIL', 'BOARD'];
const EW: readonly Jurisdiction[] = ['ENGLAND', 'WALES'];
const LOCAL: readonly BodyKind[] = ['COUNCIL', 'JOINT_COMMITTEE', 'FIRE_AUTHORITY', 'COMBINED_AUTHORITY'];

const ENGLAND_EXECUTIVE: readonly Regime[] = [
  {
    regime: 'EN_EXEC_MEETING_2000',
    from: '2001-01-09',
    until: '2012-09-09',
    citation: 'SI 2000/3272 reg. 3',
    jurisdictions: ['ENGLAND'],
    bodies: ['COUNCIL', 'JOINT_COMMITTEE'],
    capacities: ['EXECUTIVE'],
    record: 'STATEMENT',
    fields: FIVE_HEADS,
  },
  {
    regime: 'EN_EXEC_MEETING',
    from: '2012-09-10',
    citation: 'SI 2012/2089 reg. 12',
    jurisdictions: ['ENGLAND'],
    bodies: ['COUNCIL', 'JOINT_COMMITTEE'],
    capacities: ['EXECUTIVE'],
    record: 'STATEMENT',
    fields: FIVE_HEADS,
  },
  {
    regime: 'EN_EXEC_INDIVIDUAL_2000',
    from: '2001-01-09',
    until: '2012-09-09',
    citation: 'SI 2000/3272 reg. 4(1), (2)',
    jurisdictions: ['ENGLAND'],
    bodies: ['COUNCIL'],
    capacities: ['INDIVIDUAL'],
    record: 'STATEMENT',
    fields: FIVE_HEADS,
  },
  {
    regime: 'EN_EXEC_INDIVIDUAL_2000',
    from: '2001-01-09',
    until: '2012-09-09',
    citation: 'SI 2000/3272 reg. 4(4): key decisions of officers',
    jurisdictions: ['ENGLAND'],
    bodies: ['COUNCIL'],
    capacities: ['OFFICER'],
    executive: true,
    keyOnly: true,
    record: 'STATEMENT',
    fields: FIVE_HEADS,
  },
  {
    regime: 'EN_EXEC_INDIVIDUAL',
    from: '2012-09-10',
    citation: 'SI 2012/2089 reg. 13',
    jurisdictions: ['ENGLAND'],
    bodies: ['COUNCIL', 'JOINT_COMMITTEE'],
    capacities: ['INDIVIDUAL'],
    record: 'STATEMENT',
    fields: FIVE_HEADS,
  },
  {
    regime: 'EN_EXEC_INDIVIDUAL',
    from: '2012-09-10',
    citation: 'SI 2012/2089 reg. 13(4)',
    jurisdictions: ['ENGLAND'],
    bodies: ['COUNCIL', 'JOINT_COMMITTEE'],
    capacities: ['OFFICER'],
    executive: true,
    record: 'STATEMENT',
    fields: FIVE_HEADS,
  },
];

const ENGLAND_AND_WALES: readonly Regime[] = [
  {
    regime: 'EN_OFFICER_2014',
    from: '2014-08-06',
    citation: 'SI 2014/2095 reg. 7',
    jurisdictions: ['ENGLAND'],
    bodies: LOCAL,
    capacities: ['OFFICER'],
    executive: false,
    record: 'STATEMENT',
    fields: ['DECISION', 'DATE', 'REASONS', 'ALTERNATIVES', 'INTERESTS', 'POWERS'],
  },
  {
    regime: 'EN_LGA_VA',
    from: '1986-04-01',
    citation: 'Local Government Act 1972 ss.100A to 100K',
    jurisdictions: EW,
    bodies: LOCAL,
    capacities: AT_MEETINGS,
    record: 'MINUTES',
    fields: ['DECISION', 'DATE', 'AGENDA', 'REPORTS', 'EXEMPT_SUMMARY'],
  },
  {
    // The executive's own meetings are not under Schedule 12; a joint committee of executive members is (para. 44).
    regime: 'EN_MEETING_COMMON',
    from: '1974-04-01',
    citation: 'Local Government Act 1972 Sch. 12 paras 40, 41, 44',
    jurisdictions: EW,
    bodies: LOCAL,
    capacities: AT_MEETINGS,
    record: 'MINUTES',
    fields: ['PRESENT', 'SIGNATURE'],
  },
  {
    regime: 'EN_MEETING_COMMON',
    from: '1974-04-01',
    citation: 'Local Government Act 1972 Sch. 12 paras 40, 41, 44',
    jurisdictions: EW,
    bodies: ['JOINT_COMMITTEE'],
    capacities: ['EXECUTIVE'],
    record: 'MINUTES',
    fields: ['PRESENT', 'SIGNATURE'],
  },
  {
    regime: 'COMBINED_AUTHORITY',
    from: '2017-05-08',
    citation: 'SI 2017/68 Part 3; the order that establishes the authority',
    check: true,
    jurisdictions: ['ENGLAND'],
    bodies: ['COMBINED_AUTHORITY'],
    capacities: ALL,
    record: 'STATEMENT',
    fields: FIVE_HEADS,
  },
  {
    regime: 'WALES_EXEC',
    from: '2001-07-28',
    citation: 'SI 2001/2290 (W. 178) regs 6, 7',
    jurisdictions: ['WALES'],
    bodies: ['COUNCIL', 'JOINT_COMMITTEE'],
    capacities: ['EXECUTIVE', 'INDIVIDUAL'],
    record: 'STATEMENT',
    fields: ['DECISION', 'DATE', 'REASONS', 'INTERESTS', 'DISPENSATIONS', 'CONSULTATION'],
  },
  {
    regime: 'WALES_NOTE',
    from: '2021-05-01',
    citation: 'Local Government and Elections (Wales) Act 2021 Sch. 4',
    check: true,
    jurisdictions: ['WALES'],
    bodies: ['COUNCIL', 'JOINT_COMMITTEE', 'FIRE_AUTHORITY'],
    capacities: AT_MEETINGS,
    record: 'NOTE',
    fields: ['PRESENT', 'APOLOGIES', 'INTERESTS', 'DECISION', 'VOTES'],
  },
  {
    regime: 'WALES_CJC',
    from: '2021-12-03',
    citation: 'SI 2021/1349 (W. 347) Part 5',
    check: true,
    jurisdictions: ['WALES'],
    bodies: ['CORPORATE_JOINT_COMMITTEE'],
    capacities: ALL,
    record: 'MINUTES',
    fields: ['DECISION', 'DATE', 'PRESENT', 'AGENDA', 'REPORTS'],
  },
];

const ELSEWHERE: readonly Regime[] = [
  {
    regime: 'SCOT_1973',
    from: '1986-04-01',
    citation: 'Local Government (Scotland) Act 1973 ss.40(2), 50C, Sch. 7',
    jurisdictions: ['SCOTLAND'],
    bodies: ['COUNCIL', 'JOINT_COMMITTEE', 'FIRE_AUTHORITY'],
    capacities: ALL,
    record: 'MINUTES',
    fields: ['DECISION', 'DATE', 'PRESENT', 'INTERESTS', 'AGENDA', 'REPORTS', 'EXEMPT_SUMMARY'],
  },
  {
    regime: 'NI_2014',
    from: '2014-06-02',
    citation: 'Local Government Act (Northern Ireland) 2014 Part 8, Sch. 5',
    check: true,
    jurisdictions: ['NORTHERN_IRELAND'],
    bodies: ['COUNCIL', 'JOINT_COMMITTEE'],
    capacities: ALL,
    record: 'MINUTES',
    fields: ['DECISION', 'DATE', 'PRESENT', 'INTERESTS', 'AGENDA', 'REPORTS', 'EXEMPT_SUMMARY'],
  },
  {
    regime: 'NHS_BODY',
    citation:
      'The constitution and standing orders of the body; guidance under National Health Service Act 2006 s.65Z7',
    check: true,
    bodies: ['NHS'],
    capacities: ALL,
    record: 'MINUTES',
    fields: ['DECISION', 'DATE', 'PRESENT', 'INTERESTS', 'REASONS'],
  },
  {
    regime: 'PCC_DECISION',
    from: '2012-11-22',
    citation: 'Elected Local Policing Bodies (Specified Information) Order 2011, SI 2011/3050',
    check: true,
    bodies: ['PCC'],
    capacities: ALL,
    record: 'STATEMENT',
    fields: ['DECISION', 'DATE', 'REASONS', 'INTERESTS', 'ADVICE', 'SIGNATURE'],
  },
  {
    regime: 'CHIEF_CONSTABLE',
    from: '2012-11-22',
    citation: 'Police Reform and Social Responsibility Act 2011 s.2, Sch. 2: a corporation sole',
    check: true,
    bodies: ['CHIEF_CONSTABLE'],
    capacities: ALL,
    record: 'STATEMENT',
    fields: ['DECISION', 'DATE', 'REASONS', 'INTERESTS', 'POWERS', 'SIGNATURE'],
  },
  {
    regime: 'CONTRACTUAL',
    citation: 'The agreement between the parties; by default the heads that every regime shares',
    bodies: ['BY_AGREEMENT'],
    capacities: ALL,
    record: 'MINUTES',
    fields: ['DECISION', 'DATE', 'REASONS', 'ALTERNATIVES', 'INTERESTS', 'PRESENT'],
  },
];

/** The laws on recording decisions. Rows of one name are one regime at different times or for different bodies. */
export const REGIMES: readonly Regime[] = [...ENGLAND_EXECUTIVE, ...ENGLAND_AND_WALES, ...ELSEWHERE];
