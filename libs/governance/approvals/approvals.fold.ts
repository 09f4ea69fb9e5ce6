import { dayOf } from '#kernel';
import type { Decider, On } from '../language/decider.js';
import { on, singleDecider } from '../language/decider.js';
import type { Fact } from '../language/fact.js';
import { speaksForItsAuthority } from '../language/fact.js';
import {
  ApprovalConditionFailed,
  ApprovalConditionMet,
  ApprovalConditionWaived,
  ApprovalGranted,
  ApprovalRefused,
  ApprovalsLapsed,
  ApprovalsSought,
  ApprovalTookEffect,
  ApprovalWithdrawn,
  ApprovedTextCertified,
  MatterApproved,
} from './approvals.events.js';
import type { Act, ApprovalsState, ConditionWord, Sought } from './approvals.state.js';
import { groundOf, noApprovals } from './approvals.state.js';

interface Said {
  readonly authority: string;
  readonly contentHash?: string;
  readonly decision?: string | undefined;
  readonly notCounted?: string | undefined;
}
const counts = (fact: Fact<{ readonly notCounted?: string | undefined }>): boolean =>
  speaksForItsAuthority(fact) && fact.body.notCounted === undefined;

const saying = (state: ApprovalsState, fact: Fact<Said>, act: Act['act'], more: Partial<Act> = {}): ApprovalsState => {
  const { authority, contentHash, decision } = fact.body;
  const said: Act = {
    ...groundOf(fact),
    act,
    authority,
    conditions: [],
    counts: counts(fact),
    ...(contentHash !== undefined && { contentHash }),
    ...(decision !== undefined && { decision }),
    ...more,
  };
  return { ...state, acts: [...state.acts, said] };
};
const wording = (
  state: ApprovalsState,
  fact: Fact<{ readonly authority: string; readonly condition: string; readonly notCounted?: string | undefined }>,
  says: ConditionWord['says'],
): ApprovalsState =>
  counts(fact)
    ? {
        ...state,
        words: [
          ...state.words,
          { ...groundOf(fact), authority: fact.body.authority, condition: fact.body.condition, says },
        ],
      }
    : state;

/** Asked again of fewer, or after a lapse: what was said before was said in another round. */
const startsRound = ({ sought, lapsed }: ApprovalsState, authorities: readonly string[]): boolean =>
  lapsed !== undefined || (sought?.authorities ?? []).some((authority) => !authorities.includes(authority));

export const approvalsFolds: readonly On<ApprovalsState>[] = [
  on(ApprovalsSought, (state, fact) => {
    if (state.approved || !speaksForItsAuthority(fact)) return state;
    const { matter, contentHash, authorities, longStop, process, version } = fact.body;
    const ground = groundOf(fact);
    const sought: Sought = {
      ...{ ...ground, contentHash, authorities },
      ...(longStop !== undefined && { longStop }),
      ...(process !== undefined && { process }),
      ...(version !== undefined && { version }),
    };
    const { acts, words, effects, certificates } = state;
    const since = startsRound(state, authorities) ? ground : state.since;
    return { matter, sought, acts, words, effects, certificates, ...(since && { since }) };
  }),
  on(ApprovalGranted, (state, fact) => saying(state, fact, 'GRANTED', { conditions: fact.body.conditions })),
  on(ApprovalRefused, (state, fact) => {
    const { withAmendments, counterOffer } = fact.body;
    return saying(state, fact, 'REFUSED', { withAmendments, ...(counterOffer !== undefined && { counterOffer }) });
  }),
  on(ApprovalWithdrawn, (state, fact) => saying(state, fact, 'WITHDRAWN')),
  on(ApprovalConditionFailed, (state, fact) => saying(state, fact, 'LAPSED')),
  on(ApprovalConditionMet, (state, fact) => wording(state, fact, fact.body.verified ? 'MET' : 'CLAIMED')),
  on(ApprovalConditionWaived, (state, fact) => wording(state, fact, 'WAIVED')),
  on(ApprovalTookEffect, (state, fact) =>
    counts(fact)
      ? { ...state, effects: [...state.effects, { ...groundOf(fact), decision: fact.body.decision }] }
      : state,
  ),
  on(ApprovedTextCertified, (state, fact) => {
    const { contentHash, edits } = fact.body;
    const { sought, approved } = state;
    if (approved || !speaksForItsAuthority(fact) || sought?.contentHash !== edits) return state;
    const certificates = new Map(state.certificates).set(contentHash, { ...groundOf(fact), edits });
    return { ...state, sought: { ...sought, contentHash }, certificates };
  }),
  on(MatterApproved, (state, fact) => {
    const { contentHash, authorities } = fact.body;
    return { ...state, approved: { ...groundOf(fact), on: dayOf(fact.occurredAt), contentHash, authorities } };
  }),
  on(ApprovalsLapsed, (state, fact) => ({ ...state, lapsed: groundOf(fact) })),
];

/**
 * What `approvals/<matter>` says, for those who only read it: the gate of a decision must know how its approvals stand.
 * Apart from the decider, which reads decisions: each would otherwise import the other.
 */
export const approvalsRecord: Decider<ApprovalsState> = singleDecider('approvals', {
  initial: noApprovals,
  folds: approvalsFolds,
  decide: {},
});
