import type { Decider } from '../language/decider.js';
import { decider } from '../language/decider.js';
import { regions } from './decision.fold.js';
import type { DecisionState } from './decision.state.js';
import { disposalDecisions } from './disposal.decisions.js';
import { effectDecisions, holdDecisions, holdEnded, holdsEnd, statedDateComes } from './effect.decisions.js';
import { outcomeDecisions } from './outcome.decisions.js';
import {
  publicationDecisions,
  publicationDue,
  publicationLate,
  statementDecisions,
  statementDue,
  statementLate,
} from './publication.decisions.js';

/** Decides for `decision/<id>`: one decision of one deciding body, in regions that never become one status (lifecycles 9.5). */
export const decisionDecider: Decider<DecisionState> = decider<DecisionState>('decision', {
  outcome: { ...regions.outcome, decide: outcomeDecisions },
  statement: { ...regions.statement, decide: statementDecisions, deadlines: statementDue, passed: statementLate },
  publication: {
    ...regions.publication,
    decide: publicationDecisions,
    deadlines: publicationDue,
    passed: publicationLate,
  },
  holds: { ...regions.holds, decide: holdDecisions, deadlines: holdsEnd, passed: holdEnded },
  effect: { ...regions.effect, decide: effectDecisions, deadlines: statedDateComes },
  disposal: { ...regions.disposal, decide: disposalDecisions },
  clock: { ...regions.clock, decide: {} },
});
