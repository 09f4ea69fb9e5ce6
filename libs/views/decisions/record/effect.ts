import {
  DecisionValiditySettled,
  HOLD_LAW,
  HoldPlaced,
  ImplementationCompleted,
  ImplementationStarted,
} from '#governance';
import type { Fact } from '#governance';
import { authorityIn } from '../../meetings/opened.js';
import { say } from '../words.js';
import type { OpenDecision } from './opened.js';
import type { Fields } from './told.js';

/** The event of that type that says this of that thing, with all that this reader may see of it. */
function saying(
  { facts, told }: OpenDecision,
  type: string,
  field: string,
  value: string,
): (Fact & { fields: Fields }) | undefined {
  const fact = facts.findLast((one) => one.type === type && one.body[field] === value);
  return fact && { ...fact, fields: told(fact.position) };
}

/** Every hold that was placed: on which ground of law, by whom, until when, and whether it still stops the gate. */
export const holdsOf = (open: OpenDecision) =>
  [...open.seen.state.holds.values()].map(({ hold, ground, placedOn, until, freeFrom }) => {
    const placed = saying(open, HoldPlaced.type, 'hold', hold);
    return {
      id: hold,
      ground,
      groundWords: say(`hold.${ground}`, open.language),
      citation: HOLD_LAW[ground].citation,
      placedBy: placed?.fields['placedBy'] ?? null,
      reason: placed?.fields['reason'] ?? null,
      placedOn,
      until: until ?? null,
      live: freeFrom === undefined,
      freeFrom: freeFrom ?? null,
      event: placed?.id ?? null,
    };
  });

/** Its conditions, and how each stands. */
export const conditionsOf = ({ seen, language }: OpenDecision) =>
  [...seen.state.effect.conditions.values()].map(({ condition, kind, title, due, state, on }) => ({
    id: condition,
    kind,
    title: title ?? say(`condition.${kind}`, language, { ref: condition }).text,
    due: due ?? null,
    state,
    on: on ?? null,
  }));

/** How far it has been carried out, by whom, and whether anybody began too early. */
export function implementationOf(open: OpenDecision) {
  const { effect } = open.seen.state;
  return {
    ...open.seen.regions.implementation,
    from: effect.from ?? null,
    recordedAt: effect.recordedAt ?? null,
    startedOn: effect.startedOn ?? null,
    startedBy: [...effect.startedBy].map((authority) => ({
      ...authorityIn(open, authority),
      event: saying(open, ImplementationStarted.type, 'authority', authority)?.id ?? null,
    })),
    completedOn: effect.completedOn ?? null,
    evidence: lastFields(open, ImplementationCompleted.type)?.['evidence'] ?? null,
    closedOn: effect.closedOn ?? null,
    premature: effect.premature,
  };
}

const lastFields = ({ facts, told }: OpenDecision, type: string): Fields | undefined => {
  const fact = facts.findLast((one) => one.type === type);
  return fact && told(fact.position);
};

/** Who doubts that it is good in law and on which ground, and how each question ended. It stands until then (practice 3). */
export const questionsOf = (open: OpenDecision) =>
  open.seen.state.outcome.questions.map(({ event, ground, on, settled }) => {
    const position = open.facts.find(({ id }) => id === event)?.position;
    const fields = position === undefined ? {} : open.told(position);
    const answer = saying(open, DecisionValiditySettled.type, 'question', event);
    return {
      event,
      ground,
      questionedBy: fields['questionedBy'] ?? null,
      reasons: fields['reasons'] ?? null,
      on,
      settled: settled ? { ...settled, source: answer?.fields['source'] ?? null } : null,
    };
  });
