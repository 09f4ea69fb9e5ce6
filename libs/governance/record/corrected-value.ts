import type { Occurred } from '#kernel';
import type { Kind, Shape } from '../language/kinds.js';
import type { ValueType } from './record.events.js';

/** What a corrected value's text stands for; undefined when it is no such value. */
export function valueOf(text: string, as: ValueType): string | number | boolean | undefined {
  if (as === 'TEXT') return text;
  if (as === 'YES_NO') return text === 'true' || text === 'false' ? text === 'true' : undefined;
  return /^-?\d+$/.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : undefined;
}

/** A value as the text of a correction: numbers in digits, a period as `from/to` (ISO 8601). Undefined for lists and groups. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return isPeriod(value) ? `${value.from}/${value.to}` : undefined;
}

const isPeriod = (value: unknown): value is Exclude<Occurred, string> =>
  typeof value === 'object' && value !== null && 'from' in value && 'to' in value;

/** Which of the three JSON kinds a field holds; undefined for one that holds more than one value. */
export function typeOf(kind: Kind): ValueType | undefined {
  const type = kind.schema['type'];
  if (type === 'integer') return 'NUMBER';
  if (type === 'boolean') return 'YES_NO';
  return type === 'string' ? 'TEXT' : undefined;
}

/** The kind of the field at a path of a shape (`decision.ref`), and the kinds of its siblings. */
export function fieldAt(
  shape: Shape,
  path: readonly string[],
): { readonly kind: Kind; readonly among: Shape } | undefined {
  const [name = '', ...rest] = path;
  const kind = Object.hasOwn(shape, name) ? shape[name] : undefined;
  if (kind === undefined || rest.length === 0) return kind && { kind, among: shape };
  return kind.name === 'group' ? fieldAt(kind.of as Shape, rest) : undefined;
}
