import type { ArrangementState, Board, MatterState } from '#governance';
import { actsFor, boardOf, isRegisteredMatter } from '#governance';
import type { ApprovalsState } from '#governance';
import type { Ask } from '../language/declaration.js';
import { arrangementAt } from '../reading/board.js';
import { approvalsView, matterView } from '../views.js';
import type { Decided } from './decided.js';
import { decidedAt } from './decided.js';

/** What the dues of every kind are read from, folded once for an answer. */
export interface Known {
  readonly ask: Ask;
  readonly arrangement: ArrangementState;
  readonly board: Board;
  readonly matters: ReadonlyMap<string, MatterState>;
  readonly approvals: ReadonlyMap<string, ApprovalsState>;
  readonly decisions: readonly Decided[];
}

export function knownAt(ask: Ask): Known {
  const arrangement = arrangementAt(ask);
  return {
    ask,
    arrangement,
    board: boardOf(arrangement, ask.when.asOf, ask.slug),
    matters: new Map(ask.source.open(matterView, ask.when).filter(([, state]) => isRegisteredMatter(state))),
    approvals: new Map(ask.source.open(approvalsView, ask.when)),
    decisions: decidedAt(ask),
  };
}

/** The authorities that stand in the place of one now: itself, or those that succeeded it (practice 20). */
export const inPlaceOf = (board: Board, authority: string): readonly string[] => {
  const holders = board.signatories.filter(
    (s) => s.membership !== 'SUCCEEDED' && actsFor(board, s.authority, authority),
  );
  return holders.length > 0 ? holders.map((s) => s.authority) : [authority];
};

/** The decision that an authority (or, with none, a body of the arrangement) took in a matter. */
export const decisionIn = ({ decisions }: Known, matter: string, authority: string | undefined): Decided | undefined =>
  decisions.find(
    ({ state: { outcome } }) =>
      (outcome.matter === matter || outcome.approves?.matter === matter) &&
      outcome.authority === authority &&
      outcome.kind !== 'DEFERRED' &&
      outcome.kind !== 'REFERRED',
  );

/** Whether nothing more is to be decided in a matter: withdrawn, lapsed, or approved by all. */
export const isSettled = ({ approvals }: Known, { matter }: MatterState): boolean => {
  const its = approvals.get(matter.matter);
  return matter.withdrawnOn !== undefined || its?.approved !== undefined || its?.lapsed !== undefined;
};
