import type { Context, Decision, Region } from '../language/decider.js';
import { on } from '../language/decider.js';
import { forbid, refuse, unknown } from '../language/refusal.js';
import { doneOrRecorded, exception } from '../record/doing-or-recording.policy.js';
import { decidedByThen, decisionCited } from '../decision/cited.policy.js';
import { partyOnly } from '../process/party.policy.js';
import { CustomisationApproved, CustomisationRefused, CustomisationRequested } from './adoption.events.js';
import { affectedAuthority } from './adoption.policy.js';
import type { AdoptionState, Customisation } from './adoption.state.js';
import type { ApproveCustomisation } from './commands/approve-customisation.command.js';
import type { RefuseCustomisation } from './commands/refuse-customisation.command.js';
import type { RequestCustomisation } from './commands/request-customisation.command.js';
import { openRequest, restsOnOne } from './customisation.policy.js';

type Customisations = AdoptionState['customisations'];
type Here = Context<AdoptionState>;

const settled = (
  all: Customisations,
  customisation: string,
  status: Customisation['status'],
  event: string,
): Customisations => {
  const its = all.get(customisation);
  return its ? new Map(all).set(customisation, { ...its, status, because: [...its.because, event] }) : all;
};

/** Changes of systems for one partner, each asked for and decided (capabilities 47). */
export const customisationsRegion: Region<Customisations, AdoptionState> = {
  initial: new Map(),
  folds: [
    on(CustomisationRequested, (all, { id, body }) => {
      const { customisation, authority, standardTried } = body;
      return new Map(all).set(customisation, {
        customisation,
        authority,
        standardTried,
        status: 'REQUESTED',
        because: [id],
      });
    }),
    on(CustomisationApproved, (all, { id, body }) => settled(all, body.customisation, 'APPROVED', id)),
    on(CustomisationRefused, (all, { id, body }) => settled(all, body.customisation, 'REFUSED', id)),
  ],
  decide: {
    RequestCustomisation(command: RequestCustomisation, state: AdoptionState, context: Here): Decision {
      const { authority } = context;
      if (authority === undefined) return forbid('AUTHORITY_NEEDED');
      const {
        process,
        customisation,
        system,
        title,
        workaround,
        derogation,
        variation,
        standardTried,
        whyNotStandard,
      } = command;
      if (context.all.customisations.has(customisation)) return refuse('CUSTOMISATION_EXISTS', { customisation });
      return doneOrRecorded(
        context,
        affectedAuthority(process, authority, context) ?? restsOnOne(command, state, context, authority),
        CustomisationRequested({
          process,
          authority,
          customisation,
          system,
          title,
          workaround,
          derogation,
          variation,
          standardTried,
          whyNotStandard,
        }),
      );
    },

    /** The adopt-first test: a change for which the common way was never tried is let in, and flagged. */
    ApproveCustomisation(
      { process, customisation, decision }: ApproveCustomisation,
      state: AdoptionState,
      context: Here,
    ): Decision {
      const its = state.customisations.get(customisation);
      if (!its) return unknown('CUSTOMISATION_NOT_FOUND', { process, customisation });
      return doneOrRecorded(
        context,
        partyOnly(context) ??
          openRequest(context.all, customisation) ??
          decidedByThen(decision, context) ??
          decisionCited(decision, context),
        CustomisationApproved({ process, authority: its.authority, customisation, decision }),
        ...(its.standardTried ? [] : [exception(context, 'STANDARD_NOT_TRIED', 'MEDIUM')]),
      );
    },

    RefuseCustomisation(
      { process, customisation, decision, reasons }: RefuseCustomisation,
      state: AdoptionState,
      context: Here,
    ): Decision {
      const its = state.customisations.get(customisation);
      if (!its) return unknown('CUSTOMISATION_NOT_FOUND', { process, customisation });
      return doneOrRecorded(
        context,
        partyOnly(context) ??
          openRequest(context.all, customisation) ??
          decidedByThen(decision, context) ??
          decisionCited(decision, context),
        CustomisationRefused({ process, authority: its.authority, customisation, decision, reasons }),
      );
    },
  },
};
