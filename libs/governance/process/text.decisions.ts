import type { Day } from '#kernel';
import { compareDays } from '#kernel';
import type { Context, Decision } from '../language/decider.js';
import { documentOf } from '../language/document.js';
import { forbid, invalid, refuse, unknown } from '../language/refusal.js';
import type { Refusal } from '../language/refusal.js';
import { isAffected } from './agreement.policy.js';
import type { CertifyNonMaterialEdit } from './commands/certify-non-material-edit.command.js';
import type { ClaimAffected } from './commands/claim-affected.command.js';
import type { CloseConsultation } from './commands/close-consultation.command.js';
import type { OpenConsultation } from './commands/open-consultation.command.js';
import type { ProposeCommonProcess } from './commands/propose-common-process.command.js';
import type { PublishVersion } from './commands/publish-version.command.js';
import type { WithdrawProposal } from './commands/withdraw-proposal.command.js';
import { doneOrRecorded } from '../record/doing-or-recording.policy.js';
import { incorporable } from './incorporation.policy.js';
import { partiesOnly, partyOnly } from './party.policy.js';
import type { ProcessState } from './process.state.js';
import { lastVersion } from './process.state.js';
import { publishable } from './publication.policy.js';
import {
  AffectedClaimed,
  CommonProcessProposed,
  ConsultationClosed,
  ConsultationOpened,
  NonMaterialEditCertified,
  ProposalVersionPublished,
  ProposalWithdrawn,
} from './text.events.js';
import { askedVersion } from './version.js';
import { versionOpen } from './version.policy.js';
import { proposerOnly, withdrawable } from './withdrawal.policy.js';

type Here = Context<ProcessState>;

/** What becomes of the commands about the text of a process. */
export const textDecisions = {
  ProposeCommonProcess(command: ProposeCommonProcess, _state: ProcessState, context: Here): Decision {
    if (context.all.text.proposed) return refuse('PROCESS_EXISTS', { process: command.process });
    const {
      process,
      title,
      purpose,
      scope,
      affected,
      baseline,
      originAuthority,
      expectedBenefit,
      compellingEvent,
      serves,
    } = command;
    return doneOrRecorded(
      context,
      partyOnly(context) ??
        partiesOnly([...affected, ...(originAuthority ? [originAuthority] : [])], context.board) ??
        servesPrinciples(serves ?? [], context),
      CommonProcessProposed({
        process,
        authority: context.authority,
        title,
        purpose,
        scope,
        affected,
        baseline,
        originAuthority,
        expectedBenefit,
        compellingEvent,
        serves,
      }),
    );
  },

  PublishVersion(command: PublishVersion, state: ProcessState, context: Here): Decision {
    const { process, version, text, takesEffect, longStop, incorporates = [] } = command;
    const content = documentOf(text).ref;
    const missing = publishable.place(process, version, context);
    if (missing) return missing;
    const published = ProposalVersionPublished({
      process,
      version,
      contentHash: content.hash,
      authority: context.authority,
      content,
      originAuthority: command.originAuthority ?? state.text.proposed?.originAuthority,
      incorporates,
      takesEffect,
      longStop,
    });
    return doneOrRecorded(
      context,
      partyOnly(context) ??
        publishable.text(content.hash, state) ??
        notPast(longStop, context) ??
        incorporable(command, context),
      published,
    );
  },

  CertifyNonMaterialEdit(command: CertifyNonMaterialEdit, state: ProcessState, context: Here): Decision {
    const { process, version, edits, text, reason } = command;
    const content = documentOf(text).ref;
    const missing = publishable.place(process, version, context);
    if (missing) return missing;
    const edited = state.text.versions.get(edits);
    if (!edited) return unknown('VERSION_NOT_FOUND', { process, version: edits });
    const { originAuthority, takesEffect, longStop } = edited;
    return doneOrRecorded(
      context,
      partyOnly(context) ?? onlyTheVersionAsked(edits, state) ?? publishable.text(content.hash, state),
      ProposalVersionPublished({
        process,
        version,
        contentHash: content.hash,
        authority: context.authority,
        content,
        originAuthority,
        incorporates: edited.incorporates,
        takesEffect,
        longStop,
      }),
      NonMaterialEditCertified({ process, version, contentHash: content.hash, edits, reason }),
    );
  },

  OpenConsultation({ process, version, closes }: OpenConsultation, state: ProcessState, context: Here): Decision {
    if (!state.text.versions.has(version)) return unknown('VERSION_NOT_FOUND', { process, version });
    const already = context.all.text.consultations.get(version)?.open
      ? refuse('CONSULTATION_OPEN', { process, version })
      : undefined;
    return doneOrRecorded(
      context,
      partyOnly(context) ?? versionOpen(state, process, version) ?? already ?? notPast(closes, context),
      ConsultationOpened({ process, version, closes }),
    );
  },

  CloseConsultation({ process, version }: CloseConsultation, state: ProcessState, context: Here): Decision {
    const open = state.text.consultations.get(version)?.open;
    return doneOrRecorded(
      context,
      partyOnly(context) ?? (open ? undefined : refuse('CONSULTATION_NOT_OPEN', { process, version })),
      ConsultationClosed({ process, version }),
    );
  },

  ClaimAffected({ process, reasons }: ClaimAffected, state: ProcessState, context: Here): Decision {
    const { authority } = context;
    if (!state.text.proposed) return unknown('PROCESS_NOT_FOUND', { process });
    if (authority === undefined) return forbid('AUTHORITY_NEEDED');
    const already = isAffected(context.all, context.board, authority)
      ? refuse('ALREADY_AFFECTED', { process, authority })
      : undefined;
    return doneOrRecorded(context, partyOnly(context) ?? already, AffectedClaimed({ process, authority, reasons }));
  },

  WithdrawProposal({ process, version, reasons }: WithdrawProposal, state: ProcessState, context: Here): Decision {
    if (!state.text.proposed) return unknown('PROCESS_NOT_FOUND', { process });
    if (version === undefined && lastVersion(state) > 0)
      return invalid('VERSION_NEEDED', { process, last: lastVersion(state) });
    if (version !== undefined && !state.text.versions.has(version))
      return unknown('VERSION_NOT_FOUND', { process, version });
    const stranger = proposerOnly(state, context, process, version);
    return (
      stranger ??
      doneOrRecorded(
        context,
        partyOnly(context) ?? withdrawable(state, process, version),
        ProposalWithdrawn({ process, version, reasons }),
      )
    );
  },
} satisfies Record<string, (command: never, state: ProcessState, context: Here) => Decision>;

/** Principles are those of the constitution; before it names any, a proposal may say what it likes. */
function servesPrinciples(serves: readonly string[], { board }: Here): Refusal | undefined {
  const { principles } = board.rules;
  const stranger = principles.length > 0 ? serves.find((principle) => !principles.includes(principle)) : undefined;
  return stranger === undefined ? undefined : invalid('PRINCIPLE_NOT_IN_CONSTITUTION', { principle: stranger });
}

const notPast = (until: Day | undefined, { day }: Here): Refusal | undefined =>
  until !== undefined && compareDays(until, day) < 0 ? invalid('DAY_HAS_PASSED', { day: until }) : undefined;

const onlyTheVersionAsked = (edits: number, state: ProcessState): Refusal | undefined => {
  const current = askedVersion(state);
  return edits === current ? undefined : refuse('EDITS_ANOTHER_VERSION', { version: edits, current: current ?? 0 });
};
