import type { Decider } from '../language/decider.js';
import { decider } from '../language/decider.js';
import type { DecisionState } from './decision.state.js';
import { noEffect, noStatement, nothingDisposedOf, notTaken, unpublished } from './decision.state.js';
import { disposalFolds } from './disposal.fold.js';
import { clockFolds, effectFolds, holdFolds } from './effect.fold.js';
import { outcomeFolds } from './outcome.fold.js';
import { publicationFolds, statementFolds } from './publication.fold.js';

/** Where each region begins, and what each event does to it. */
export const regions = {
  outcome: { initial: notTaken, folds: outcomeFolds },
  statement: { initial: noStatement, folds: statementFolds },
  publication: { initial: unpublished, folds: publicationFolds },
  holds: { initial: new Map() as DecisionState['holds'], folds: holdFolds },
  effect: { initial: noEffect, folds: effectFolds },
  disposal: { initial: nothingDisposedOf, folds: disposalFolds },
  clock: { initial: { passed: new Set<string>() }, folds: clockFolds },
};

/**
 * What `decision/<id>` says, for those who only read it: approvals and call-ins must know how a decision stands. Apart
 * from the decider, which reads them: each would otherwise import the other.
 */
export const decisionRecord: Decider<DecisionState> = decider<DecisionState>('decision', {
  outcome: { ...regions.outcome, decide: {} },
  statement: { ...regions.statement, decide: {} },
  publication: { ...regions.publication, decide: {} },
  holds: { ...regions.holds, decide: {} },
  effect: { ...regions.effect, decide: {} },
  disposal: { ...regions.disposal, decide: {} },
  clock: { ...regions.clock, decide: {} },
});
