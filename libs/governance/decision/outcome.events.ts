import { event } from '../language/event.js';
import {
  day,
  eventRef,
  flag,
  group,
  hash,
  line,
  listOf,
  oneOf,
  optional,
  pence,
  ref,
  text,
} from '../language/kinds.js';
import { DECIDING_CAPACITIES } from '../rules/regimes/index.js';
import * as w from './decision.words.js';

/** Every event of a decision names it; one that was recorded though a rule stood against it names the rule (practice 1). */
export const OF_DECISION = { decision: ref('decision', 'D-1'), notCounted: optional(line(60)) };

/**
 * What was decided, by whom and in which capacity. `regimes`: the laws on its record that follow from that, frozen here.
 * `standsAs`: what it can be, where the body had no power to do more. `approvalsOf`: whose own approval it waits for.
 */
const TAKEN = {
  ...OF_DECISION,
  title: line(200, 'Purchase to pay: version 2'),
  kind: oneOf(w.DECISION_KINDS),
  standsAs: optional(oneOf(w.DECISION_KINDS)),
  authority: optional(ref('authority')),
  decidedBy: group(w.deciderShape),
  capacity: oneOf(DECIDING_CAPACITIES),
  executive: flag(),
  key: flag(),
  regimes: listOf(line(40, 'EN_EXEC_MEETING'), 20),
  resolution: optional(text(10_000)),
  contentHash: optional(hash()),
  matter: optional(ref('matter', 'M-1')),
  process: optional(ref('process')),
  meeting: optional(ref('meeting', 'B-2024-10-02')),
  item: optional(ref('item', '6')),
  vote: optional(ref('vote', 'V-6')),
  approves: optional(group(w.approvesShape)),
  affected: listOf(ref('authority'), 50, 1),
  approvalsOf: listOf(ref('authority'), 50),
  statedDate: optional(day('2024-11-29')),
  powers: w.powers(),
  conditions: w.decisionConditions(),
  urgency: listOf(group(w.urgencyShape), 50),
  replaces: listOf(group(w.replacesShape), 20),
};
export const DecisionTaken = event('DecisionTaken', TAKEN);
/** An officer decided under a delegation (SI 2014/2095 reg 7). */
export const OfficerDecisionTaken = event('OfficerDecisionTaken', {
  ...TAKEN,
  delegation: ref('delegation', 'DEL-1'),
  authorisation: oneOf(w.AUTHORISATIONS),
  effects: listOf(oneOf(w.OFFICER_EFFECTS), 3),
  amount: optional(pence()),
  consultees: listOf(group(w.consulteeShape), 20),
});

const REPLACED = { ...OF_DECISION, replacement: ref('decision', 'D-2'), from: day('2025-10-31') };
/** With clauses, only these of it are concerned. */
const IN_PART = { ...REPLACED, clauses: optional(listOf(line(40, '4.2'), 50, 1)) };
/** Another decision took its place from that day, wholly or in part. */
export const DecisionSuperseded = event('DecisionSuperseded', IN_PART);
/** It reads otherwise in these clauses from that day. */
export const DecisionVaried = event('DecisionVaried', { ...REPLACED, clauses: listOf(line(40, '4.2'), 50, 1) });
/** It is gone from that day, wholly or in part. */
export const DecisionRescinded = event('DecisionRescinded', IN_PART);

/** Somebody doubts that it is good in law. It stands until a court, a rescission or a fresh decision changes that. */
export const DecisionValidityQuestioned = event('DecisionValidityQuestioned', {
  ...OF_DECISION,
  ground: oneOf(w.VALIDITY_GROUNDS),
  questionedBy: line(160, 'Monitoring officer of Brackwater'),
  reasons: optional(text(4000)),
});
export const DecisionValiditySettled = event('DecisionValiditySettled', {
  ...OF_DECISION,
  question: eventRef(),
  how: oneOf(w.SETTLEMENTS),
  source: line(300, 'Legal advice of 4 December 2024'),
});

export const outcomeEvents = [
  DecisionTaken,
  OfficerDecisionTaken,
  DecisionSuperseded,
  DecisionVaried,
  DecisionRescinded,
  DecisionValidityQuestioned,
  DecisionValiditySettled,
];
