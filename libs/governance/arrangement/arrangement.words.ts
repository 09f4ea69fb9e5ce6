import { group, line, listOf, oneOf, optional, ref } from '../language/kinds.js';
import type { FullBody } from '../language/kinds.js';

/** The legal forms of joint working of UK public bodies; each with its powers and limits (`vehicle.policy.ts`). */
export const VEHICLES = [
  'S102_JOINT_COMMITTEE',
  'JOINT_COMMITTEE_ADVISORY',
  'DELEGATION_TO_AUTHORITY',
  'LEAD_AUTHORITY',
  'S113_STAFF_SHARING',
  'S75_PARTNERSHIP',
  'S65Z5_JOINT',
  'COMMITTEES_IN_COMMON',
  'S22A_POLICE_COLLABORATION',
  'COMPANY_BOARD',
  'CONTRACTUAL_BOARD',
] as const;
export type Vehicle = (typeof VEHICLES)[number];

export const AUTHORITY_KINDS = [
  'COUNTY',
  'DISTRICT',
  'UNITARY',
  'BOROUGH',
  'ICB',
  'NHS_TRUST',
  'PCC',
  'CHIEF_CONSTABLE',
  'FIRE',
  'COMBINED',
  'OTHER',
] as const;
export type AuthorityKind = (typeof AUTHORITY_KINDS)[number];

export const NATIONS = ['ENGLAND_WALES', 'SCOTLAND', 'NORTHERN_IRELAND'] as const;
/** Only a simulated log takes times from outside, and it never leaves that mode. */
export const CLOCKS = ['REAL', 'SIMULATED'] as const;
export const REVIEW_OUTCOMES = ['CONTINUE', 'REMODEL', 'END'] as const;
/** On what two authorities' interests may differ. */
export const GAP_AXES = ['RETURN', 'HORIZON', 'CONTROL', 'AIMS', 'TECHNICAL', 'HUMAN'] as const;
/** Whether an authority's support depends on leading: "provided that we run it". */
export const LEADING = ['WILL_LEAD', 'PREFERS_TO_LEAD', 'ONLY_IF_LEADING', 'DOES_NOT_SEEK_TO_LEAD'] as const;
export type Leading = (typeof LEADING)[number];

/**
 * How an authority is found in public registers: `{scheme, id}` of org-id.guide, or GSS and ODS codes. They are
 * attributes, never the key: a GSS code names an area, dies with a reorganisation, and two bodies may share one.
 */
export const identifierShape = { scheme: line(20, 'GB-LAE'), id: line(40, 'BDC') };

/** An authority as it comes to the table: who it is, and who may first act for it, by which document. */
export const signatoryShape = {
  authority: ref('authority'),
  name: line(120, 'Brackwater District Council'),
  partner: ref('partner'),
  partnerName: optional(line(120, 'Brackwater')),
  kind: oneOf(AUTHORITY_KINDS),
  nation: oneOf(NATIONS),
  identifiers: listOf(group(identifierShape), 10),
  mandateHolder: ref('person'),
  mandateDocument: line(300, 'Cabinet minute 41 of 12 February 2024'),
};
export type SignatoryEntry = FullBody<typeof signatoryShape>;

/** On a split by function: what each successor takes over of what its predecessors did. */
export const successorFunctions = () =>
  listOf(group({ authority: ref('authority'), functions: listOf(line(80, 'Procurement'), 50, 1) }), 20, 1);
export type SuccessorFunctions = NonNullable<ReturnType<typeof successorFunctions>['example']>;
