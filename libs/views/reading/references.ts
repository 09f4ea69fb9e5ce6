import type { EventDeclaration, Fact, Kind, Shape } from '#governance';

/** Told of each id that a body holds, and what it points to: `process`, `authority`, `person`, `event`, … */
export type Found = (target: string, id: string) => void;

type Look = (value: unknown, found: Found) => void;

/** Finds every reference in the bodies of a shape, in lists and groups too. Disclosed fields are never looked at. */
export function referencesIn(shape: Shape): (body: Readonly<Record<string, unknown>>, found: Found) => void {
  const looks = Object.entries(shape).flatMap(([name, kind]) => {
    const look = lookOf(kind);
    return look ? [{ name, look }] : [];
  });
  return (body, found) => {
    for (const { name, look } of looks) if (body[name] !== undefined) look(body[name], found);
  };
}

/** The references of one event, by what they point to. */
export function referencesOf(declaration: EventDeclaration, fact: Fact): Readonly<Record<string, readonly string[]>> {
  const references: Record<string, string[]> = {};
  referencesIn(declaration.shape)(fact.body, (target, id) => {
    const ids = (references[target] ??= []);
    if (!ids.includes(id)) ids.push(id);
  });
  return references;
}

function lookOf(kind: Kind): Look | undefined {
  if (kind.disclosed) return undefined;
  const { target } = kind;
  if (target !== undefined) {
    return (value, found) => {
      if (typeof value === 'string') found(target, value);
    };
  }
  if (kind.name === 'list') {
    const look = lookOf(kind.of as Kind);
    return (
      look &&
      ((value, found) => {
        if (Array.isArray(value)) for (const member of value) look(member, found);
      })
    );
  }
  if (kind.name === 'group') {
    const look = referencesIn(kind.of as Shape);
    return (value, found) => {
      if (typeof value === 'object' && value !== null) look(value as Readonly<Record<string, unknown>>, found);
    };
  }
  return undefined;
}
