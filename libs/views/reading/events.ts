import type { Fact } from '#governance';
import { amended, bringUpToDate, ConsequenceVoided, declarations } from '#governance';
import type { Ask } from '../language/declaration.js';

/** Events as they read at the reader's `knownAt`: brought up to date and corrected, open fields only. Voided ones read as they were written. */
export async function eventsAt(
  ask: Pick<Ask, 'store' | 'source' | 'when'>,
  positions: readonly number[],
): Promise<ReadonlyMap<number, Fact>> {
  const wanted = [...new Set(positions)];
  const stored = await ask.store.at(wanted);
  return new Map(
    stored.map((event) => {
      const fact = bringUpToDate(event, declarations);
      const amendments = ask.source.amendments(fact.position, ask.when.knownAt);
      return [fact.position, asAmended(fact, amendments)] as const;
    }),
  );
}

/** A field of each of these events: titles, sources, what stands in the log and not in the views. */
export async function fieldsAt(
  ask: Pick<Ask, 'store' | 'source' | 'when'>,
  positions: readonly number[],
  field: string,
): Promise<ReadonlyMap<number, string>> {
  const events = await eventsAt(ask, positions);
  return new Map(
    [...events].flatMap(([position, { body }]) =>
      typeof body[field] === 'string' ? [[position, body[field]] as const] : [],
    ),
  );
}

/** An event as amended; one that was voided, as it read until then. */
export function asAmended(fact: Fact, amendments: readonly Fact[]): Fact {
  const voided = amendments.findIndex((a) => a.type === ConsequenceVoided.type);
  return amended(fact, voided < 0 ? amendments : amendments.slice(0, voided)) ?? fact;
}
