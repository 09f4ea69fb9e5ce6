import { dayOf } from '#kernel';
import type { Context, Decision, Region } from '../language/decider.js';
import { on } from '../language/decider.js';
import { refuse, unknown } from '../language/refusal.js';
import { doneOrRecorded } from '../record/doing-or-recording.policy.js';
import { decidedByThen, decisionCited } from '../decision/cited.policy.js';
import { partiesOnly, partyOnly } from '../process/party.policy.js';
import { processDecider } from '../process/process.decider.js';
import { VariationAgreed } from './adoption.events.js';
import type { AdoptionState } from './adoption.state.js';
import type { AgreeVariation } from './commands/agree-variation.command.js';

/** Lasting differences, each agreed by a decision. */
export const variationsRegion: Region<AdoptionState['variations'], AdoptionState> = {
  initial: new Map(),
  folds: [
    on(VariationAgreed, (all, { id, body, occurredAt }) =>
      new Map(all).set(body.variation, { ...body, on: dayOf(occurredAt), event: id }),
    ),
  ],
  decide: {
    AgreeVariation(command: AgreeVariation, _state: AdoptionState, context: Context<AdoptionState>): Decision {
      const { process, variation, authorities, decision } = command;
      if (context.all.variations.has(variation)) return refuse('VARIATION_EXISTS', { variation });
      const { text, force } = context.look(processDecider, `process/${process}`);
      if (!text.proposed) return unknown('PROCESS_NOT_FOUND', { process });
      const ended = force.retired ? refuse('PROCESS_RETIRED', { process }) : undefined;
      return doneOrRecorded(
        context,
        partyOnly(context) ??
          partiesOnly(authorities, context.board) ??
          decidedByThen(decision, context) ??
          decisionCited(decision, context) ??
          ended,
        VariationAgreed(command),
      );
    },
  },
};
