import type { EventDeclaration, Fact, Kind } from '#governance';

/** Longer strings are titles, names and texts; shorter ones are ids, codes and dates. */
const LONGEST_CODE = 80;

/**
 * The fields of an event that a fold may need. Disclosed fields are never in an event's body. Titles, names and texts
 * that every such event has stay in the log and are read there when they are wanted: their words decide nothing.
 * Optional ones are kept, because whether they are there may decide something (an acceptance with conditions).
 */
export function openFields(declaration: EventDeclaration): (fact: Fact) => Readonly<Record<string, unknown>> {
  const left = new Set(Object.entries(declaration.shape).flatMap(([name, kind]) => (isWords(kind) ? [name] : [])));
  if (left.size === 0) return ({ body }) => body;
  return ({ body }) => {
    const fields: Record<string, unknown> = {};
    for (const name in body) if (!left.has(name)) fields[name] = body[name];
    return fields;
  };
}

const isWords = (kind: Kind): boolean =>
  !kind.optional &&
  (kind.name === 'open-text' || (kind.name === 'line' && Number(kind.schema['maxLength'] ?? 0) > LONGEST_CODE));

/** The whole open body: for the arrangement, whose state holds the names of the public bodies in it. */
export const wholeBody =
  () =>
  ({ body }: Fact): Readonly<Record<string, unknown>> =>
    body;
