import { dayOf } from '#kernel';
import type { Context, Decision, Region } from '../language/decider.js';
import { on } from '../language/decider.js';
import { refuse, unknown } from '../language/refusal.js';
import { doneOrRecorded } from '../record/doing-or-recording.policy.js';
import { decidedByThen, decisionCited } from '../decision/cited.policy.js';
import { partiesOnly, partyOnly } from '../process/party.policy.js';
import { processDecider } from '../process/process.decider.js';
import { DerogationExpired, DerogationGranted } from './adoption.events.js';
import { notPast } from './adoption.policy.js';
import type { AdoptionState } from './adoption.state.js';
import type { GrantDerogation } from './commands/grant-derogation.command.js';

/** Exemptions for a time. Each ends with its day; a longer one is another decision. */
export const derogationsRegion: Region<AdoptionState['derogations'], AdoptionState> = {
  initial: new Map(),
  folds: [
    on(DerogationGranted, (all, { id, body, occurredAt }) =>
      new Map(all).set(body.derogation, {
        derogation: body.derogation,
        process: body.process,
        authority: body.authority,
        until: body.until,
        on: dayOf(occurredAt),
        event: id,
      }),
    ),
    on(DerogationExpired, (all, { id, body }) => {
      const its = all.get(body.derogation);
      return its ? new Map(all).set(body.derogation, { ...its, expired: id }) : all;
    }),
  ],
  decide: {
    GrantDerogation(command: GrantDerogation, _state: AdoptionState, context: Context<AdoptionState>): Decision {
      const { process, derogation, authority, until, decision } = command;
      if (context.all.derogations.has(derogation)) return refuse('DEROGATION_EXISTS', { derogation });
      if (!context.look(processDecider, `process/${process}`).text.proposed)
        return unknown('PROCESS_NOT_FOUND', { process });
      return doneOrRecorded(
        context,
        partyOnly(context) ??
          partiesOnly([authority], context.board) ??
          decidedByThen(decision, context) ??
          decisionCited(decision, context) ??
          notPast(until, context),
        DerogationGranted(command),
      );
    },
  },
  deadlines: ({ derogations }) =>
    [...derogations.values()]
      .filter((d) => d.expired === undefined)
      .map((d) => ({ id: `derogation-ends:${d.derogation}:${d.until}`, due: d.until })),
  passed({ id }, { derogations }) {
    const [what, derogation = ''] = id.split(':');
    if (what !== 'derogation-ends') return undefined;
    const its = derogations.get(derogation);
    return its ? [DerogationExpired({ process: its.process, authority: its.authority, derogation })] : [];
  },
};
