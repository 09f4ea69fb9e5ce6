import type { EventDeclaration } from '#governance';
import {
  ActionAssigned,
  ConditionImposed,
  DecisionTaken,
  DisputeNotified,
  MatterRegistered,
  OfficerDecisionTaken,
  WorkaroundFlagged,
} from '#governance';
import type { Ask } from '../language/declaration.js';
import type { View } from '../language/view.js';
import { eventsAt } from '../reading/events.js';
import { titlesView } from '../titles.view.js';
import { actionView, conditionView, decisionView, disputeView, matterView, workaroundView } from '../views.js';

/** A thing by its kind and id: `matter` `M-1`. */
export type Thing = readonly [kind: string, id: string];
/** The title of a thing as at the reader's time; null where it has none on the record. */
export type TitleOf = (kind: string, id: string) => string | null;

interface Titled {
  readonly view: View<never>;
  /** The events that give it its title; the last one counts. */
  readonly by: readonly EventDeclaration[];
  readonly field: string;
}
const titled = (view: unknown, by: readonly EventDeclaration[], field = 'title'): Titled => ({
  view: view as View<never>,
  by,
  field,
});

const TITLED: Readonly<Record<string, Titled>> = {
  action: titled(actionView, [ActionAssigned]),
  condition: titled(conditionView, [ConditionImposed]),
  decision: titled(decisionView, [DecisionTaken, OfficerDecisionTaken]),
  dispute: titled(disputeView, [DisputeNotified], 'subject'),
  matter: titled(matterView, [MatterRegistered]),
  workaround: titled(workaroundView, [WorkaroundFlagged]),
};

/** Titles stand in the log and not in the views: read together, for all things of an answer. */
export async function titlesOf(ask: Ask, things: Iterable<Thing>): Promise<TitleOf> {
  const places = new Map<string, { readonly position: number; readonly field: string }>();
  for (const [kind, id] of things) {
    const place = places.has(`${kind}/${id}`) ? undefined : placeOf(ask, kind, id);
    if (place) places.set(`${kind}/${id}`, place);
  }
  const events = await eventsAt(
    ask,
    [...places.values()].map(({ position }) => position),
  );
  return (kind, id) => {
    const place = places.get(`${kind}/${id}`);
    const title = place && events.get(place.position)?.body[place.field];
    return typeof title === 'string' ? title : null;
  };
}

function placeOf({ source, when }: Ask, kind: string, id: string) {
  if (kind === 'process') {
    const position = source.state(titlesView, id, when);
    return position === undefined ? undefined : { position, field: 'title' };
  }
  const its = TITLED[kind];
  const last = its && source.facts(its.view, id, when).findLast(({ type }) => its.by.some((by) => by.type === type));
  return last && { position: last.position, field: its.field };
}
