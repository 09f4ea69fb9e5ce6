import type { EventDeclaration } from './language/event.js';
import type { Decider } from './language/decider.js';
import { actionDecider, actionEvents, conditionDecider, conditionEvents } from './action/index.js';
import { adoptionDecider, adoptionEvents, assuranceDecider } from './adoption/index.js';
import { arrangementDecider, arrangementEvents } from './arrangement/index.js';
import { approvalsDecider, approvalsEvents } from './approvals/index.js';
import { callInDecider, callInEvents } from './call-in/index.js';
import { compromiseDecider, compromiseEvents } from './compromise/index.js';
import { decisionDecider, decisionEvents } from './decision/index.js';
import { disputeDecider, disputeEvents } from './dispute/index.js';
import { enrolmentDecider, enrolmentEvents } from './enrolment/index.js';
import { exceptionEvents } from './exceptions/index.js';
import { matterDecider, matterEvents } from './matter/index.js';
import { meetingDecider, meetingEvents } from './meeting/index.js';
import { authorityDecider, peopleEvents } from './people/index.js';
import { processDecider, processEvents } from './process/index.js';
import { factDecider, recordEvents } from './record/index.js';
import { workaroundDecider, workaroundEvents } from './workaround/index.js';

/** Every event type there is, by name. */
export const declarations: ReadonlyMap<string, EventDeclaration> = new Map(
  [
    recordEvents,
    arrangementEvents,
    peopleEvents,
    processEvents,
    compromiseEvents,
    adoptionEvents,
    workaroundEvents,
    enrolmentEvents,
    meetingEvents,
    matterEvents,
    decisionEvents,
    approvalsEvents,
    callInEvents,
    actionEvents,
    conditionEvents,
    disputeEvents,
    exceptionEvents,
  ]
    .flat()
    .map((declaration: EventDeclaration) => [declaration.type, declaration]),
);

/** The decider of each kind of stream. */
export const deciders: ReadonlyMap<string, Decider<unknown>> = new Map(
  (
    [
      arrangementDecider,
      authorityDecider,
      processDecider,
      compromiseDecider,
      adoptionDecider,
      assuranceDecider,
      workaroundDecider,
      factDecider,
      enrolmentDecider,
      meetingDecider,
      matterDecider,
      decisionDecider,
      approvalsDecider,
      callInDecider,
      actionDecider,
      conditionDecider,
      disputeDecider,
    ] as unknown as Decider<unknown>[]
  ).map((decider) => [decider.kind, decider]),
);

/** The decider of a stream, by the kind in its name. */
export const deciderOf = (stream: string): Decider<unknown> | undefined =>
  deciders.get(stream.slice(0, stream.indexOf('/')));

export * from './language/index.js';
export * from './rules/acts.js';
export * from './rules/rules.js';
export * from './rules/packs/index.js';
export * from './rules/calendar/index.js';
export * from './rules/decision-kinds.js';
export * from './rules/law.js';
export * from './rules/steps.js';
export type {
  Cast,
  Casting,
  Count,
  Counts,
  NamedVote,
  Outcome as VoteOutcome,
  Part,
  RuleParams,
  Seat,
  Stand,
  Standing as VoteStanding,
  Tally,
  TallyInput,
  Uncounted,
  VoteOption,
  Votes,
  VotingPolicy,
  VotingRule,
  WhatIf,
} from './rules/voting/index.js';
export {
  castingShape,
  castOf,
  countsShape,
  mayBeCounted,
  namedVoteShape,
  OUTCOMES as VOTE_OUTCOMES,
  ruleParamsShape,
  ruleShape,
  seatShape,
  tally,
  VOTE_OPTIONS,
  VOTING_RULES,
  whatIf,
} from './rules/voting/index.js';
export * from './rules/quorum/index.js';
export * from './rules/vehicles/index.js';
export * from './rules/regimes/index.js';
export * from './rules/call-in/index.js';
export * from './rules/notice/index.js';
export * from './record/index.js';
export * from './arrangement/index.js';
export * from './people/index.js';
export * from './process/index.js';
export * from './compromise/index.js';
export * from './adoption/index.js';
export * from './workaround/index.js';
export * from './enrolment/index.js';
export * from './exceptions/index.js';
export * from './meeting/index.js';
export * from './matter/index.js';
export * from './decision/index.js';
export * from './approvals/index.js';
export * from './call-in/index.js';
export * from './action/index.js';
export * from './dispute/index.js';
