/** What the role matrix distinguishes. A command is one act. */
export type Act =
  | 'FOUND' // propose the arrangement: before there is any mandate
  | 'CONSTITUTE' // name the vehicle, invite, adopt a constitution, commence, review
  | 'STATE' // file, confirm and answer alignment statements and gaps
  | 'APPOINT' // appoint and end appointments, for one's own authority
  | 'MANDATE' // give and revoke mandates and delegations, for one's own authority
  | 'PROPOSE' // propose processes, publish versions, open consultation
  | 'POSITION' // take positions, object, claim to be affected
  | 'COMPROMISE' // offer, counter, withdraw, link compromises
  | 'ACCEPT' // consent for the authority: accept or reject a version or a compromise
  | 'CERTIFY' // certify an edit as non-material
  | 'ADOPT' // plan, transition, adopt, vary
  | 'ASSURE' // assure an adoption, as an auditor
  | 'FLAG' // flag a workaround, of another authority too
  | 'ANSWER' // acknowledge, dispute, assess, retire one's own workaround
  | 'ENTER_DECISION' // enter what a board or deciding body has decided
  | 'CLASSIFY' // say in which tier a matter is, as the legality officer
  | 'PUBLISH' // publish, publish as incomplete, withhold, take from the site, notify contacts, as the proper officer
  | 'HOLD' // stop a decision, or keep its record from disposal, and release it: an officer of law, finance or record
  | 'CALL_IN' // ask for a decision to be called in, and take that back: a scrutiny member, or the proper officer for them
  | 'KEEP' // review a record whose time is over, and dispose of it or give it to an archive
  | 'CONFIRM' // confirm or dispute what was entered for one's own authority
  | 'CORRECT' // correct the record by adding to it
  | 'REPORT' // record a fact
  | 'NOTE'; // add a note, raise an exception

/** In which capacity a person acts. */
export const CAPACITIES = [
  'MANDATE_HOLDER',
  'REPRESENTATIVE',
  'SUBSTITUTE',
  'OBSERVER',
  'SERVICE_LEAD',
  'CLERK',
  'PROPER_OFFICER',
  'LEGALITY_OFFICER',
  'FINANCE_OFFICER',
  'SCRUTINY_MEMBER',
  'AUDITOR',
  'DECIDING_BODY',
] as const;
export type Capacity = (typeof CAPACITIES)[number];

const EVERYONE: readonly Act[] = ['FLAG', 'NOTE'];
const MEMBER: readonly Act[] = [...EVERYONE, 'PROPOSE', 'POSITION', 'COMPROMISE', 'STATE', 'REPORT', 'CONFIRM'];
const SIGNATORY: readonly Act[] = [
  ...MEMBER,
  'CONSTITUTE',
  'ACCEPT',
  'ADOPT',
  'ANSWER',
  'APPOINT',
  'MANDATE',
  'CORRECT',
  'ENTER_DECISION',
];

/** What each capacity does by itself. Consent for an authority (ACCEPT) needs a mandate that names it (`mandate.policy.ts`). */
export const DOES: Readonly<Record<Capacity, readonly Act[]>> = {
  MANDATE_HOLDER: SIGNATORY,
  DECIDING_BODY: SIGNATORY,
  REPRESENTATIVE: MEMBER,
  SUBSTITUTE: MEMBER,
  OBSERVER: EVERYONE,
  SERVICE_LEAD: [...MEMBER, 'ADOPT', 'ANSWER'],
  CLERK: [...EVERYONE, 'REPORT', 'ENTER_DECISION', 'CORRECT', 'CONFIRM'],
  // Publishing is the proper officer's (practice 7): a clerk records what the proper officer did.
  // Appoints, but gives no mandates: those come from the authority's own mandate holders only (who else could check them?).
  PROPER_OFFICER: [
    ...EVERYONE,
    'REPORT',
    'ENTER_DECISION',
    'CORRECT',
    'CONFIRM',
    'APPOINT',
    'PUBLISH',
    'HOLD',
    'CALL_IN',
    'KEEP',
  ],
  LEGALITY_OFFICER: [...EVERYONE, 'REPORT', 'CERTIFY', 'CORRECT', 'CLASSIFY', 'HOLD'],
  FINANCE_OFFICER: [...EVERYONE, 'REPORT', 'HOLD'],
  SCRUTINY_MEMBER: [...EVERYONE, 'CALL_IN'],
  AUDITOR: [...EVERYONE, 'ASSURE'],
};

/** Who may type an entry for somebody else (their own authority or another): it stays unconfirmed until its owner confirms. */
export const MAY_RECORD: readonly Capacity[] = ['CLERK', 'PROPER_OFFICER'];

/** Acts that can never be typed for somebody else: they are worth only what the one who makes them is. */
export const NEVER_RECORDED: readonly Act[] = ['FOUND', 'CONFIRM', 'CORRECT', 'ASSURE', 'CERTIFY', 'MANDATE'];
