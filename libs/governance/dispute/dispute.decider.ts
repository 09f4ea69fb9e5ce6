import { dayOf, instantOf } from '#kernel';
import { agreementIn } from '../arrangement/agreed-by-all.js';
import { omit } from '../arrangement/omit.js';
import type { Board } from '../language/board.js';
import type { Deadline } from '../language/decider.js';
import { on, singleDecider } from '../language/decider.js';
import type { NewEvent } from '../language/event.js';
import { counted, standing } from '../record/counted.js';
import { under } from '../record/standing-orders.js';
import type { AppointMediator } from './commands/appoint-mediator.command.js';
import type { ConcludeMediation } from './commands/conclude-mediation.command.js';
import type { DetermineDispute } from './commands/determine-dispute.command.js';
import type { EscalateDispute } from './commands/escalate-dispute.command.js';
import type { HoldPrincipalsMeeting } from './commands/hold-principals-meeting.command.js';
import type { NotifyDispute } from './commands/notify-dispute.command.js';
import type { OpenSettlement } from './commands/open-settlement.command.js';
import type { SettleDispute } from './commands/settle-dispute.command.js';
import type { WithdrawDispute } from './commands/withdraw-dispute.command.js';
import * as act from './dispute.decisions.js';
import * as e from './dispute.events.js';
import * as rule from './dispute.policy.js';
import type { DisputeState } from './dispute.state.js';
import { isLiveDispute, noDispute } from './dispute.state.js';

const DUE = 'rung-due:';

const ended = (
  state: DisputeState,
  status: DisputeState['status'],
  occurredAt: Parameters<typeof dayOf>[0],
): DisputeState => (isLiveDispute(state) ? { ...state, status, endedOn: dayOf(occurredAt) } : state);

