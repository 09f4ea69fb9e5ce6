import type { Fact, Kind, Shape } from '#governance';
import { declarations } from '#governance';

/** A piece of text of an event, and the field that holds it. */
export interface Words {
  readonly field: string;
  readonly text: string;
}

/** Whether a field is what the thing, or a part of it, is called by: `title`, `items.title`, `subject`, `name`. */
export const isTitle = ({ field }: Words): boolean => /(^|\.)(title|subject)$|^name$/.test(field);

/** Codes and numbers of the machine are no text: `RESULT_CARRIED`, `8`. */
const isCode = (text: string): boolean => !/[\p{Ll}\s]/u.test(text);

/** Everything that people wrote in the open fields of an event: lines and texts, in lists and groups too. No ids, codes or hashes. */
export function openWords({ type, body }: Fact): readonly Words[] {
  const shape = declarations.get(type)?.shape;
  return shape ? inShape(shape, body) : [];
}

/** The disclosed fields of an event that this reader was given: the marks of what is withheld or erased are no text. */
export const toldWords = (fields: Readonly<Record<string, unknown>>, marks: readonly string[]): readonly Words[] =>
  Object.entries(fields).flatMap(([field, value]) =>
    stringsIn(value).flatMap((text) => (marks.includes(text) ? [] : [{ field, text }])),
  );

const inShape = (shape: Shape, body: Readonly<Record<string, unknown>>, within = ''): readonly Words[] =>
  Object.entries(shape).flatMap(([name, kind]) =>
    kind.disclosed ? [] : inKind(within === '' ? name : `${within}.${name}`, kind, body[name]),
  );

function inKind(field: string, kind: Kind, value: unknown): readonly Words[] {
  if (value === undefined || value === null) return [];
  if (kind.name === 'line' || kind.name === 'open-text')
    return typeof value === 'string' && (isTitle({ field, text: value }) || !isCode(value))
      ? [{ field, text: value }]
      : [];
  if (kind.name === 'list')
    return Array.isArray(value) ? value.flatMap((member) => inKind(field, kind.of as Kind, member)) : [];
  if (kind.name === 'group')
    return typeof value === 'object'
      ? inShape(kind.of as Shape, value as Readonly<Record<string, unknown>>, field)
      : [];
  return [];
}

const stringsIn = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(stringsIn)
      : [];
