import type { Envelope } from '#kernel';
import { msOf, startOf } from '#kernel';
import type { EventDeclaration } from '../language/event.js';
import type { Fact } from '../language/fact.js';

/** The log holds an event that this program does not know: it was written by a newer one. */
export class NewerThanProgram extends Error {
  constructor(position: number, type: string, schema: number) {
    super(
      `Event ${position} is ${type}, schema ${schema}, which this version of Concordat does not know. Start the version that wrote it, or a later one.`,
    );
    this.name = 'NewerThanProgram';
  }
}

/**
 * A stored event as a fact, its body brought up to the present schema (after its bytes have been checked; they are never rewritten).
 * @throws NewerThanProgram
 */
export function bringUpToDate(
  stored: { readonly position: number; readonly envelope: Envelope },
  declarations: ReadonlyMap<string, EventDeclaration>,
): Fact {
  const { position, envelope: e } = stored;
  const declaration = declarations.get(e.type);
  if (!declaration || e.schema > declaration.schema) throw new NewerThanProgram(position, e.type, e.schema);
  let body = e.body;
  for (let schema = e.schema; schema < declaration.schema; schema++) body = declaration.upcasts[schema]?.(body) ?? body;
  return {
    id: e.id,
    type: e.type,
    position,
    stream: e.stream,
    version: e.version,
    at: startOf(e.occurredAt),
    occurredAt: e.occurredAt,
    known: msOf(e.recordedAt),
    by: e.by,
    ...(e.recordedBy && { recordedBy: e.recordedBy }),
    rules: e.rules,
    ...(e.historical && { historical: e.historical }),
    ...(e.cause && { cause: e.cause }),
    body,
    standing: e.recordedBy ? 'UNCONFIRMED' : 'OWN',
  };
}
