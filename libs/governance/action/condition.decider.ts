import { dayOf, instantOf, startOf } from '#kernel';
import { agreedByAll, agreementIn, holdersOfPlaces } from '../arrangement/agreed-by-all.js';
import type { Agreement } from '../arrangement/agreed-by-all.js';
import type { Board } from '../language/board.js';
import { on, singleDecider } from '../language/decider.js';
import { counted, standing } from '../record/counted.js';
import type { Kept } from '../record/standing-orders.js';
import { under } from '../record/standing-orders.js';
import { ComplianceExceptionRaised } from '../record/record.events.js';
import type { ClaimConditionMet } from './commands/claim-condition-met.command.js';
import type { ImposeCondition } from './commands/impose-condition.command.js';
import type { RejectConditionClaim } from './commands/reject-condition-claim.command.js';
import type { ReleaseCondition } from './commands/release-condition.command.js';
import type { VerifyCondition } from './commands/verify-condition.command.js';
import * as e from './condition.events.js';
import * as rule from './condition.policy.js';
import type { ConditionState } from './condition.state.js';
import { isLiveCondition, noCondition } from './condition.state.js';

const DUE = 'condition-due:';
const RELEASED = 'condition-released';

const released = ({ releases, condition, protects }: ConditionState, board: Board, also: readonly Agreement[] = []) =>
  agreedByAll([...releases, ...also], condition, holdersOfPlaces(protects, board), board);

/** Stream `condition/<id>`: what has to follow a decision, who has to do it, and whom it protects. */
export const conditionDecider = singleDecider<ConditionState>('condition', {
  initial: noCondition,
  folds: [
    standing(e.ConditionImposed, (state: ConditionState, { body, occurredAt }) => ({
      ...state,
      status: state.status === 'NONE' ? 'UNMET' : state.status,
      condition: body.condition,
      authority: body.authority,
      protects: body.protects,
      imposedOn: dayOf(occurredAt),
      ...(body.due !== undefined && { due: body.due }),
    })),
    counted(e.ConditionClaimedMet, (state: ConditionState) => settle(state, 'CLAIMED_MET')),
    counted(e.ConditionClaimRejected, (state: ConditionState) => settle(state, 'UNMET')),
    counted(e.ConditionVerified, (state: ConditionState) => settle(state, 'VERIFIED')),
    standing(e.ConditionReleased, (state: ConditionState, fact) => ({
      ...state,
      releases: [...state.releases, agreementIn(fact, fact.body.releasedBy, fact.body.condition)],
    })),
    on(e.ConditionWaived, (state: ConditionState) => settle(state, 'WAIVED')),
    on(e.ConditionFailed, (state: ConditionState) => settle(state, 'FAILED')),
  ],
  decide: {
    ImposeCondition: under<ImposeCondition, ConditionState>(
      { always: [rule.withANewConditionId], form: [rule.betweenParties, rule.setByADecision] },
      (command) => [e.ConditionImposed(command)],
    ),
    ClaimConditionMet: under<ClaimConditionMet, ConditionState>(
      { always: [rule.onTheConditions], counting: [rule.byItsDebtor, rule.notSettledYet] },
      ({ evidence }, kept, state) => [e.ConditionClaimedMet({ ...of(state, kept), evidence })],
    ),
    RejectConditionClaim: under<RejectConditionClaim, ConditionState>(
      { always: [rule.onTheConditions], counting: [rule.byWhomItProtects, rule.onceClaimedMet] },
      ({ reason }, kept, state) => [e.ConditionClaimRejected({ ...of(state, kept), reason })],
    ),
    VerifyCondition: under<VerifyCondition, ConditionState>(
      { always: [rule.onTheConditions], counting: [rule.byWhomItProtects, rule.onceClaimedMet] },
      ({ comment }, kept, state) => [e.ConditionVerified({ ...of(state, kept), comment })],
    ),
    ReleaseCondition: under<ReleaseCondition, ConditionState>(
      {
        always: [rule.onTheConditions, rule.notReleasedBefore],
        counting: [rule.byWhomItProtects, rule.notSettledYet],
      },
      ({ reasons }, kept, state, { all, authority, at, occurredAt, board, recording }) => {
        const party = authority ?? state.authority;
        const event = e.ConditionReleased({ ...of(state, kept), releasedBy: party, reasons });
        const release: Agreement = { party, to: all.condition, occurredAt, at, counts: true };
        // What is entered for an authority counts once it is known to be its word: then the process manager completes it.
        const waived = !recording && released(all, board, [release]) !== undefined;
        return waived ? [event, e.ConditionWaived(of(state, {}))] : [event];
      },
    ),
  },
  deadlines(state, board) {
    if (!isLiveCondition(state)) return [];
    const last = released(state, board);
    return [
      ...(last ? [{ id: RELEASED, due: instantOf(startOf(last.occurredAt)) }] : []),
      ...(state.due !== undefined && state.status === 'UNMET' ? [{ id: `${DUE}${state.due}`, due: state.due }] : []),
    ];
  },
  passed({ id, due }, state) {
    if (id === RELEASED) return [e.ConditionWaived(of(state, {}))];
    return id.startsWith(DUE)
      ? [
          e.ConditionFailed({ ...of(state, {}), due }),
          ComplianceExceptionRaised({ rule: 'CONDITION_FAILED', severity: 'HIGH', authority: state.authority }),
        ]
      : undefined;
  },
});

const settle = (state: ConditionState, status: ConditionState['status']): ConditionState =>
  isLiveCondition(state) ? { ...state, status } : state;
const of = ({ condition, authority }: ConditionState, kept: Kept) => ({ ...kept, condition, authority });