/** Stream `dispute/<id>`: who disputes what with whom, how far up the ladder it has gone, and how it ended. */
export const disputeDecider = singleDecider<DisputeState>('dispute', {
  initial: noDispute,
  folds: [
    standing(e.DisputeNotified, (state: DisputeState, { body, occurredAt }) => ({
      ...state,
      status: state.status === 'NONE' ? 'RUNNING' : state.status,
      dispute: body.dispute,
      notifier: body.notifier,
      parties: [body.notifier, ...body.against, ...(body.outside === undefined ? [] : [body.outside])],
      notifiedOn: dayOf(occurredAt),
      rung: body.rung,
      due: body.due,
      ladder: body.ladder,
      nation: body.nation,
    })),
    standing(e.EscalationAgreed, (state: DisputeState, fact) => ({
      ...state,
      escalations: [...state.escalations, agreementIn(fact, fact.body.party, fact.body.to)],
    })),
    on(e.DisputeEscalated, (state: DisputeState, { body }) => ({
      ...omit(state, 'due'),
      rung: body.to,
      ...(body.due !== undefined && { due: body.due }),
    })),
    standing(e.PrincipalsMeetingHeld, (state: DisputeState) => ({ ...state, meetings: state.meetings + 1 })),
    standing(e.MediatorAppointed, (state: DisputeState, { body }) => ({
      ...state,
      mediator: body.mediator,
      mediation: 'APPOINTED',
    })),
    standing(e.MediationConcluded, (state: DisputeState, { body }) => ({
      ...state,
      mediation: body.settled ? 'SETTLED' : 'NOT_SETTLED',
    })),
    standing(e.SettlementSigned, (state: DisputeState, fact) => ({
      ...state,
      signatures: [
        ...state.signatures,
        { ...agreementIn(fact, fact.body.party, fact.body.instrument), withheld: fact.body.withheld ?? [] },
      ],
    })),
    counted(e.DisputeSettled, (state: DisputeState, { occurredAt }) => ended(state, 'SETTLED', occurredAt)),
    counted(e.SettlementOpened, (state: DisputeState) => ({ ...state, opened: true })),
    counted(e.DisputeWithdrawn, (state: DisputeState, { occurredAt }) => ended(state, 'WITHDRAWN', occurredAt)),
    counted(e.DisputeDetermined, (state: DisputeState, { body, occurredAt }) => ended(state, body.how, occurredAt)),
  ],
  decide: {
    NotifyDispute: under<NotifyDispute, DisputeState>(
      { always: [rule.withANewDisputeId], form: [rule.betweenSomebody, rule.fromTheFirstRung] },
      act.notify,
    ),
    EscalateDispute: under<EscalateDispute, DisputeState>(
      {
        always: [rule.onTheDisputes, rule.notAgreedBefore],
        counting: [rule.byAParty, rule.stillLive, rule.upTheLadder],
      },
      act.agreeEscalation,
    ),
    HoldPrincipalsMeeting: under<HoldPrincipalsMeeting, DisputeState>(
      { always: [rule.onTheDisputes], counting: [rule.stillLive] },
      ({ dispute, present, outcome }, kept, { rung }) => [
        e.PrincipalsMeetingHeld({ ...kept, dispute, rung, present, outcome }),
      ],
    ),
    AppointMediator: under<AppointMediator, DisputeState>(
      { always: [rule.onTheDisputes], counting: [rule.stillLive], form: [rule.inMediation] },
      ({ dispute, mediator }, kept) => [e.MediatorAppointed({ ...kept, dispute, mediator })],
    ),
    ConcludeMediation: under<ConcludeMediation, DisputeState>(
      { always: [rule.onTheDisputes], counting: [rule.stillLive], form: [rule.underAMediator] },
      ({ dispute, settled, comment }, kept) => [e.MediationConcluded({ ...kept, dispute, settled, comment })],
    ),
    SettleDispute: under<SettleDispute, DisputeState>(
      {
        always: [rule.onTheDisputes, rule.notSignedBefore],
        counting: [rule.stillLive, signedByAPartyOrTheirBody],
        form: [rule.onGroundsThatHold],
      },
      act.settle,
    ),
    OpenSettlement: under<OpenSettlement, DisputeState>(
      { always: [rule.onTheDisputes, rule.onceSettled, rule.byAParty] },
      ({ dispute, terms, reason }) => [e.SettlementOpened({ dispute, terms, reason })],
    ),
    WithdrawDispute: under<WithdrawDispute, DisputeState>(
      { always: [rule.onTheDisputes], counting: [rule.byItsNotifier, rule.stillLive] },
      ({ dispute, reason }, kept) => [e.DisputeWithdrawn({ ...kept, dispute, reason })],
    ),
    DetermineDispute: under<DetermineDispute, DisputeState>(
      { always: [rule.onTheDisputes], counting: [rule.stillLive] },
      ({ dispute, how, source, determination, direction }, kept) => [
        e.DisputeDetermined({ ...kept, dispute, how, source, determination, direction }),
      ],
    ),
  },
  deadlines: (state, board) => [
    ...(isLiveDispute(state) && state.due !== undefined
      ? [{ id: `${DUE}${state.rung}:${state.due}`, due: state.due }]
      : []),
    ...completions(state, board).map(({ id, due }) => ({ id, due })),
  ],
  passed: ({ id, due }, state, board) =>
    id.startsWith(DUE)
      ? act.escalatedByDeadline(state, due)
      : completions(state, board).find((one) => one.id === id)?.events,
});

/** A body in which the parties meet settles for all of them; anybody else must be a party. */
function signedByAPartyOrTheirBody(
  ...[command, state, context]: Parameters<typeof rule.byAParty>
): ReturnType<typeof rule.byAParty> {
  return 'body' in context.by ? undefined : rule.byAParty(command, state, context);
}

/** What became complete when an entry for one of the parties was confirmed. */
function completions(
  state: DisputeState,
  board: Board,
): readonly (Deadline & { readonly events: readonly NewEvent[] })[] {
  if (!isLiveDispute(state)) return [];
  const { dispute } = state;
  const at = (agreements: DisputeState['escalations']): string => instantOf(Math.max(...agreements.map((a) => a.at)));
  const rungs = [...new Set(state.escalations.map(({ to }) => to))].map((to) => ({
    id: `escalation-agreed:${to}`,
    events: act.escalatedByAgreement(state, to, board),
  }));
  const settled = state.signatures.find(({ to }) => act.signedByAll(state, to, board));
  return [
    ...rungs.filter(({ events }) => events.length > 0).map((one) => ({ ...one, due: at(state.escalations) })),
    ...(settled
      ? [
          {
            id: 'settled-by-all',
            due: at(state.signatures),
            events: [
              e.DisputeSettled({ dispute, instrument: settled.to, withheld: act.withheldUnder(state, settled.to) }),
            ],
          },
        ]
      : []),
  ];
}
