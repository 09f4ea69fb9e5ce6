import type { Context, Decision } from '../language/decider.js';
import { forbid, refuse, unknown } from '../language/refusal.js';
import type { Refusal } from '../language/refusal.js';
import { partyOnly } from '../process/party.policy.js';
import { doneOrRecorded } from '../record/doing-or-recording.policy.js';
import { ApprovalsSought, ApprovalTookEffect, ApprovedTextCertified } from './approvals.events.js';
import type { ApprovalsState } from './approvals.state.js';
import type { CertifyApprovedText } from './commands/certify-approved-text.command.js';
import type { CompleteApprovals } from './commands/complete-approvals.command.js';
import type { SatisfyApproval } from './commands/satisfy-approval.command.js';
import type { SeekApprovals } from './commands/seek-approvals.command.js';
import { approvedBy, completed, completionOf } from './completion.policy.js';
import { decidesThis, decisionInEffect, decisionOnRecord } from './own-decision.policy.js';
import {
  askableAuthorities,
  longStopToCome,
  notComplete,
  notLapsed,
  ofTheMattersText,
  somethingNewAsked,
} from './seek.policy.js';
import { awaited } from './standing.policy.js';

type Here = Context<ApprovalsState>;

/** What becomes of the commands about the matter as a whole. */
export const matterDecisions = {
  SeekApprovals(command: SeekApprovals, _state: ApprovalsState, context: Here): Decision {
    const { matter, contentHash, authorities, longStop, process, version } = command;
    return doneOrRecorded(
      context,
      partyOnly(context) ??
        notComplete(context.all) ??
        somethingNewAsked(command, context) ??
        askableAuthorities(command, context) ??
        ofTheMattersText(command, context) ??
        longStopToCome(command, context),
      ApprovalsSought({ matter, contentHash, authorities, longStop, process, version }),
    );
  },

  CertifyApprovedText(
    { matter, edits, contentHash, reason }: CertifyApprovedText,
    state: ApprovalsState,
    context: Here,
  ): Decision {
    if (!state.sought) return unknown('APPROVALS_NOT_SOUGHT', { matter });
    return doneOrRecorded(
      context,
      partyOnly(context) ??
        notComplete(context.all) ??
        notLapsed(state) ??
        editsTheTextAsked(edits, contentHash, context.all),
      ApprovedTextCertified({ matter, contentHash, edits, reason }),
    );
  },

  SatisfyApproval({ matter, decision }: SatisfyApproval, state: ApprovalsState, context: Here): Decision {
    const act = state.acts.findLast((a) => a.act === 'GRANTED' && a.decision === decision);
    if (!act?.contentHash) return unknown('NO_APPROVAL_BY_THAT_DECISION', { matter, decision });
    const { authority, contentHash } = act;
    const already = context.all.effects.some((e) => e.decision === decision)
      ? refuse('IN_EFFECT_BEFORE', { decision })
      : undefined;
    if (already) return already;
    const effect = { matter, authority, decision, contentHash };
    const refusal =
      seenFromTheGate(decision, context) ??
      decisionOnRecord(effect, context) ??
      decidesThis(effect, authority, context) ??
      decisionInEffect(effect, context);
    return doneOrRecorded(
      context,
      refusal,
      ApprovalTookEffect({ ...effect, notCounted: refusal?.refused }),
      ...completed((all, ground) => ({ ...all, effects: [...all.effects, { ...ground, decision }] }), context),
    );
  },

  CompleteApprovals({ matter }: CompleteApprovals, state: ApprovalsState, context: Here): Decision {
    const { all, board, occurredAt } = context;
    if (!state.sought) return unknown('APPROVALS_NOT_SOUGHT', { matter });
    const completion = completionOf(all, board);
    return (
      notComplete(all) ??
      (completion
        ? [approvedBy(all, completion, occurredAt)]
        : refuse('APPROVALS_NOT_COMPLETE', { matter, waitsFor: waitsFor(all, context) }))
    );
  },
} satisfies Record<string, (command: never, state: ApprovalsState, context: Here) => Decision>;

const waitsFor = (all: ApprovalsState, { board }: Here): string =>
  awaited(all, board)
    .map(({ code, authority, ref }) => [code, authority, ref].filter((part) => part !== undefined).join(' '))
    .join('; ');

/** A certificate is about the text asked about now, and names another hash: the same hash needs none. */
function editsTheTextAsked(
  edits: string,
  contentHash: string,
  { matter, sought, certificates }: ApprovalsState,
): Refusal | undefined {
  const current = sought?.contentHash ?? '';
  if (edits !== current) return refuse('CERTIFIES_ANOTHER_TEXT', { matter, edits, current });
  return contentHash === current || certificates.has(contentHash)
    ? refuse('TEXT_NOT_CHANGED', { matter, contentHash })
    : undefined;
}

/** That a decision is in effect follows from its own gate, and is never typed. */
const seenFromTheGate = (decision: string, { by }: Here): Refusal | undefined =>
  'process' in by ? undefined : forbid('EFFECT_IS_NOT_TYPED', { decision });
