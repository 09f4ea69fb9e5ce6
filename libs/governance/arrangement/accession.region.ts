import { dayOf, instantOf, startOfDay } from '#kernel';
import type { Region } from '../language/decider.js';
import { on } from '../language/decider.js';
import type { NewEvent } from '../language/event.js';
import { put } from '../language/put.js';
import { standing } from '../record/counted.js';
import type { StandingOrders } from '../record/standing-orders.js';
import { under } from '../record/standing-orders.js';
import * as e from './accession.events.js';
import * as rule from './accession.policy.js';
import type { AccessionProposal, Accessions } from './accession.state.js';
import type { Agreement } from './agreed-by-all.js';
import { agreedByAll, agreementIn } from './agreed-by-all.js';
import type { ArrangementState } from './arrangement.state.js';
import { boardOf } from './board-of.js';
import type { AddSchedule } from './commands/add-schedule.command.js';
import type { ApproveAccession } from './commands/approve-accession.command.js';
import type { ProposeAccession } from './commands/propose-accession.command.js';
import type { RemoveSchedule } from './commands/remove-schedule.command.js';
import { MembershipScopeChanged } from './exit.events.js';
import { decisionInEffect, decisionTaken } from './exit.policy.js';
import { atStage, LIVE } from './stage.policy.js';
import { vehicleSuits } from './vehicle.policy.js';

const COMPLETE = 'acceded:';

const SCOPE: StandingOrders<AddSchedule | RemoveSchedule, ArrangementState> = {
  always: [rule.scopeOfAMember],
  counting: [decisionInEffect],
  form: [decisionTaken],
  procedure: [rule.sameAuthorities],
};

/** Joining: the deed, its approval by every member and the joiner, and the schedules in which a member takes part. */
export const accessionRegion: Region<Accessions, ArrangementState> = {
  initial: { proposals: new Map(), joined: [] },
  folds: [
    standing(e.AccessionProposed, (state: Accessions, { body }) => {
      const { authority, deedHash, effective, schedules = [], adoptsDecisions: adopts } = body;
      const proposal = { authority, deedHash, effective, schedules, adopts, approvals: [], approved: false };
      return { ...state, proposals: put(state.proposals, authority, proposal) };
    }),
    standing(e.AccessionApproved, (state: Accessions, fact) =>
      amend(state, fact.body.joiner, ({ approvals }) => ({
        approvals: [...approvals, agreementIn(fact, fact.body.authority, fact.body.deedHash)],
      })),
    ),
    on(e.AccessionEffective, (state: Accessions, { body, at }) => ({
      ...amend(state, body.authority, () => ({ approved: true })),
      joined: [...state.joined, { authority: body.authority, at: Math.max(startOfDay(body.effective), at) }],
    })),
  ],
  decide: {
    ProposeAccession: atStage(
      LIVE,
      under<ProposeAccession, ArrangementState>(
        {
          always: [rule.joinerOutside, rule.oneDeedAtATime, rule.joinerRightlyDescribed],
          procedure: [rule.sameAuthorities],
        },
        (command, _kept, state) => [
          e.AccessionProposed(command),
          ...(state.formation.vehicle ? vehicleSuits(state.formation.vehicle, [command]) : []),
        ],
      ),
    ),
    ApproveAccession: atStage(
      LIVE,
      under<ApproveAccession, ArrangementState>(
        { always: [rule.deedOnTheTable, rule.notAdmittedBefore], counting: [rule.approvedByWhoMust, rule.onThatDeed] },
        ({ joiner, deedHash }, kept, _state, { authority = '', all, at, occurredAt, recording }) => {
          const approved = e.AccessionApproved({ ...kept, joiner, authority, deedHash });
          const mine: Agreement = { party: authority, to: deedHash, occurredAt, at, counts: true };
          // What is entered for an authority counts once it is known to be its word: then the process manager completes it.
          return recording ? [approved] : [approved, ...effectiveOnceAll(all, joiner, at, [mine])];
        },
      ),
    ),
    AddSchedule: atStage(
      LIVE,
      under<AddSchedule, ArrangementState>(SCOPE, ({ authority, schedules, decision }) => [
        MembershipScopeChanged({ authority, change: 'ADDED', schedules, decision }),
      ]),
    ),
    RemoveSchedule: atStage(
      LIVE,
      under<RemoveSchedule, ArrangementState>(SCOPE, ({ authority, schedules, decision }) => [
        MembershipScopeChanged({ authority, change: 'REMOVED', schedules, decision }),
      ]),
    ),
  },
  deadlines: (state) =>
    open(state).flatMap(({ authority, approvals }) => {
      const at = lastOf(approvals);
      return effectiveOnceAll(state, authority, at).length > 0
        ? [{ id: COMPLETE + authority, due: instantOf(at) }]
        : [];
    }),
  passed({ id }, state) {
    if (!id.startsWith(COMPLETE)) return undefined;
    return open(state)
      .filter(({ authority }) => id === COMPLETE + authority)
      .flatMap(({ authority, approvals }) => effectiveOnceAll(state, authority, lastOf(approvals)));
  },
};

const open = (state: ArrangementState): readonly AccessionProposal[] =>
  [...state.accession.proposals.values()].filter(({ approved, approvals }) => !approved && approvals.length > 0);
const lastOf = (approvals: readonly Agreement[]): number => Math.max(...approvals.map(({ at }) => at));

/** The joiner becomes a member once it and every member have approved the very same deed: never before the last of them did. */
function effectiveOnceAll(
  state: ArrangementState,
  joiner: string,
  at: number,
  also: readonly Agreement[] = [],
): readonly NewEvent[] {
  const proposal = state.accession.proposals.get(joiner);
  if (!proposal) return [];
  const { deedHash, effective, schedules, adopts, approvals } = proposal;
  const needed = [...rule.membersNow(state, at), joiner];
  const last = agreedByAll([...approvals, ...also], deedHash, needed, boardOf(state, at, ''));
  if (!last) return [];
  const agreedOn = dayOf(last.occurredAt);
  return [
    e.AccessionEffective({
      authority: joiner,
      deedHash,
      effective: effective > agreedOn ? effective : agreedOn,
      ...(schedules.length > 0 && { schedules }),
      adoptsDecisions: adopts,
    }),
  ];
}

const amend = (
  state: Accessions,
  joiner: string,
  to: (proposal: AccessionProposal) => Partial<AccessionProposal>,
): Accessions => {
  const proposal = state.proposals.get(joiner);
  return proposal ? { ...state, proposals: put(state.proposals, joiner, { ...proposal, ...to(proposal) }) } : state;
};
