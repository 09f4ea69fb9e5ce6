import { isInstant, msOf, nfc } from '#kernel';
import type { Occurred } from '#kernel';
import type { Kind, Problem as KindProblem, Shape } from '#governance';
import { CAPACITIES, checkShape } from '#governance';
import { flag, group, line, oneOf, optional, ref, when } from '#governance/language/kinds.js';
import type { Behalf, Hat } from '#pipeline';
import type { FieldFault } from '../http/problem.js';
import { malformed, Problem } from '../http/problem.js';

/** The body of a command as it came, checked but for its data, which the command's own declaration checks. */
export interface CommandRequest {
  readonly as?: Hat;
  readonly behalf?: Behalf;
  readonly on?: Occurred;
  readonly historical?: true;
  readonly source?: string;
  /** For a simulated log: the moment to which its clock is moved first, in ms since 1970. */
  readonly clock?: number;
  readonly data: unknown;
}

const instant: Kind<string, false, false> = {
  ...line(30, '2025-03-13T09:30:00Z'),
  name: 'instant',
  wanted: 'an instant in UTC, as 2025-03-13T09:30:00Z',
  schema: { type: 'string', format: 'date-time' },
  check: (value, path) => (isInstant(value) ? [] : [{ path, wanted: 'an instant in UTC, as 2025-03-13T09:30:00Z' }]),
};

export const AS: Shape = { authority: ref('authority'), capacity: optional(oneOf(CAPACITIES)) };
/** For whom a clerk enters what was done elsewhere: exactly one of the three, told apart by its first field. */
export const FOR: Readonly<Record<'authority' | 'body' | 'outside', Shape>> = {
  authority: {
    authority: ref('authority'),
    organ: optional(line(80, 'Cabinet')),
    person: optional(ref('person')),
    capacity: optional(oneOf(CAPACITIES)),
  },
  body: { body: ref('body', 'board'), meeting: ref('meeting', 'M-2025-03-12') },
  outside: { outside: line(120, 'Secretary of State') },
};
/** What stands beside `for` and `data` in the body of every command. */
export const ENVELOPE: Shape = {
  as: optional(group(AS)),
  on: optional(when()),
  historical: optional(flag()),
  source: optional(line(300, 'Minutes of 12 March 2025, minute 41')),
  clock: optional(instant),
};
const NAMES = [...Object.keys(ENVELOPE), 'for', 'data'];

const faultOf = ({ path, wanted }: KindProblem): FieldFault => ({
  field: path || 'body',
  says: `${path || 'the body'} must be ${wanted}`,
});

/** @throws Problem 400 with every field that is wrong */
export function commandRequest(body: unknown): CommandRequest {
  if (body === undefined) throw new Problem(400, 'BODY_MISSING');
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw malformed([
      {
        field: 'body',
        says: `the body must be an object with data, and as, for, on, historical, source where they apply`,
      },
    ]);
  const { for: behalf, data, ...said } = body as Record<string, unknown>;
  const faults = [...checkShape(ENVELOPE, said).map(faultOf), ...checkBehalf(behalf).map(faultOf)];
  if (data === undefined)
    faults.push({
      field: 'data',
      says: 'data must be given: an object with the fields of the command, {} where it has none',
    });
  if (faults.length > 0) throw malformed(faults.map(withNames));
  const { as, on, historical, source, clock } = said as {
    as?: Hat;
    on?: Occurred;
    historical?: boolean;
    source?: string;
    clock?: string;
  };
  return {
    data,
    ...(as && { as }),
    ...(behalf !== undefined && { behalf: nfc(behalf) as Behalf }),
    ...(on !== undefined && { on }),
    ...(historical === true && { historical }),
    ...(source !== undefined && { source: nfc(source) as string }),
    ...(clock !== undefined && { clock: msOf(clock) }),
  };
}

function checkBehalf(behalf: unknown): readonly KindProblem[] {
  if (behalf === undefined) return [];
  const which =
    typeof behalf === 'object' && behalf !== null
      ? (Object.keys(FOR) as (keyof typeof FOR)[]).find((name) => Object.hasOwn(behalf, name))
      : undefined;
  if (!which)
    return [
      { path: 'for', wanted: 'an object with authority (and organ or person), with body and meeting, or with outside' },
    ];
  return checkShape(FOR[which], behalf, 'for');
}

/** A name that is unknown at the top level: the list of what is known there is longer than the envelope's own. */
const withNames = (fault: FieldFault): FieldFault =>
  Object.hasOwn(ENVELOPE, fault.field) || !fault.says.includes('left out') || fault.field.includes('.')
    ? fault
    : { field: fault.field, says: `${fault.field} must be left out: the fields are ${NAMES.join(', ')}` };
