import type { Context, Decision } from '../language/decider.js';
import { forbid } from '../language/refusal.js';
import { doneOrRecorded } from '../record/doing-or-recording.policy.js';
import { ApprovalGranted, ApprovalRefused, ApprovalWithdrawn } from './approvals.events.js';
import type { ApprovalsState } from './approvals.state.js';
import type { GrantApproval } from './commands/grant-approval.command.js';
import type { RefuseApproval } from './commands/refuse-approval.command.js';
import type { WithdrawApproval } from './commands/withdraw-approval.command.js';
import {
  approvalsHeldBy,
  conditionsToldApart,
  counterOfferOnRecord,
  isAsked,
  notApprovedBefore,
  notRefusedBefore,
  somethingToWithdraw,
  toThisText,
} from './consent.policy.js';
import { decidesThis, decisionConfirmed, decisionOnRecord, decisionStands } from './own-decision.policy.js';
import { notComplete } from './seek.policy.js';

type Here = Context<ApprovalsState>;

/** What becomes of the commands by which an authority gives, refuses and takes back its approval. */
export const consentDecisions = {
  GrantApproval(command: GrantApproval, state: ApprovalsState, context: Here): Decision {
    const { matter, contentHash, decision, conditions = [] } = command;
    const { authority } = context;
    if (authority === undefined) return forbid('AUTHORITY_NEEDED');
    const before = toThisText(context.all, contentHash) ? undefined : notApprovedBefore(authority, context);
    const against =
      before ??
      conditionsToldApart(command) ??
      decidesThis(command, authority, context) ??
      decisionStands(command, context);
    return doneOrRecorded(
      context,
      isAsked(state, matter, context) ??
        toThisText(state, contentHash) ??
        against ??
        decisionOnRecord(command, context) ??
        decisionConfirmed(command, context),
      ApprovalGranted({ matter, contentHash, authority, decision, conditions, notCounted: against?.refused }),
    );
  },

  RefuseApproval(command: RefuseApproval, state: ApprovalsState, context: Here): Decision {
    const { matter, contentHash, decision, withAmendments = false, counterOffer, reasons } = command;
    const { authority } = context;
    if (authority === undefined) return forbid('AUTHORITY_NEEDED');
    return doneOrRecorded(
      context,
      isAsked(state, matter, context) ??
        toThisText(state, contentHash) ??
        notRefusedBefore(authority, context) ??
        counterOfferOnRecord(command, context),
      ApprovalRefused({ matter, contentHash, authority, decision, withAmendments, counterOffer, reasons }),
    );
  },

  WithdrawApproval({ matter, decision, reasons }: WithdrawApproval, state: ApprovalsState, context: Here): Decision {
    const { authority, all } = context;
    if (authority === undefined) return forbid('AUTHORITY_NEEDED');
    const held = approvalsHeldBy(authority, context);
    const asked = all.sought?.contentHash ?? '';
    // It names the text that was approved, which a certificate may have edited since: so it is gone for both.
    const withdrawn = held.length > 0 ? held : [{ authority, contentHash: asked }];
    return doneOrRecorded(
      context,
      isAsked(state, matter, context) ?? notComplete(all) ?? somethingToWithdraw(held, matter, authority),
      ...withdrawn.map((act) =>
        ApprovalWithdrawn({
          matter,
          contentHash: act.contentHash ?? asked,
          authority: act.authority,
          decision,
          reasons,
        }),
      ),
    );
  },
} satisfies Record<string, (command: never, state: ApprovalsState, context: Here) => Decision>;
