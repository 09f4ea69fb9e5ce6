import { count, day, flag, group, line, listOf, oneOf, openText, optional, pence, ref } from '../language/kinds.js';
import type { FullBody } from '../language/kinds.js';
import { VEHICLES } from './arrangement.words.js';
import { bodyShape } from './bodies.words.js';

/** What a constitution may settle otherwise than the rule pack does (`Terms` in rules/rules.ts, every one optional). */
export const termsShape = {
  answerFlagWorkingDays: optional(count(1, 250, 20)),
  longestPermitDays: optional(count(1, 3650, 180)),
  longestExtensionDays: optional(count(0, 3650, 90)),
  extensions: optional(count(0, 100, 1)),
  reopenWithinMonths: optional(count(0, 120, 12)),
  hourlyRatePence: optional(pence(2800)),
  staleAfterDays: optional(count(1, 3650, 365)),
  lateEntryWorkingDays: optional(count(0, 250, 5)),
  workaroundsThatCallForReview: optional(count(1, 1000, 3)),
  statementWithinWorkingDays: optional(count(0, 250, 5)),
  publicationWithinWorkingDays: optional(count(0, 250, 2)),
  rescindWithinMonths: optional(count(0, 60, 6)),
};

/** The joint board's quorum in short: persons who must be present, in all and from each partner. */
export const quorumShape = { present: count(1, 1000, 5), perPartner: count(0, 100, 1) };
/** The joint board's rules of voting in short, by name and version: on its own matters, and on reserved ones. */
export const votingShape = { board: line(60, 'majority@1'), reserved: line(60, 'unanimity@1') };
/**
 * How a party leaves: so many months' notice, ending on a day of the year (MM-DD) where one is named; whether it keeps its
 * vote until then also on what takes effect after it has left (it does, unless this says otherwise).
 */
export const withdrawalShape = {
  months: count(0, 120, 12),
  endsOn: optional(line(5, '03-31')),
  keepsVote: optional(flag()),
};
/** A fixed term: the agreement ends with this day. */
export const termShape = { ends: day('2034-03-31') };
/** The dispute ladder: working days for each rung, the first rung first; after the last comes mediation. */
export const ladder = () => listOf(count(1, 250, 10), 10, 1);
export const deadlineShape = { name: line(80, 'Dispute, first rung'), workingDays: count(1, 1000, 10) };

/** The whole text that is agreed to: RFC 8785 bytes of exactly these fields are what `contentHash` is the hash of. */
export const constitutionShape = {
  version: count(1, 10_000, 1),
  /** The signatories who must all approve this very text. */
  parties: listOf(ref('authority'), 100, 2),
  from: day('2024-07-01'),
  vehicle: optional(oneOf(VEHICLES)),
  terms: optional(group(termsShape)),
  /** Reserved matters: only the authorities themselves decide them. */
  reserved: optional(listOf(line(200, 'The cost-share formula'), 100)),
  quorum: optional(group(quorumShape)),
  voting: optional(group(votingShape)),
  /** The bodies of the arrangement with their rules, where more is settled than the board's quorum and voting in short. */
  bodies: optional(listOf(group(bodyShape), 20, 1)),
  deadlines: optional(listOf(group(deadlineShape), 50)),
  withdrawal: optional(group(withdrawalShape)),
  term: optional(group(termShape)),
  ladder: optional(ladder()),
  /** What proposals may say they serve. */
  principles: optional(listOf(line(200, 'Adopt before you adapt'), 50)),
  /** The agreement in prose, where it is kept here. */
  prose: optional(openText(50_000)),
};
export type ConstitutionText = FullBody<typeof constitutionShape>;
export type WithdrawalTerms = FullBody<typeof withdrawalShape>;
export type QuorumTerms = FullBody<typeof quorumShape>;
export type VotingTerms = FullBody<typeof votingShape>;
