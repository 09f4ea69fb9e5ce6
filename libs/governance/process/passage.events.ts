import { event } from '../language/event.js';
import { listOf, oneOf, optional, ref } from '../language/kinds.js';
import { DEFERRALS, KEPT, OF_TEXT, OF_VERSION } from './process.words.js';

const AT_MEETING = { meeting: ref('meeting', 'B-2024-10-02') };
const OF_MATTER = { matter: ref('matter', 'M-1') };

/** The version is on the agenda of a meeting, as a matter to be decided there. */
export const VersionTabled = event('VersionTabled', {
  ...OF_VERSION,
  ...KEPT,
  ...OF_MATTER,
  ...AT_MEETING,
  item: optional(ref('item', '6')),
});
/** A board carried exactly this text. `approvalsOf`: the authorities that now decide for themselves; with none, the gate is all it waits for. */
export const ProposalApproved = event('ProposalApproved', {
  ...OF_TEXT,
  ...KEPT,
  decision: ref('decision', 'D-1'),
  approvalsOf: listOf(ref('authority'), 50),
});
/** The motion was lost, or not carried on a tie; or the decision that had carried it was taken back. One authority’s own word is ProposalRejected. */
export const VersionRejected = event('VersionRejected', {
  ...OF_VERSION,
  ...KEPT,
  ...AT_MEETING,
  vote: optional(ref('vote', 'V-6')),
  decision: optional(ref('decision', 'D-1')),
});
/** Put off to another meeting, or referred back to whoever prepares it: it is talked about again. */
export const ProposalDeferred = event('ProposalDeferred', {
  ...OF_VERSION,
  ...KEPT,
  ...AT_MEETING,
  how: oneOf(DEFERRALS),
  item: optional(ref('item', '6')),
  decision: optional(ref('decision', 'D-1')),
});
/** An authority that decides for itself refused its approval. */
export const ApprovalsFailed = event('ApprovalsFailed', {
  ...OF_VERSION,
  ...KEPT,
  ...OF_MATTER,
  authority: ref('authority'),
});
/** The authority that had refused approved after all. */
export const ApprovalsResumed = event('ApprovalsResumed', {
  ...OF_VERSION,
  ...KEPT,
  ...OF_MATTER,
  authority: ref('authority'),
});
export const passageEvents = [
  VersionTabled,
  ProposalApproved,
  VersionRejected,
  ProposalDeferred,
  ApprovalsFailed,
  ApprovalsResumed,
];
