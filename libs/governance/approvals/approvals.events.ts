import { event } from '../language/event.js';
import { count, day, flag, hash, line, listOf, optional, ref, text } from '../language/kinds.js';
import { conditions, OF_CONDITION, OF_MATTER, OF_MATTER_TEXT } from './approvals.words.js';

/** Kept though a rule stood against it, and by which rule it does not count (practice 1). */
const KEPT = { notCounted: optional(line(60)) };

/** Each of these authorities is asked to approve this very text. The set is frozen here and never shrinks by itself. */
export const ApprovalsSought = event('ApprovalsSought', {
  ...OF_MATTER_TEXT,
  authorities: listOf(ref('authority'), 100, 1),
  longStop: optional(day()),
  process: optional(ref('process')),
  version: optional(count(1, 10_000)),
});
/** An authority approved the text of that hash by a decision of its own (practice 4). */
export const ApprovalGranted = event('ApprovalGranted', {
  ...OF_MATTER_TEXT,
  ...KEPT,
  authority: ref('authority'),
  decision: ref('decision'),
  conditions: conditions(),
});
/** It did not. “With amendments” is a refusal; the counter-offer is a compromise of its own. */
export const ApprovalRefused = event('ApprovalRefused', {
  ...OF_MATTER_TEXT,
  authority: ref('authority'),
  decision: optional(ref('decision')),
  withAmendments: flag(),
  counterOffer: optional(ref('compromise')),
  reasons: text(4000),
});
/** Consent taken back while the set was not complete: its own, or one that a certificate had carried over. */
export const ApprovalWithdrawn = event('ApprovalWithdrawn', {
  ...OF_MATTER_TEXT,
  authority: ref('authority'),
  decision: optional(ref('decision')),
  reasons: text(4000),
});
/** The decision by which an authority approved is in effect: published, past its call-in, under no hold. */
export const ApprovalTookEffect = event('ApprovalTookEffect', {
  ...OF_MATTER_TEXT,
  ...KEPT,
  authority: ref('authority'),
  decision: ref('decision'),
});
/** `verified`: said by the authority whose condition it is. Said by another it is a claim, and not yet met. */
export const ApprovalConditionMet = event('ApprovalConditionMet', {
  ...OF_CONDITION,
  verified: flag(),
  evidence: optional(line(300)),
});
/** Given up by the authority that it protects. */
export const ApprovalConditionWaived = event('ApprovalConditionWaived', {
  ...OF_CONDITION,
  ...KEPT,
  reasons: text(2000),
});
/** It can no longer be met: the approval that rested on it is gone. */
export const ApprovalConditionFailed = event('ApprovalConditionFailed', {
  ...OF_CONDITION,
  ...KEPT,
  reasons: optional(text(2000)),
});
/** The legality officer certifies that the text only edits the one asked about: approvals are carried over, shown so. */
export const ApprovedTextCertified = event('ApprovedTextCertified', {
  ...OF_MATTER_TEXT,
  edits: hash(),
  reason: text(2000),
});
/** Every authority's approval of one text is satisfied. From here on consent cannot be withdrawn. */
export const MatterApproved = event('MatterApproved', {
  ...OF_MATTER_TEXT,
  authorities: listOf(ref('authority'), 100, 1),
});
/** The long-stop date passed before the set was complete. */
export const ApprovalsLapsed = event('ApprovalsLapsed', { ...OF_MATTER, longStop: day() });

export const approvalsEvents = [
  ApprovalsSought,
  ApprovalGranted,
  ApprovalRefused,
  ApprovalWithdrawn,
  ApprovalTookEffect,
  ApprovalConditionMet,
  ApprovalConditionWaived,
  ApprovalConditionFailed,
  ApprovedTextCertified,
  MatterApproved,
  ApprovalsLapsed,
];
