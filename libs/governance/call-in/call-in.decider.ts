import { singleDecider } from '../language/decider.js';
import { callInFolds } from './call-in.fold.js';
import type { CallInState } from './call-in.state.js';
import { noCallIn } from './call-in.state.js';
import { callInDues } from './due.policy.js';
import { outcomeDecisions } from './outcome.decisions.js';
import { requisitionDecisions } from './requisition.decisions.js';
import { windowDecisions } from './window.decisions.js';

/** Decides for `callin/<decision>`: the call-ins of one decision by all authorities that it affects, in one stream. */
export const callInDecider = singleDecider<CallInState>('callin', {
  initial: noCallIn,
  folds: callInFolds,
  decide: { ...windowDecisions, ...requisitionDecisions, ...outcomeDecisions },
  deadlines: (state) => callInDues(state).map(({ id, due }) => ({ id, due })),
  passed: ({ id }, state) =>
    callInDues(state)
      .filter((due) => due.id === id)
      .map(({ event }) => event),
});
