import { conditionShape } from '../approvals/approvals.words.js';
import { flag, group, hash, line, listOf, oneOf, openText, optional, ref, day } from '../language/kinds.js';
import type { FullBody } from '../language/kinds.js';
import { powerShape } from '../matter/matter.words.js';
import { INTEREST_CODES } from '../meeting/meeting.words.js';

export { DECISION_KINDS } from '../rules/decision-kinds.js';
export type { DecisionKind } from '../rules/decision-kinds.js';

/** Who decided: a body of the arrangement; or an organ or one person of an authority. */
export const deciderShape = {
  authority: optional(ref('authority')),
  organ: optional(line(120, 'Cabinet')),
  person: optional(ref('person')),
  body: optional(ref('body', 'board')),
};
export type DecidedBy = FullBody<typeof deciderShape>;

/** In which capacity a body or a member decides; an officer's decision is entered apart, with its delegation. */
export const BODY_CAPACITIES = ['EXECUTIVE', 'INDIVIDUAL', 'COMMITTEE', 'COUNCIL', 'BOARD'] as const;

/** What a later decision does to an earlier one. Supplementing leaves it as it is. */
export const REPLACES_AS = ['SUPERSEDES', 'VARIES', 'RESCINDS', 'SUPPLEMENTS'] as const;
export type ReplacesAs = (typeof REPLACES_AS)[number];
export const replacesShape = {
  decision: ref('decision', 'D-1'),
  as: oneOf(REPLACES_AS),
  /** Only these clauses of it. */
  clauses: optional(listOf(line(40, '4.2'), 50, 1)),
  /** Members who signed the notice, where standing orders ask for that to rescind so soon. */
  signatories: optional(listOf(ref('person'), 200, 1)),
};
export type Replaces = FullBody<typeof replacesShape>;

/** Another text's approval: the exact text that an authority approves by this decision. */
export const approvesShape = { matter: ref('matter', 'M-1'), contentHash: hash() };
/** Urgency as the record of the decision states it: for whose call-in, and which office-holder agreed. */
export const urgencyShape = { authority: ref('authority'), agreedBy: line(160, 'Chair of the scrutiny committee') };
export const powers = () => listOf(group(powerShape), 20);
export const decisionConditions = () => listOf(group(conditionShape), 20);

/** An officer decides under an express authorisation, or generally under the scheme (SI 2014/2095 reg 7(2)). */
export const AUTHORISATIONS = ['EXPRESS', 'GENERAL'] as const;
export type Authorisation = (typeof AUTHORISATIONS)[number];
/** What makes a general decision one that is recorded (reg 7(2)(b)); without any it is routine administration. */
export const OFFICER_EFFECTS = ['PERMISSION_OR_LICENCE', 'RIGHTS_OF_AN_INDIVIDUAL', 'CONTRACT_OR_EXPENDITURE'] as const;
export const CONSULTEE_VIEWS = ['AGREED', 'DISAGREED', 'NO_ANSWER'] as const;
/** That the consultee was asked: when, by which evidence, and what came of it. A consultee may disagree. */
export const consulteeShape = {
  consultee: line(160, 'Cabinet member for finance'),
  on: day('2024-10-01'),
  view: oneOf(CONSULTEE_VIEWS),
  evidence: optional(line(300, 'E-mail of 1 October 2024, file 24/118')),
};

/** Why the validity of a decision is questioned. The tool never pronounces on it (practice 3). */
export const VALIDITY_GROUNDS = [
  'INQUORATE',
  'ULTRA_VIRES',
  'UNLAWFUL_VOTE',
  'INTEREST',
  'NOTICE',
  'PROCEDURE',
  'OTHER',
] as const;
export type ValidityGround = (typeof VALIDITY_GROUNDS)[number];
/** How such a question ends: the decision stands, a court quashed it, or another decision took its place. */
export const SETTLEMENTS = ['STANDS', 'QUASHED', 'RESCINDED', 'DECIDED_AFRESH'] as const;
export type Settlement = (typeof SETTLEMENTS)[number];

/** A head of the record in prose: what is said of it, or that there is none; by reference where a report says it. */
export const saidShape = { none: optional(flag()), byReference: optional(flag()), text: optional(openText(8000)) };
const listed = <S extends Parameters<typeof group>[0]>(shape: S) => ({
  none: optional(flag()),
  byReference: optional(flag()),
  entries: optional(listOf(group(shape), 100)),
});
export const alternativesShape = listed({ option: openText(2000), whyRejected: openText(2000) });
export const interestsShape = listed({
  person: ref('person'),
  authority: ref('authority'),
  kind: oneOf(INTEREST_CODES),
  nature: optional(openText(1000)),
  action: line(160, 'Left the room'),
});
/** Notes by the head of paid service (SI 2012/2089 reg 12(2)(e)), or a standards committee's dispensation in Wales. */
export const dispensationsShape = listed({
  person: ref('person'),
  grantedBy: line(160, 'Head of paid service'),
  scope: line(300, 'The purchasing system'),
  on: day('2024-10-01'),
});
/** Reports before the decider, and background papers; each with the hash of its text where it is kept here. */
export const papersShape = listed({
  title: line(200, 'Report of the director of finance'),
  contentHash: optional(hash()),
});
