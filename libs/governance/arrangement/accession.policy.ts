import { members } from '../language/board.js';
import { forbid, invalid, refuse, unknown } from '../language/refusal.js';
import type { Procedure, Rule } from '../record/standing-orders.js';
import { hasAgreed } from './agreed-by-all.js';
import type { ArrangementState } from './arrangement.state.js';
import { boardOf, vehicleAt } from './board-of.js';
import type { ApproveAccession } from './commands/approve-accession.command.js';
import type { ProposeAccession } from './commands/propose-accession.command.js';
import { identifiersWellFormed } from './identifiers.policy.js';

type Order<C> = Rule<C, ArrangementState>;

export const membersNow = (state: ArrangementState, at: number): readonly string[] =>
  members(boardOf(state, at, '')).map(({ authority }) => authority);

/** A deed is put forward by a member, for an authority that is not one. */
export const joinerOutside: Order<ProposeAccession> = ({ authority }, state, { at }) =>
  membersNow(state, at).includes(authority) ? refuse('MEMBER_ALREADY', { authority }) : undefined;

export const oneDeedAtATime: Order<ProposeAccession> = ({ authority, deedHash }, _state, { all }) => {
  const proposal = all.accession.proposals.get(authority);
  return proposal && !proposal.approved && proposal.deedHash === deedHash
    ? refuse('DEED_PROPOSED_BEFORE', { authority })
    : undefined;
};

export const joinerRightlyDescribed: Order<ProposeAccession> = (command) => identifiersWellFormed(command);

/** Procedure: in a joint committee under s.102 the same authorities arrange for all its functions; one service is another committee's. */
export const sameAuthorities: Procedure<
  { readonly authority: string; readonly schedules?: readonly string[] | undefined },
  ArrangementState
> = ({ authority, schedules }, state, { at }) =>
  vehicleAt(state, at) === 'S102_JOINT_COMMITTEE' && (schedules ?? []).length > 0
    ? [{ rule: 'S102_SAME_AUTHORITIES', severity: 'HIGH', authority, detail: 'Local Government Act 1972 s.102(1)(b).' }]
    : [];

export const deedOnTheTable: Order<ApproveAccession> = ({ joiner }, state, { all, recording }) =>
  (recording ? all : state).accession.proposals.has(joiner) ? undefined : unknown('NO_DEED_OF_ACCESSION', { joiner });

/** Every existing member and the joiner approve; nobody else has a say, and each once. */
export const approvedByWhoMust: Order<ApproveAccession> = ({ joiner }, state, { authority = '', at }) =>
  authority === joiner || membersNow(state, at).includes(authority)
    ? undefined
    : forbid('NOT_YOURS_TO_ADMIT', { authority: authority || 'nobody', joiner });

/** Consent is to one text: a grant on another hash is none. */
export const onThatDeed: Order<ApproveAccession> = ({ joiner, deedHash }, _state, { all }) => {
  const current = all.accession.proposals.get(joiner)?.deedHash;
  return current === undefined || current === deedHash
    ? undefined
    : refuse('APPROVAL_OF_ANOTHER_DEED', { joiner, deedHash, current });
};

export const notAdmittedBefore: Order<ApproveAccession> = (
  { joiner, deedHash },
  _state,
  { all, authority = '', board },
) => {
  const proposal = all.accession.proposals.get(joiner);
  if (proposal?.approved) return refuse('ACCESSION_SETTLED', { joiner });
  return proposal && hasAgreed(proposal.approvals, deedHash, authority, board)
    ? refuse('ADMITTED_BEFORE', { authority, joiner })
    : undefined;
};

/** A change of scope names schedules, and is decided for an authority that is a member. */
export const scopeOfAMember: Order<{ readonly authority: string; readonly schedules: readonly string[] }> = (
  { authority, schedules },
  state,
  { at },
) => {
  if (!membersNow(state, at).includes(authority)) return unknown('SCOPE_OF_NO_MEMBER', { authority });
  return new Set(schedules).size < schedules.length ? invalid('SCHEDULE_NAMED_TWICE', { authority }) : undefined;
};
