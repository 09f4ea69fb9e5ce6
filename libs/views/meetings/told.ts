import type { Fact } from '#governance';
import type { Ask } from '../language/declaration.js';
import { disclosedAt } from '../reading/disclosed.js';
import { eventsAt } from '../reading/events.js';

/** A field of an event in words; null where it was left out. */
export type Told = (fact: Fact<unknown> | undefined, field: string) => unknown;

/** The texts of some events: open ones as corrected by then, disclosed ones as far as this reader may see them. */
export async function toldIn(ask: Ask, facts: readonly Fact[]): Promise<Told> {
  const positions = facts.map(({ position }) => position);
  const [events, disclosed] = await Promise.all([
    eventsAt(ask, positions),
    disclosedAt(ask.disclosures, positions, ask.reader),
  ]);
  return (fact, field) =>
    fact === undefined
      ? null
      : (disclosed.get(fact.position)?.[field] ?? events.get(fact.position)?.body[field] ?? null);
}
