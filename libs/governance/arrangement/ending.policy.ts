import { members } from '../language/board.js';
import { forbid, invalid, refuse } from '../language/refusal.js';
import type { Procedure, Rule } from '../record/standing-orders.js';
import { hasAgreed } from './agreed-by-all.js';
import type { ArrangementState } from './arrangement.state.js';
import { boardOf } from './board-of.js';
import type { AgreeTermination } from './commands/agree-termination.command.js';
import type { DissolveArrangement } from './commands/dissolve-arrangement.command.js';

type Order<C> = Rule<C, ArrangementState>;

/** The members at a moment: all of them end the arrangement, each for itself. */
export const membersAt = (state: ArrangementState, at: number): readonly string[] =>
  members(boardOf(state, at, '')).map(({ authority }) => authority);

export const endedByAMember: Order<AgreeTermination> = (_command, state, { authority, at }) =>
  membersAt(state, at).includes(authority ?? '')
    ? undefined
    : forbid('NOT_A_MEMBER_TO_END_IT', { authority: authority ?? 'nobody' });

export const notEndedInThePast: Order<AgreeTermination> = ({ effective }, _state, { day }) =>
  effective < day ? invalid('ENDS_IN_THE_PAST', { effective, day }) : undefined;

export const notApprovedBefore: Order<AgreeTermination> = ({ effective }, _state, { all, authority = '', board }) =>
  hasAgreed(all.ending.terminations, effective, authority, board)
    ? refuse('TERMINATION_APPROVED_BEFORE', { authority, effective })
    : undefined;

/** Integrity (capabilities): an arrangement is not dissolved over the heads of its members. */
export const membersGone: Order<DissolveArrangement> = (_command, state, { at }) => {
  const left = membersAt(state, at);
  return left.length === 0 ? undefined : refuse('MEMBERS_REMAIN', { members: left.join(', ') });
};

/**
 * Procedure: who keeps the records, exit plans, assets, and open actions and workarounds are to be settled
 * before an arrangement is dissolved. What is not is flagged: it never keeps a dead arrangement alive.
 */
export const looseEndsTied: Procedure<DissolveArrangement, ArrangementState> = (
  { custodian, leftOver = [] },
  state,
) => {
  const unplanned = state.exit.notices.filter((n) => n.scope === 'WHOLE' && n.status === 'ENDED' && !n.planned);
  const unclear = [...state.exit.assets].filter(([, how]) => how === 'UNCLEAR').map(([asset]) => asset);
  const homeless = leftOver.filter(({ to }) => to === undefined).map(({ id }) => id);
  return [
    ...(custodian === undefined ? [{ rule: 'RECORDS_CUSTODY_UNSET', severity: 'HIGH' as const }] : []),
    ...unplanned.map(({ authority }) => ({ rule: 'EXIT_PLAN_MISSING', severity: 'HIGH' as const, authority })),
    ...unclear.map((detail) => ({ rule: 'ASSET_OWNERSHIP_UNCLEAR', severity: 'MEDIUM' as const, detail })),
    ...homeless.map((detail) => ({ rule: 'LEFT_WITHOUT_OWNER', severity: 'MEDIUM' as const, detail })),
  ];
};
