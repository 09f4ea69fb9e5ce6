/** Offices to which an authority appoints; each is a capacity of the same name. */
export const OFFICES = [
  'CLERK',
  'PROPER_OFFICER',
  'LEGALITY_OFFICER',
  'FINANCE_OFFICER',
  'SERVICE_LEAD',
  'SCRUTINY_MEMBER',
  'AUDITOR',
] as const;
export type Office = (typeof OFFICES)[number];

/** An auditor looks at the own authority's matters, or, where the constitution says so, jointly at all. */
export const AUDIT_SCOPES = ['OWN_AUTHORITY', 'JOINT'] as const;
export type AuditScope = (typeof AUDIT_SCOPES)[number];

export const END_GROUNDS = [
  'RESIGNED',
  'REPLACED',
  'TERM_ENDED',
  'ELECTION',
  'LEFT_AUTHORITY',
  'DIED',
  'OTHER',
] as const;

/** Acts that a mandate can give. Certifying and assuring are offices: nobody is mandated to them. */
export const GRANTABLE = [
  'ACCEPT',
  'CONSTITUTE',
  'STATE',
  'PROPOSE',
  'POSITION',
  'COMPROMISE',
  'ADOPT',
  'ANSWER',
  'APPOINT',
  'MANDATE',
  'ENTER_DECISION',
  'CONFIRM',
  'CORRECT',
  'REPORT',
] as const;
export type Grantable = (typeof GRANTABLE)[number];

export const DELEGATES = ['JOINT_BOARD', 'COMMITTEE', 'OFFICER', 'OTHER_AUTHORITY'] as const;
