import { dayOf } from '#kernel';
import { omit } from '../arrangement/omit.js';
import { on, singleDecider } from '../language/decider.js';
import { counted, counts, standing } from '../record/counted.js';
import type { Kept } from '../record/standing-orders.js';
import { under } from '../record/standing-orders.js';
import { ComplianceExceptionRaised } from '../record/record.events.js';
import * as e from './action.events.js';
import * as rule from './action.policy.js';
import type { ActionState } from './action.state.js';
import { noAction } from './action.state.js';
import type { AcceptActionClosure } from './commands/accept-action-closure.command.js';
import type { AssignAction } from './commands/assign-action.command.js';
import type { CancelAction } from './commands/cancel-action.command.js';
import type { ChangeActionDueDate } from './commands/change-action-due-date.command.js';
import type { ClaimActionCompleted } from './commands/claim-action-completed.command.js';
import type { ProgressAction } from './commands/progress-action.command.js';
import type { ReassignAction } from './commands/reassign-action.command.js';
import type { ReopenAction } from './commands/reopen-action.command.js';

const DUE = 'action-due:';

/** Stream `action/<id>`: what somebody has to do, by when, and who said that it was done. Overdue is derived, never a status. */
export const actionDecider = singleDecider<ActionState>('action', {
  initial: noAction,
  folds: [
    standing(e.ActionAssigned, (state: ActionState, { body, by, occurredAt }) => ({
      ...state,
      status: state.status === 'NONE' ? 'OPEN' : state.status,
      action: body.action,
      owner: { authority: body.authority, person: body.owner },
      assignedOn: dayOf(occurredAt),
      assignedBy: by,
      due: body.due,
      ...(body.decision && { decision: body.decision }),
      ...(body.service !== undefined && { service: body.service }),
    })),
    counted(e.ActionProgressed, (state: ActionState) =>
      state.status === 'OPEN' ? { ...state, status: 'IN_PROGRESS' } : state,
    ),
    standing(e.ActionReassigned, (state: ActionState, { body }) => ({
      ...state,
      owner: { authority: body.authority, person: body.owner },
      reassigned: state.reassigned + 1,
    })),
    standing(e.ActionDueDateChanged, (state: ActionState, { id, body, by, occurredAt }) => ({
      ...state,
      due: body.to,
      slippage: [...state.slippage, { event: id, on: dayOf(occurredAt), by, from: body.from, to: body.to }],
    })),
    // The owner's word that it is done counts from its own mouth only; another's clerk's is shown beside.
    standing(e.ActionCompletionClaimed, (state: ActionState, fact) =>
      counts(fact)
        ? { ...state, status: 'COMPLETED_CLAIMED', claimedBy: fact.by, unconfirmedClaim: false }
        : { ...state, unconfirmedClaim: true },
    ),
    counted(e.ActionClosureAccepted, (state: ActionState, { occurredAt }) => ({
      ...state,
      status: 'CLOSED',
      closedOn: dayOf(occurredAt),
    })),
    standing(e.ActionReopened, (state: ActionState, { id, body, by, occurredAt }) => {
      const { due: from = body.due } = state;
      const moved = { event: id, on: dayOf(occurredAt), by, from, to: body.due };
      return {
        ...omit(state, 'closedOn', 'claimedBy'),
        status: 'OPEN',
        due: body.due,
        unconfirmedClaim: false,
        reopened: state.reopened + 1,
        slippage: from === body.due ? state.slippage : [...state.slippage, moved],
      };
    }),
    counted(e.ActionCancelled, (state: ActionState, { occurredAt }) => ({
      ...state,
      status: 'CANCELLED',
      closedOn: dayOf(occurredAt),
    })),
    on(e.ActionBecameOverdue, (state: ActionState, { body }) => ({ ...state, missed: body.due })),
  ],
  decide: {
    AssignAction: under<AssignAction, ActionState>(
      {
        always: [rule.withANewId],
        form: [rule.owedByAParty, rule.dueAhead, rule.decidedByThen, rule.comesOfADecision],
      },
      (command) => [e.ActionAssigned(command)],
    ),
    ProgressAction: under<ProgressAction, ActionState>(
      { always: [rule.onTheLog], counting: [rule.byItsOwner, rule.stillOpen] },
      ({ progress }, kept, state) => [e.ActionProgressed({ ...of(state, kept), progress })],
    ),
    ReassignAction: under<ReassignAction, ActionState>(
      { always: [rule.onTheLog], counting: [rule.stillOpen, rule.owedByAParty] },
      ({ action, authority, owner, reason }, kept, { owner: before }) => [
        e.ActionReassigned({
          ...kept,
          action,
          authority,
          owner,
          fromAuthority: before.authority,
          fromOwner: before.person,
          reason,
        }),
      ],
    ),
    ChangeActionDueDate: under<ChangeActionDueDate, ActionState>(
      { always: [rule.onTheLog, rule.dueAnotherDay], counting: [rule.stillOpen], form: [rule.dueAhead] },
      ({ due: to, reason }, kept, state) => [
        e.ActionDueDateChanged({ ...of(state, kept), from: state.due ?? to, to, reason }),
      ],
    ),
    ClaimActionCompleted: under<ClaimActionCompleted, ActionState>(
      { always: [rule.onTheLog], counting: [rule.byItsOwner, rule.stillOpen, rule.notClaimedYet] },
      ({ evidence, comment }, kept, state) => [e.ActionCompletionClaimed({ ...of(state, kept), evidence, comment })],
    ),
    AcceptActionClosure: under<AcceptActionClosure, ActionState>(
      { always: [rule.onTheLog], counting: [rule.onceClaimed, rule.byAnotherThanItsOwner] },
      ({ comment }, kept, state) => [e.ActionClosureAccepted({ ...of(state, kept), comment })],
    ),
    ReopenAction: under<ReopenAction, ActionState>(
      { always: [rule.onTheLog], counting: [rule.doneBefore], form: [rule.dueAhead] },
      ({ due, reason }, kept, state) => [e.ActionReopened({ ...of(state, kept), due, reason })],
    ),
    CancelAction: under<CancelAction, ActionState>(
      {
        always: [rule.onTheLog],
        counting: [rule.stillOpen, rule.byWhoDecided, rule.decisionCited],
        form: [rule.decidedByThen],
      },
      ({ reason, decision }, kept, state) => [e.ActionCancelled({ ...of(state, kept), reason, decision })],
    ),
  },
  // What is claimed to be done is with whoever accepts it: no day runs for its owner.
  deadlines: ({ status, due, missed }) =>
    due !== undefined && due !== missed && (status === 'OPEN' || status === 'IN_PROGRESS')
      ? [{ id: `${DUE}${due}`, due }]
      : [],
  passed: ({ id, due }, state) =>
    id.startsWith(DUE)
      ? [
          e.ActionBecameOverdue({ ...of(state, {}), due }),
          ComplianceExceptionRaised({ rule: 'ACTION_OVERDUE', severity: 'MEDIUM', authority: state.owner.authority }),
        ]
      : undefined,
});

const of = ({ action, owner }: ActionState, kept: Kept) => ({ ...kept, action, authority: owner.authority });
