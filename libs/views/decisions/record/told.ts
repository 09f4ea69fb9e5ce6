import type { Fact } from '#governance';
import type { Ask } from '../../language/declaration.js';
import { disclosedAt } from '../../reading/disclosed.js';
import { eventsAt } from '../../reading/events.js';

export type Fields = Readonly<Record<string, unknown>>;

/** All fields of the event at a position: the open ones as corrected by then, the disclosed ones as the reader may see them. */
export type Told = (position: number) => Fields;

/** Reads the whole of these events from the log, where views hold only what folds need. */
export async function toldOf(ask: Ask, facts: readonly Fact[]): Promise<Told> {
  const positions = facts.map(({ position }) => position);
  const [events, disclosed] = await Promise.all([
    eventsAt(ask, positions),
    disclosedAt(ask.disclosures, positions, ask.reader),
  ]);
  return (position) => ({ ...events.get(position)?.body, ...disclosed.get(position) });
}
