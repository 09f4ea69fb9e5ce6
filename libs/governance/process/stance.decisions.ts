import type { Context, Decision } from '../language/decider.js';
import { forbid, refuse, unknown } from '../language/refusal.js';
import type { Refusal } from '../language/refusal.js';
import { agreedBy, askedOf } from './agreement.policy.js';
import type { AcceptProposal } from './commands/accept-proposal.command.js';
import type { DeclarePosition } from './commands/declare-position.command.js';
import type { ObjectToProposal } from './commands/object-to-proposal.command.js';
import type { RecordAgreementInPrinciple } from './commands/record-agreement-in-principle.command.js';
import type { RejectProposal } from './commands/reject-proposal.command.js';
import type { RevokeConsent } from './commands/revoke-consent.command.js';
import type { WithdrawObjection } from './commands/withdraw-objection.command.js';
import { affectedOnly, consentStands, notTwice, revocable } from './consent.policy.js';
import { doneOrRecorded, exception } from '../record/doing-or-recording.policy.js';
import { partyOnly } from './party.policy.js';
import { oneCurrentPosition, reasonsGiven } from './position.policy.js';
import type { ProcessState } from './process.state.js';
import {
  AgreedInPrinciple,
  ConsentRevoked,
  ObjectionRaised,
  ObjectionWithdrawn,
  PositionDeclared,
  ProposalAccepted,
  ProposalRejected,
} from './stance.events.js';
import { isAgreedInPrinciple } from './status.policy.js';
import { exactlyThisText, versionDiscussed, versionOpen } from './version.policy.js';

type Here = Context<ProcessState>;
const hasVersion = (state: ProcessState, process: string, version: number): Refusal | undefined =>
  state.text.versions.has(version) ? undefined : unknown('VERSION_NOT_FOUND', { process, version });

/** What becomes of the commands by which authorities say how they stand. */
export const stanceDecisions = {
  DeclarePosition(command: DeclarePosition, state: ProcessState, context: Here): Decision {
    const { process, version, position: held, reasons, conditions, replaces } = command;
    const { authority } = context;
    const missing = hasVersion(state, process, version);
    if (missing) return missing;
    if (authority === undefined) return forbid('AUTHORITY_NEEDED');
    const closed = state.text.consultations.get(version)?.open === false;
    return doneOrRecorded(
      context,
      partyOnly(context) ??
        versionDiscussed(state, process, version) ??
        reasonsGiven(command) ??
        oneCurrentPosition(command, authority, context),
      PositionDeclared({ process, version, authority, position: held, reasons, conditions, replaces }),
      ...(closed ? [exception(context, 'POSITION_AFTER_CONSULTATION', 'LOW')] : []),
    );
  },

  ObjectToProposal(command: ObjectToProposal, state: ProcessState, context: Here): Decision {
    const { process, version, objection, grounds, clause, text } = command;
    const { authority } = context;
    const missing = hasVersion(state, process, version);
    if (missing) return missing;
    if (authority === undefined) return forbid('AUTHORITY_NEEDED');
    if (context.all.stance.objections.has(objection)) return refuse('OBJECTION_EXISTS', { objection });
    return doneOrRecorded(
      context,
      affectedOnly(state, context, process, authority) ?? versionDiscussed(state, process, version),
      ObjectionRaised({ process, version, authority, objection, grounds, clause, text }),
    );
  },

  WithdrawObjection({ process, objection, comment }: WithdrawObjection, state: ProcessState, context: Here): Decision {
    const raised = state.stance.objections.get(objection);
    const { authority } = context;
    if (!raised) return unknown('OBJECTION_NOT_FOUND', { process, objection });
    if (authority === undefined) return forbid('AUTHORITY_NEEDED');
    const refusal =
      raised.authority !== authority
        ? forbid('NOT_THE_OBJECTOR', { objection, objector: raised.authority })
        : context.all.stance.objections.get(objection)?.withdrawn
          ? refuse('OBJECTION_ALREADY_WITHDRAWN', { objection })
          : undefined;
    return doneOrRecorded(
      context,
      refusal,
      ObjectionWithdrawn({ process, version: raised.version, authority, objection, comment }),
    );
  },

  AcceptProposal(command: AcceptProposal, state: ProcessState, context: Here): Decision {
    const { process, version, contentHash, conditions } = command;
    const { authority } = context;
    const missing = hasVersion(state, process, version);
    if (missing) return missing;
    if (authority === undefined) return forbid('AUTHORITY_NEEDED');
    return doneOrRecorded(
      context,
      affectedOnly(state, context, process, authority) ??
        exactlyThisText(state, process, version, contentHash) ??
        notTwice.accept(command, authority, context),
      ProposalAccepted({ process, version, contentHash, authority, conditions }),
    );
  },

  RejectProposal(
    { process, version, contentHash, reasons }: RejectProposal,
    state: ProcessState,
    context: Here,
  ): Decision {
    const { authority } = context;
    const missing = hasVersion(state, process, version);
    if (missing) return missing;
    if (authority === undefined) return forbid('AUTHORITY_NEEDED');
    return doneOrRecorded(
      context,
      affectedOnly(state, context, process, authority) ??
        exactlyThisText(state, process, version, contentHash) ??
        versionOpen(state, process, version) ??
        notTwice.reject(version, authority, context),
      ProposalRejected({ process, version, contentHash, authority, reasons }),
    );
  },

  RevokeConsent({ process, version, reasons }: RevokeConsent, state: ProcessState, context: Here): Decision {
    const { authority } = context;
    const missing = hasVersion(state, process, version);
    if (missing) return missing;
    if (authority === undefined) return forbid('AUTHORITY_NEEDED');
    return doneOrRecorded(
      context,
      revocable(state, process, version) ?? consentStands(context.all, version, authority),
      ConsentRevoked({ process, version, authority, reasons }),
    );
  },

  RecordAgreementInPrinciple(
    { process, version, contentHash }: RecordAgreementInPrinciple,
    state: ProcessState,
    context: Here,
  ): Decision {
    const missing = hasVersion(state, process, version);
    if (missing) return missing;
    const agreed = agreedBy(state, context.board, version);
    const already = isAgreedInPrinciple(context.all, version)
      ? refuse('AGREED_ALREADY', { process, version })
      : undefined;
    return doneOrRecorded(
      context,
      partyOnly(context) ??
        exactlyThisText(state, process, version, contentHash) ??
        versionOpen(state, process, version) ??
        already ??
        (agreed ? undefined : refuse('NOT_ALL_HAVE_ACCEPTED', { process, version })),
      AgreedInPrinciple({ process, version, contentHash, authorities: agreed ?? askedOf(state, context.board) }),
    );
  },
} satisfies Record<string, (command: never, state: ProcessState, context: Here) => Decision>;
