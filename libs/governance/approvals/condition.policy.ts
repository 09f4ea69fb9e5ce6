import type { Context } from '../language/decider.js';
import type { Refusal } from '../language/refusal.js';
import { forbid, invalid, refuse, unknown } from '../language/refusal.js';
import { actsFor } from '../record/acts-for.js';
import type { ApprovalsState } from './approvals.state.js';
import type { ConditionKind } from './approvals.words.js';
import type { StandingCondition } from './standing.policy.js';
import { standings } from './standing.policy.js';

type Here = Context<ApprovalsState>;

/** What the commands about a condition name: the authority whose approval carries it, and its id. */
export interface Named {
  readonly matter: string;
  readonly authority: string;
  readonly condition: string;
}
/** The condition named: whose approval carries it, and how it stands. */
export interface Found {
  readonly owner: string;
  readonly its: StandingCondition;
}

/** The condition of a standing approval of that authority, or of the one whose place it has taken. */
export function findCondition(
  state: ApprovalsState,
  { authority, condition }: Named,
  { board }: Here,
): Found | undefined {
  for (const { authority: holder, said, conditions } of standings(state, board)) {
    if (said?.act !== 'GRANTED' || (said.authority !== authority && holder !== authority)) continue;
    const its = conditions.find((c) => c.condition === condition);
    if (its) return { owner: said.authority, its };
  }
  return undefined;
}

/** There is no such condition of an approval that stands. */
export const conditionMissing = ({ matter, authority, condition }: Named): Refusal =>
  unknown('CONDITION_NOT_FOUND', { matter, authority, condition });

/** Settled once: what is met or waived stays so while the approval stands. */
export function notSettled(named: Named, context: Here): Refusal | undefined {
  const settled = findCondition(context.all, named, context)?.its.state;
  return settled === 'MET' || settled === 'WAIVED'
    ? refuse('CONDITION_SETTLED', { condition: named.condition, state: settled })
    : undefined;
}

/** Nobody says by hand that all others have approved: that is seen from their approvals. */
export const saidByHand = (kind: ConditionKind, condition: string): Refusal | undefined =>
  kind === 'ALL_OTHERS_SAME_VERSION' ? invalid('CONDITION_MEETS_ITSELF', { condition }) : undefined;

/** A condition protects the authority whose approval carries it: nobody else gives it up or says that it failed. */
export const ownCondition = (owner: string, condition: string, { authority, board }: Here): Refusal | undefined =>
  actsFor(board, authority, owner) ? undefined : forbid('NOT_YOUR_CONDITION', { condition, owner });
