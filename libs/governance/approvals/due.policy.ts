import type { Day } from '#kernel';
import type { Board } from '../language/board.js';
import type { Deadline } from '../language/decider.js';
import type { ApprovalsState } from './approvals.state.js';
import type { ConditionKind } from './approvals.words.js';
import { standings } from './standing.policy.js';

/** The long-stop date, while the set is not complete: when it has passed, every approval lapses. */
export const longStopDue = ({ sought, approved, lapsed }: ApprovalsState): readonly Deadline[] =>
  sought?.longStop !== undefined && !approved && !lapsed
    ? [{ id: `long-stop:${sought.longStop}`, due: sought.longStop }]
    : [];

interface ConditionDue {
  readonly due: Day;
  readonly authority: string;
  readonly condition: string;
  readonly kind: ConditionKind;
}

/** Conditions that are to be met by a day and are not met: when it has passed, they have failed. */
export function conditionsDue(state: ApprovalsState, board: Board): readonly ConditionDue[] {
  if (state.approved || state.lapsed) return [];
  const open = standings(state, board).flatMap(({ said, conditions }) => {
    if (said?.act !== 'GRANTED') return [];
    const settled = conditions.filter((c) => c.state === 'MET' || c.state === 'WAIVED').map((c) => c.condition);
    return said.conditions.flatMap(({ condition, kind, due }): ConditionDue[] =>
      due === undefined || settled.includes(condition) ? [] : [{ due, authority: said.authority, condition, kind }],
    );
  });
  // A successor that holds several places by one approval is asked about its conditions once.
  return open.filter((a, i) => open.findIndex((b) => b.authority === a.authority && b.condition === a.condition) === i);
}

/** One deadline for each day on which conditions are due. */
export const conditionDeadlines = (state: ApprovalsState, board: Board): readonly Deadline[] =>
  [...new Set(conditionsDue(state, board).map(({ due }) => due))].map((due) => ({ id: `conditions:${due}`, due }));
