import type { Context, Decision } from '../language/decider.js';
import { refuse, unknown } from '../language/refusal.js';
import type { BringProcessIntoForce } from './commands/bring-process-into-force.command.js';
import type { CloseProcessReview } from './commands/close-process-review.command.js';
import type { OpenProcessReview } from './commands/open-process-review.command.js';
import type { RetireProcess } from './commands/retire-process.command.js';
import { decidedByThen, decisionCited } from '../decision/cited.policy.js';
import { doneOrRecorded, exception } from '../record/doing-or-recording.policy.js';
import {
  ProcessBroughtIntoForce,
  ProcessRetired,
  ProcessReviewClosed,
  ProcessReviewOpened,
  ProcessSuperseded,
} from './force.events.js';
import { mayComeIntoForce, notBeforeItsDate } from './force.policy.js';
import { partyOnly } from './party.policy.js';
import type { ProcessState } from './process.state.js';
import { isContested } from './status.policy.js';

type Here = Context<ProcessState>;

/** What becomes of the commands by which a version comes into force, is reviewed and ends. */
export const forceDecisions = {
  BringProcessIntoForce(
    { process, version, decision, takesEffect }: BringProcessIntoForce,
    state: ProcessState,
    context: Here,
  ): Decision {
    const published = state.text.versions.get(version);
    if (!published) return unknown('VERSION_NOT_FOUND', { process, version });
    const before = state.force.inForce?.version;
    return doneOrRecorded(
      context,
      partyOnly(context) ??
        mayComeIntoForce(state, context.all, process, version) ??
        decidedByThen(decision, context) ??
        decisionCited(decision, context, { mustHaveEffect: true }) ??
        notBeforeItsDate(takesEffect ?? published.takesEffect, process, version, context.day),
      ProcessBroughtIntoForce({ process, version, contentHash: published.contentHash, takesEffect, decision }),
      ...(before !== undefined && before !== version
        ? [ProcessSuperseded({ process, version: before, supersededBy: version })]
        : []),
      ...(isContested(state, version) ? [exception(context, 'CONTESTED_VERSION_IN_FORCE', 'MEDIUM')] : []),
    );
  },

  OpenProcessReview({ process, ground, reason }: OpenProcessReview, state: ProcessState, context: Here): Decision {
    const version = state.force.inForce?.version;
    if (version === undefined) return refuse('NOTHING_IN_FORCE', { process });
    const refusal =
      partyOnly(context) ??
      retired(state, process) ??
      (context.all.force.review ? refuse('REVIEW_OPEN', { process }) : undefined);
    return doneOrRecorded(context, refusal, ProcessReviewOpened({ process, version, ground, reason }));
  },

  CloseProcessReview({ process, outcome, findings }: CloseProcessReview, state: ProcessState, context: Here): Decision {
    const { review, inForce } = state.force;
    const version = review?.version ?? inForce?.version;
    if (version === undefined) return refuse('NOTHING_IN_FORCE', { process });
    const refusal = partyOnly(context) ?? (review ? undefined : refuse('NO_REVIEW_OPEN', { process }));
    return doneOrRecorded(context, refusal, ProcessReviewClosed({ process, version, outcome, findings }));
  },

  RetireProcess({ process, decision, reasons }: RetireProcess, state: ProcessState, context: Here): Decision {
    const version = state.force.inForce?.version;
    if (version === undefined) return refuse('NOTHING_IN_FORCE', { process });
    return doneOrRecorded(
      context,
      partyOnly(context) ??
        retired(context.all, process) ??
        decidedByThen(decision, context) ??
        decisionCited(decision, context, { mustHaveEffect: true }),
      ProcessRetired({ process, version, decision, reasons }),
    );
  },
} satisfies Record<string, (command: never, state: ProcessState, context: Here) => Decision>;

const retired = ({ force }: ProcessState, process: string) =>
  force.retired ? refuse('PROCESS_RETIRED', { process }) : undefined;
