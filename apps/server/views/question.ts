import { parseAt } from '#kernel';
import type { Kind, Shape } from '#governance';
import { checkShape } from '#governance';
import type { FieldFault } from '../http/problem.js';
import { malformed } from '../http/problem.js';
import type { Language } from '../http/messages.js';
import { LANGUAGES } from '../http/messages.js';

/** What every read takes beside the parameters of its view: as at when, known by when, and from which position on. */
export interface Question {
  /** In ms since 1970; absent for now. */
  readonly asOf?: number;
  readonly knownAt?: number;
  /** The view must hold this position: a client reads its own write. */
  readonly atLeast?: number;
  readonly language: Language;
  readonly params: Readonly<Record<string, unknown>>;
}

type Raw = Readonly<Record<string, unknown>>;

/** Names that every read understands, whatever the view. */
export const COMMON = ['asOf', 'knownAt', 'atLeast', 'lang'] as const;
const POSITION = /^\d{1,15}$/;

/**
 * Reads the parameters of an address. A bare date means the end of that London day.
 *
 * @param shape of the view's own parameters, in the path or the query
 * @throws Problem 400 with every parameter that is wrong, and what would be accepted
 */
export function question(path: Raw, query: Raw, shape: Shape): Question {
  const faults: FieldFault[] = [];
  const moment = (name: 'asOf' | 'knownAt'): number | undefined => {
    const given = query[name];
    if (given === undefined) return undefined;
    const ms = typeof given === 'string' ? parseAt(given) : undefined;
    if (ms === undefined)
      faults.push({
        field: name,
        says: `${name} must be one day (2025-03-13, which means its end in London) or one instant (2025-03-13T09:30:00Z, or with an offset)`,
      });
    return ms;
  };
  const [asOf, knownAt] = [moment('asOf'), moment('knownAt')];
  const atLeast = position(query['atLeast'], 'atLeast', faults);
  const language = LANGUAGES.find((l) => l === (query['lang'] ?? 'en'));
  if (!language) faults.push({ field: 'lang', says: `lang must be one of ${LANGUAGES.join(', ')}` });
  const params = paramsOf(path, query, shape);
  const problems = checkShape(shape, params);
  faults.push(
    ...problems.map(({ path: field, wanted }) => ({
      field,
      says: `${field} must be ${wanted}${field in shape ? '' : ` and ${COMMON.join(', ')}`}`,
    })),
  );
  if (faults.length > 0) throw malformed(faults);
  return {
    language: language ?? 'en',
    params,
    ...(asOf !== undefined && { asOf }),
    ...(knownAt !== undefined && { knownAt }),
    ...(atLeast !== undefined && { atLeast }),
  };
}

/** A position in the log, as text. */
export function position(given: unknown, field: string, faults: FieldFault[]): number | undefined {
  if (given === undefined) return undefined;
  if (typeof given === 'string' && POSITION.test(given)) return Number(given);
  faults.push({ field, says: `${field} must be one position of the log: a whole number, as a receipt gives it` });
  return undefined;
}

/** The view's own parameters: those of the path, and whatever else the query has. */
function paramsOf(path: Raw, query: Raw, shape: Shape): Record<string, unknown> {
  const given: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(query)) {
    // A page is asked for by `cursor` everywhere, whatever its own parameter is called.
    const own = name === 'cursor' && 'before' in shape ? 'before' : name;
    if (!(COMMON as readonly string[]).includes(name)) given[own] = valueOf(value, shape[own]);
  }
  for (const name of Object.keys(shape)) if (Object.hasOwn(path, name)) given[name] = valueOf(path[name], shape[name]);
  return given;
}

/** Text of an address as the value that its kind wants; what does not look like one stays text, and is refused as such. */
function valueOf(text: unknown, kind: Kind | undefined): unknown {
  const type = kind?.schema['type'];
  if (type === 'array')
    return (Array.isArray(text) ? text : [text]).map((member) => valueOf(member, kind?.of as Kind | undefined));
  if (typeof text !== 'string') return text;
  if (type === 'integer' && /^-?\d{1,15}$/.test(text)) return Number(text);
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}
