import type { DecisionState } from '#governance';
import { calendarOf, liveHolds, outcomeStatus } from '#governance';
import type { Day } from '#kernel';
import type { Decided } from '../decided.js';
import type { Due } from '../due.js';
import { due } from '../due.js';
import type { Known } from '../known.js';

/** House defaults of the record: a statement within five working days of the decision, published within two. */
const STATEMENT_WORKING_DAYS = 5;
const PUBLICATION_WORKING_DAYS = 2;

/** What a decision still lacks: its statement, its publication, its conditions, an end of what holds it. */
export const ofDecisions = (known: Known): readonly Due[] =>
  known.decisions.flatMap((one) => {
    const over = outcomeStatus(one.state);
    if (over === 'RESCINDED' || over === 'SUPERSEDED' || over === 'QUASHED') return [];
    return [...recordOf(known, one), ...conditionsOf(one), ...holdsOf(one), ...questionsOf(one)];
  });

const shared = ({ decision, state: { outcome } }: Decided) =>
  ({
    about: ['decision', decision],
    authority: outcome.authority ?? null,
    body: outcome.decidedBy.body ?? null,
    organ: outcome.decidedBy.organ ?? null,
    because: outcome.event === undefined ? [] : [outcome.event],
    links: { ...(outcome.matter !== undefined && { matter: outcome.matter }) },
  }) as const;

/** What is entered as history is due nothing; an entry that another typed waits to be confirmed first. */
function recordOf(known: Known, one: Decided): readonly Due[] {
  const { decision, state } = one;
  const { outcome, statement, publication } = state;
  if (outcome.historical || outcome.unconfirmed) return [];
  const of = { ...shared(one), office: 'PROPER_OFFICER' } as const;
  return [
    ...(statement.status === 'PRODUCED'
      ? []
      : [
          due({
            ...of,
            kind: 'STATEMENT_DUE',
            why: statement.status === 'INCOMPLETE' ? 'STATEMENT_INCOMPLETE' : 'STATEMENT_5_WORKING_DAYS',
            by: after(known, state, STATEMENT_WORKING_DAYS),
            answer: ['ProduceStatement', { decision }],
          }),
        ]),
    ...(publication.on !== undefined
      ? []
      : [
          due({
            ...of,
            kind: 'PUBLICATION_DUE',
            why: 'PUBLICATION_2_WORKING_DAYS',
            by: after(known, state, PUBLICATION_WORKING_DAYS),
            answer: ['PublishDecision', { decision }],
          }),
        ]),
  ];
}

/** So many working days after the decision, of the calendar of its authority, or of the first one affected. */
function after({ board }: Known, { outcome }: DecisionState, days: number): Day | undefined {
  const authority = outcome.authority ?? outcome.affected[0];
  const nation = board.signatories.find((s) => s.authority === authority)?.nation ?? 'ENGLAND_WALES';
  return outcome.on === undefined ? undefined : calendarOf(nation).addWorkingDays(outcome.on, days);
}

const conditionsOf = (one: Decided): readonly Due[] =>
  [...one.state.effect.conditions.values()]
    .filter(({ state }) => state === 'UNMET')
    .map(({ condition, kind, due: by }) =>
      due({
        ...shared(one),
        kind: 'DECISION_CONDITION',
        office: 'DECISION_MAKER',
        why: kind,
        by,
        links: { ...shared(one).links, condition },
        answer: ['MeetDecisionCondition', { decision: one.decision, condition }],
      }),
    );

const holdsOf = (one: Decided): readonly Due[] =>
  liveHolds(one.state).map(({ hold, ground, by: placedBy, until }) =>
    due({
      ...shared(one),
      kind: 'HOLD',
      office: 'LEGALITY_OFFICER',
      organ: placedBy,
      why: ground,
      by: until,
      links: { ...shared(one).links, hold },
      answer: ['LiftHold', { decision: one.decision, hold }],
    }),
  );

/** A decision taken while inquorate has no effect until the question is settled (practice 3). */
const questionsOf = (one: Decided): readonly Due[] =>
  one.state.outcome.questions
    .filter(({ settled }) => settled === undefined)
    .map(({ event, ground }) =>
      due({
        ...shared(one),
        kind: 'VALIDITY_TO_SETTLE',
        office: 'LEGALITY_OFFICER',
        why: ground,
        because: [event],
        answer: ['SettleValidity', { decision: one.decision, question: event }],
      }),
    );
