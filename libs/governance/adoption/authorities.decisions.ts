import type { Context, Decision } from '../language/decider.js';
import { forbid, refuse } from '../language/refusal.js';
import { doneOrRecorded } from '../record/doing-or-recording.policy.js';
import { processDecider } from '../process/process.decider.js';
import { AdoptionPlanned, AdoptionRefused, ProcessAdopted, TransitionStarted } from './adoption.events.js';
import { affectedAuthority, notAdoptedBefore, notPast, versionAlive, versionInForce } from './adoption.policy.js';
import type { AdoptionState } from './adoption.state.js';
import type { AdoptProcess } from './commands/adopt-process.command.js';
import type { PlanAdoption } from './commands/plan-adoption.command.js';
import type { RefuseAdoption } from './commands/refuse-adoption.command.js';
import type { StartTransition } from './commands/start-transition.command.js';
import { itsOwnVariation } from './variation.policy.js';

type Here = Context<AdoptionState>;

/** What becomes of the commands by which an authority says how it stands with a process. */
export const authorityDecisions = {
  PlanAdoption({ process, version, due }: PlanAdoption, _state: AdoptionState, context: Here): Decision {
    const { authority } = context;
    if (authority === undefined) return forbid('AUTHORITY_NEEDED');
    return doneOrRecorded(
      context,
      affectedAuthority(process, authority, context) ??
        versionAlive(process, version, context) ??
        notPast(due, context) ??
        notAdoptedBefore(process, version, authority, context),
      AdoptionPlanned({ process, authority, version, due }),
    );
  },

  StartTransition({ process, version, due }: StartTransition, _state: AdoptionState, context: Here): Decision {
    const { authority } = context;
    if (authority === undefined) return forbid('AUTHORITY_NEEDED');
    return doneOrRecorded(
      context,
      affectedAuthority(process, authority, context) ??
        versionAlive(process, version, context) ??
        notPast(due, context) ??
        notAdoptedBefore(process, version, authority, context),
      TransitionStarted({ process, authority, version, due }),
    );
  },

  AdoptProcess({ process, version, variation }: AdoptProcess, state: AdoptionState, context: Here): Decision {
    const { authority } = context;
    if (authority === undefined) return forbid('AUTHORITY_NEEDED');
    const { text } = context.look(processDecider, `process/${process}`);
    const originAuthority = text.versions.get(version)?.originAuthority ?? text.proposed?.originAuthority;
    return doneOrRecorded(
      context,
      affectedAuthority(process, authority, context) ??
        versionInForce(process, version, context) ??
        itsOwnVariation(state, context, variation, authority) ??
        notAdoptedBefore(process, version, authority, context, variation),
      ProcessAdopted({ process, authority, version, variation, originAuthority }),
    );
  },

  RefuseAdoption({ process, version, reasons }: RefuseAdoption, _state: AdoptionState, context: Here): Decision {
    const { authority } = context;
    if (authority === undefined) return forbid('AUTHORITY_NEEDED');
    const already =
      context.all.authorities.get(authority)?.refused?.version === version
        ? refuse('ADOPTION_ALREADY_REFUSED', { process, version, authority })
        : undefined;
    return doneOrRecorded(
      context,
      affectedAuthority(process, authority, context) ?? versionAlive(process, version, context) ?? already,
      AdoptionRefused({ process, authority, version, reasons }),
    );
  },
} satisfies Record<string, (command: never, state: AdoptionState, context: Here) => Decision>;
