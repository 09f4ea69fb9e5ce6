import type { By } from '#kernel';
import { isParty } from '../language/board.js';
import type { Context } from '../language/decider.js';
import { forbid, invalid, refuse, unknown } from '../language/refusal.js';
import * as cited from '../decision/cited.policy.js';
import type { Rule } from '../record/standing-orders.js';
import { actsFor } from '../record/acts-for.js';
import type { RecordedDecision } from '../record/recorded-decision.js';
import type { ActionState } from './action.state.js';
import { isOpenAction } from './action.state.js';

interface OfAction {
  readonly action: string;
}
type Order<C> = Rule<C, ActionState>;

/** An action has an id of its own. */
export const withANewId: Order<OfAction> = ({ action }, _state, { all }) =>
  all.assignedOn === undefined ? undefined : refuse('ACTION_EXISTS', { action });

export const onTheLog: Order<OfAction> = ({ action }, _state, { all }) =>
  all.assignedOn === undefined ? unknown('ACTION_UNKNOWN', { action }) : undefined;

/** What is owed is owed by an authority of the arrangement. */
export const owedByAParty: Order<{ readonly authority: string }> = ({ authority }, _state, { board }) =>
  isParty(board, authority) ? undefined : invalid('ACTION_OWED_BY_NO_PARTY', { authority });

/** Nothing is due before the day on which that is said. */
export const dueAhead: Order<OfAction & { readonly due: string }> = ({ action, due }, _state, { day }) =>
  due < day ? invalid('DUE_DAY_HAS_PASSED', { action, due, day }) : undefined;

export const dueAnotherDay: Order<OfAction & { readonly due: string }> = ({ action, due }, state) =>
  due === state.due ? refuse('DUE_ALREADY_THEN', { action, due }) : undefined;

/** Open: assigned by then, and neither closed nor cancelled. */
export const stillOpen: Order<OfAction> = ({ action }, state) =>
  isOpenAction(state) ? undefined : refuse('ACTION_NOT_OPEN', { action, status: words(state) });

/** Its own authority, or the one that took its place, says how far it is. */
export const byItsOwner: Order<OfAction> = ({ action }, { owner }, { authority, board }) =>
  actsFor(board, authority, owner.authority)
    ? undefined
    : forbid('NOT_YOUR_ACTION', { action, owner: owner.authority });

export const notClaimedYet: Order<OfAction> = ({ action }, state) =>
  state.status === 'COMPLETED_CLAIMED' ? refuse('ACTION_CLAIMED_BEFORE', { action }) : undefined;

export const onceClaimed: Order<OfAction> = ({ action }, state) =>
  state.status === 'COMPLETED_CLAIMED' ? undefined : refuse('COMPLETION_NOT_CLAIMED', { action, status: words(state) });

/**
 * Integrity (capabilities 24): nobody closes their own action. Accepting is for somebody else than its owner and than
 * whoever claimed completion; where the owner's authority accepts, it says which person does.
 */
export const byAnotherThanItsOwner: Order<OfAction> = ({ action }, state, context) => {
  const { by, board, authority } = context;
  const person = personOf(by);
  const own = [state.owner.person, personOf(state.claimedBy)];
  const nameless = person === undefined && authority !== undefined && actsFor(board, authority, state.owner.authority);
  return nameless || (person !== undefined && own.includes(person))
    ? forbid('CLOSES_OWN_ACTION', { action, owner: state.owner.person })
    : undefined;
};

/** Closed, or claimed to be done: only that is opened again. */
export const doneBefore: Order<OfAction> = ({ action }, state) =>
  state.status === 'CLOSED' || state.status === 'COMPLETED_CLAIMED'
    ? undefined
    : refuse('ACTION_NOT_DONE', { action, status: words(state) });

/** Who decided that it be done decides that it need not be: the same body; else the authority that assigned it. */
export const byWhoDecided: Order<OfAction & { readonly decision: RecordedDecision }> = (command, state, context) => {
  const { action, decision } = command;
  const body = state.decision?.body;
  if (body !== undefined)
    return decision.body === body || bodyOf(context) === body
      ? undefined
      : forbid('ANOTHER_BODY_DECIDED', { action, body });
  const assigner = state.assignedBy && 'authority' in state.assignedBy ? state.assignedBy.authority : undefined;
  return assigner === undefined || actsFor(context.board, context.authority, assigner)
    ? undefined
    : forbid('ANOTHER_AUTHORITY_ASSIGNED', { action, authority: assigner });
};

interface Decided {
  readonly decision?: RecordedDecision | undefined;
}
/** Nothing rests on a decision that had not been taken yet. */
export const decidedByThen: Order<Decided> = ({ decision }, _state, context) => cited.decidedByThen(decision, context);

/** An action may come of any decision that stands: of one that noted or deferred an item too. */
export const comesOfADecision: Order<Decided> = ({ decision }, _state, context) =>
  cited.decisionCited(decision, context, { ofAnyKind: true });

/** What ends an action decides. */
export const decisionCited: Order<Decided> = ({ decision }, _state, context) => cited.decisionCited(decision, context);

const bodyOf = ({ by }: Pick<Context, 'by'>): string | undefined => ('body' in by ? by.body : undefined);
const personOf = (by: By | undefined): string | undefined => {
  if (by === undefined) return undefined;
  if ('outside' in by) return by.outside;
  return 'authority' in by ? by.person : undefined;
};
const words = ({ status }: ActionState): string => status.toLowerCase().replaceAll('_', ' ');
