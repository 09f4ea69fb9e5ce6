import { JURISDICTIONS } from '../rules/law.js';
import { EXEMPTION_BASES } from '../rules/regimes/index.js';
import { OUTCOMES, VOTE_OPTIONS } from '../rules/voting/index.js';
import { count, flag, group, hash, line, listOf, oneOf, openText, optional, ref } from '../language/kinds.js';
import type { FullBody } from '../language/kinds.js';

export const MEETING_KINDS = ['ORDINARY', 'EXTRAORDINARY', 'ANNUAL'] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];

export const HELD = ['IN_PERSON', 'REMOTE', 'HYBRID', 'WRITTEN'] as const;
export type Held = (typeof HELD)[number];

/** Under whose code an interest is declared: disclosable pecuniary, other registrable, non-registrable, an NHS body's, personal. */
export const INTEREST_CODES = ['DPI', 'ORI', 'NRI', 'NHS_COI', 'PERSONAL', 'OTHER'] as const;
export type InterestCode = (typeof INTEREST_CODES)[number];

/** What follows from an interest: nothing; stays without a vote; leaves for the item. */
export const INTEREST_EFFECTS = ['NONE', 'NO_VOTE', 'WITHDRAWS'] as const;
export type InterestEffect = (typeof INTEREST_EFFECTS)[number];

/** Localism Act 2011 s.33(2)(a) to (e). */
export const DISPENSATION_GROUNDS = [
  'WOULD_IMPEDE_BUSINESS',
  'POLITICAL_BALANCE',
  'INHABITANTS_INTEREST',
  'WHOLE_EXECUTIVE_CONFLICTED',
  'OTHERWISE_APPROPRIATE',
] as const;
export const DISPENSATIONS = ['SPEAK', 'VOTE'] as const;

/** On what ground something is kept from the public, as the law that applies numbers it (rules/regimes). */
export const withholdingShape = {
  basis: oneOf(EXEMPTION_BASES),
  jurisdiction: oneOf(JURISDICTIONS),
  paragraph: optional(line(40, '3')),
  /** A development for which the authority may grant permission to itself (Sch. 12A para. 8). */
  ownPlanningPermission: optional(flag()),
};
export type WithheldOn = FullBody<typeof withholdingShape>;

export const COPIES = ['PUBLIC', 'EXEMPT'] as const;
export const CASTING_OPTIONS = ['FOR', 'AGAINST'] as const;
/** How votes are recorded by a clerk: by name, by number, or without dissent. */
export const RECORDED_FORMS = ['NAMED', 'COUNTS', 'NEM_CON'] as const;
/** One member's own vote set down after the vote; or, before it, a vote by name of all. */
export const RECORDED_VOTE_DEMANDS = ['OWN_VOTE', 'NAMED_VOTE'] as const;
/** As whom somebody presides. */
export const PRESIDES_AS = ['CHAIR', 'VICE_CHAIR', 'CHOSEN_BY_MEETING', 'CO_CHAIR'] as const;
export const CANCELLATIONS = [
  'NO_BUSINESS',
  'INQUORATE',
  'NOTICE_DEFECTIVE',
  'POSTPONED',
  'WEATHER_OR_EMERGENCY',
  'OTHER',
] as const;

/** A member of the body, as it was composed when the meeting was convened. */
export const memberShape = {
  person: ref('person'),
  authority: ref('authority'),
  /** Group for quorum: one or more authorities. */
  partner: ref('partner'),
  /** The office that a voting rule or the quorum may ask for: CHAIR, MAYOR, MEMBER, OFFICER. */
  role: line(40, 'MEMBER'),
  voting: flag(),
  /** The group of members that a rule counts apart. */
  group: optional(line(40, 'CONSTITUENT')),
  /** Only where the agreement gives votes unequal weights. */
  weight: optional(count(0, 1_000_000, 50)),
};
export type Member = FullBody<typeof memberShape>;

export const agendaItemShape = {
  item: ref('item', '6'),
  title: line(200, 'Purchase to pay: version 2'),
  matter: optional(ref('matter', 'M-1')),
  private: optional(flag()),
};
export type AgendaItem = FullBody<typeof agendaItemShape>;

/** What minutes are corrected in. The last two can bear on a result. */
export const AMENDED = ['WORDING', 'ATTENDANCE', 'CAPACITY', 'VOTE', 'RESULT'] as const;
/** How a vote reads after the amendment; NONE: that person's vote is struck out. */
export const AMENDED_OPTIONS = [...VOTE_OPTIONS, 'NONE'] as const;
export const amendmentShape = {
  amends: oneOf(AMENDED),
  was: optional(line(300, 'Present: A. Ashby, member')),
  becomes: line(300, 'Present: A. Ashby, substitute'),
  vote: optional(ref('vote', 'V-6')),
  member: optional(ref('person')),
  option: optional(oneOf(AMENDED_OPTIONS)),
  outcome: optional(oneOf(OUTCOMES)),
};
export type MinutesAmendment = FullBody<typeof amendmentShape>;

const minutesItemShape = {
  item: ref('item', '6'),
  title: line(200, 'Purchase to pay: version 2'),
  interests: listOf(group({ person: ref('person'), code: oneOf(INTEREST_CODES) }), 200),
  withdrew: listOf(ref('person'), 200),
  motions: listOf(group({ motion: ref('motion', 'MO-6'), mover: ref('person'), textHash: hash() }), 200),
  votes: listOf(
    group({
      vote: ref('vote', 'V-6'),
      motion: ref('motion', 'MO-6'),
      outcome: oneOf(OUTCOMES),
      for: count(),
      against: count(),
      abstaining: count(),
    }),
    200,
  ),
  /** What the clerk writes of it besides. */
  text: optional(openText(20_000, 'The board considered the report of the director of finance.')),
};
/** Minutes as a structured text: who came, and what was done item by item. Their hash is over the RFC 8785 bytes of these fields. */
export const minutesShape = {
  present: listOf(group({ person: ref('person'), for: optional(ref('person')) }), 500),
  apologies: listOf(ref('person'), 500),
  presided: optional(ref('person')),
  items: listOf(group(minutesItemShape), 200),
};
export type MinutesText = FullBody<typeof minutesShape>;
export type MinutesItem = FullBody<typeof minutesItemShape>;
