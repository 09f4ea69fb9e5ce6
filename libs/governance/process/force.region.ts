import { dayOf } from '#kernel';
import type { Region } from '../language/decider.js';
import { on } from '../language/decider.js';
import { forceDecisions } from './force.decisions.js';
import { ProcessBroughtIntoForce, ProcessRetired, ProcessReviewClosed, ProcessReviewOpened } from './force.events.js';
import type { ForceState, ProcessState } from './process.state.js';
import { noForce } from './process.state.js';

const withoutReview = ({ inForce, history, retired }: ForceState): ForceState => ({
  history,
  ...(inForce && { inForce }),
  ...(retired && { retired }),
});

/** Which version is in force, and which were before it. At most one is: the last that was brought into force. */
export const forceRegion: Region<ForceState, ProcessState> = {
  initial: noForce,
  folds: [
    on(ProcessBroughtIntoForce, (force, { id, body, occurredAt }) => {
      const { inForce, history } = force;
      const since = dayOf(occurredAt);
      return {
        ...force,
        inForce: { version: body.version, since, contentHash: body.contentHash, event: id, decision: body.decision },
        history: inForce ? [...history, { ...inForce, until: since }] : history,
      };
    }),
    on(ProcessReviewOpened, (force, { id, body, occurredAt }) => ({
      ...force,
      review: { version: body.version, event: id, since: dayOf(occurredAt) },
    })),
    on(ProcessReviewClosed, withoutReview),
    on(ProcessRetired, (force, { id, occurredAt }) => ({ ...force, retired: { event: id, on: dayOf(occurredAt) } })),
  ],
  decide: forceDecisions,
};
