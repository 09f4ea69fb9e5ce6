import { dayOf } from '#kernel';
import type { On } from '../language/decider.js';
import { on } from '../language/decider.js';
import type { BodyOf } from '../language/event.js';
import type { Fact } from '../language/fact.js';
import { isUnconfirmedByAnother } from '../language/fact.js';
import { counted, stands, standing } from '../record/counted.js';
import type { OutcomeRegion, Replaced } from './decision.state.js';
import * as e from './outcome.events.js';

type Taken = BodyOf<typeof e.DecisionTaken>;

/** What was decided: an entry that is disputed or against a rule of integrity leaves nothing; one to be confirmed is marked. */
const taken = (state: OutcomeRegion, fact: Fact<Taken>): OutcomeRegion => {
  if (!stands(fact)) return state;
  const { decision, title, kind, standsAs, authority, decidedBy, capacity, executive, key, regimes, affected } =
    fact.body;
  const {
    contentHash,
    matter,
    process,
    meeting,
    item,
    vote,
    approves,
    approvalsOf,
    statedDate,
    powers,
    urgency,
    replaces,
  } = fact.body;
  return {
    ...state,
    decision,
    event: fact.id,
    title,
    kind: standsAs ?? kind,
    recordedKind: kind,
    on: dayOf(fact.occurredAt),
    decidedBy,
    capacity,
    executive,
    key,
    regimes,
    affected,
    approvalsOf,
    powersCited: powers.length > 0,
    urgency,
    replaces,
    unconfirmed: isUnconfirmedByAnother(fact),
    historical: fact.historical === true,
    ...(authority !== undefined && { authority }),
    ...(contentHash !== undefined && { contentHash }),
    ...(matter !== undefined && { matter }),
    ...(process !== undefined && { process }),
    ...(meeting !== undefined && { meeting }),
    ...(item !== undefined && { item }),
    ...(vote !== undefined && { vote }),
    ...(approves !== undefined && { approves }),
    ...(statedDate !== undefined && { statedDate }),
  };
};

type Body = { readonly replacement: string; readonly from: string; readonly clauses?: readonly string[] | undefined };
const replaced =
  (as: Replaced['as']) =>
  (state: OutcomeRegion, { body: { replacement: by, from, clauses } }: Fact<Body>): OutcomeRegion => ({
    ...state,
    replacedBy: [...state.replacedBy, { as, by, from, ...(clauses && { clauses }) }],
  });

export const outcomeFolds: readonly On<OutcomeRegion>[] = [
  on(e.DecisionTaken, taken),
  on(e.OfficerDecisionTaken, (state: OutcomeRegion, fact) => {
    const next = taken(state, fact);
    return next === state ? state : { ...next, powersCited: true };
  }),
  counted(e.DecisionSuperseded, replaced('SUPERSEDED')),
  counted(e.DecisionVaried, replaced('VARIED')),
  counted(e.DecisionRescinded, replaced('RESCINDED')),
  standing(e.DecisionValidityQuestioned, (state: OutcomeRegion, { id, body, occurredAt }) => ({
    ...state,
    questions: [...state.questions, { event: id, ground: body.ground, by: body.questionedBy, on: dayOf(occurredAt) }],
  })),
  counted(e.DecisionValiditySettled, (state: OutcomeRegion, { body: { question, how }, occurredAt }) => ({
    ...state,
    questions: state.questions.map((one) =>
      one.event === question ? { ...one, settled: { how, on: dayOf(occurredAt) } } : one,
    ),
  })),
];
