import type { AuthorityKind, Vehicle } from '../../arrangement/arrangement.words.js';

/** What kind of body decided, as the laws on records distinguish them. */
export const BODY_KINDS = [
  'COUNCIL',
  'JOINT_COMMITTEE',
  'FIRE_AUTHORITY',
  'COMBINED_AUTHORITY',
  'CORPORATE_JOINT_COMMITTEE',
  'NHS',
  'PCC',
  'CHIEF_CONSTABLE',
  'BY_AGREEMENT',
] as const;
export type BodyKind = (typeof BODY_KINDS)[number];

/**
 * In which capacity the body decided: its executive at a meeting (a joint committee of executive members only, too), one
 * executive member, a committee, the full council, an officer, or a board.
 */
export const DECIDING_CAPACITIES = ['EXECUTIVE', 'INDIVIDUAL', 'COMMITTEE', 'COUNCIL', 'OFFICER', 'BOARD'] as const;
export type DecidingCapacity = (typeof DECIDING_CAPACITIES)[number];

/** What a record of a decision can be asked to hold. */
export const RECORD_FIELDS = [
  'DECISION',
  'DATE',
  'REASONS',
  'ALTERNATIVES',
  'INTERESTS',
  'DISPENSATIONS',
  'CONSULTATION',
  'PRESENT',
  'APOLOGIES',
  'VOTES',
  'AGENDA',
  'REPORTS',
  'EXEMPT_SUMMARY',
  'SIGNATURE',
  'POWERS',
  'ADVICE',
  'FINANCIAL',
  'LEGAL',
  'EQUALITY',
] as const;
export type RecordField = (typeof RECORD_FIELDS)[number];

/** Given; said to be none; or given by reference to a report that is attached. A blank is none of these. */
export const SAID = ['STATED', 'NONE', 'BY_REFERENCE'] as const;
export type Said = (typeof SAID)[number];

const KIND_OF: Readonly<Record<AuthorityKind, BodyKind>> = {
  COUNTY: 'COUNCIL',
  DISTRICT: 'COUNCIL',
  UNITARY: 'COUNCIL',
  BOROUGH: 'COUNCIL',
  ICB: 'NHS',
  NHS_TRUST: 'NHS',
  PCC: 'PCC',
  CHIEF_CONSTABLE: 'CHIEF_CONSTABLE',
  FIRE: 'FIRE_AUTHORITY',
  COMBINED: 'COMBINED_AUTHORITY',
  OTHER: 'BY_AGREEMENT',
};
/** What kind of body an authority is, for its own decisions. */
export const bodyKindOf = (kind: AuthorityKind): BodyKind => KIND_OF[kind];

/** What kind of body the board of an arrangement is, for the board's decisions. */
export function boardKindOf(vehicle: Vehicle): BodyKind {
  if (vehicle === 'S102_JOINT_COMMITTEE' || vehicle === 'JOINT_COMMITTEE_ADVISORY') return 'JOINT_COMMITTEE';
  return vehicle === 'S65Z5_JOINT' ? 'NHS' : 'BY_AGREEMENT';
}
