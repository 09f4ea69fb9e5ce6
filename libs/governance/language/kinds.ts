import type { DisclosureClass } from '#kernel';
import { isDay, isEventId, isOccurred, isRef } from '#kernel';
import type { Control, FullBody, JsonSchema, Kind, Open, Problem, Shape } from './kind.js';
import { checkShape, shapeSchema } from './shape.js';

export type { Control, FullBody, JsonSchema, Kind, OpenBody, Problem, Shape } from './kind.js';
export { checkShape, shapeSchema };

const NONE: readonly Problem[] = [];

function kind<T>(
  name: string,
  control: Control,
  wanted: string,
  schema: JsonSchema,
  example: T,
  holds: (value: unknown) => boolean,
): Open<T> {
  return {
    name,
    control,
    wanted,
    schema,
    example,
    optional: false,
    disclosed: undefined,
    check: (value, path) => (holds(value) ? NONE : [{ path, wanted }]),
  };
}

const isText = (value: unknown, longest: number): value is string =>
  typeof value === 'string' && value.length <= longest && value.trim().length > 0 && value.isWellFormed();
/** Control characters other than tab, line feed and carriage return. */
const CONTROLS = /(?![\t\n\r])\p{Cc}/u;
const isWhole = (value: unknown, least: number, most: number): boolean =>
  Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most && !Object.is(value, -0);

/** The id of a thing of the arrangement, e.g. `WA-001`. */
export const ref = (target: string, example = exampleRef(target)): Open<string> => ({
  ...kind(
    'ref',
    'reference',
    `the id of ${article(target)}: 1 to 64 letters, digits, dots, dashes or underscores`,
    { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$' },
    example,
    isRef as (v: unknown) => boolean,
  ),
  target,
});
/** One line of open text: a title, a clause. It is hashed as it stands and can never be erased, so it holds no personal data. */
export const line = (longest = 200, example = 'Purchase to pay'): Open<string> =>
  kind(
    'line',
    'line',
    `one line of 1 to ${longest} characters`,
    { type: 'string', minLength: 1, maxLength: longest },
    example.slice(0, longest),
    (v) => isText(v, longest) && !CONTROLS.test(v) && !/[\n\r\t]/.test(v),
  );
/** Made of ids and dates by the rules, for programs: views keep it, however long it is. */
export const code = (longest = 160, example = 'permission-ends:2025-08-16'): Open<string> => ({
  ...line(longest, example),
  name: 'code',
});
/** Adopted or structured text that is open by nature. Free text about people or opinions is `text`. */
export const openText = (longest = 2000, example = 'Approval limits are tiered.'): Open<string> =>
  kind(
    'open-text',
    'text',
    `text of 1 to ${longest} characters`,
    { type: 'string', minLength: 1, maxLength: longest },
    example,
    (v) => isText(v, longest) && !CONTROLS.test(v),
  );
/** Free text, disclosed: the event holds its salted digest, the text stands beside the log and can be withheld or erased. */
export const text = (
  longest = 2000,
  as: DisclosureClass = 'PUBLIC',
  example = 'The limit of £5,000 is too low for our depots.',
): Kind<string, false, true> => disclosed(openText(longest, example), as);
/** Far enough either way for any record, and near enough that no deadline counted from a day runs out of the calendar. */
const [FIRST_DAY, LAST_DAY] = ['1800-01-01', '2999-12-31'];
/** A London day of the years 1800 to 2999. */
export const day = (example = '2025-08-16'): Open<string> =>
  kind(
    'day',
    'date',
    'a day as YYYY-MM-DD, from 1800 to 2999',
    { type: 'string', format: 'date' },
    example,
    (v) => typeof v === 'string' && isDay(v) && FIRST_DAY <= v && v <= LAST_DAY,
  );
/** A day, an instant in UTC, or a period. */
export const when = (): Open<string> =>
  kind(
    'when',
    'when',
    'a day (YYYY-MM-DD), an instant (2025-02-17T09:30:00Z) or a period {from, to}',
    { type: ['string', 'object'] },
    '2025-02-17',
    isOccurred as (v: unknown) => boolean,
  );
export const count = (least = 0, most = 1_000_000_000, example = 2): Open<number> =>
  kind(
    'count',
    'number',
    `a whole number from ${least} to ${most}`,
    { type: 'integer', minimum: least, maximum: most },
    example,
    (v) => isWhole(v, least, most),
  );
/** Money in pence. */
export const pence = (example = 120000): Open<number> =>
  kind(
    'pence',
    'money',
    'a whole number of pence, 0 or more',
    { type: 'integer', minimum: 0, maximum: 1e14 },
    example,
    (v) => isWhole(v, 0, 1e14),
  );
/** Time in minutes. */
export const minutes = (example = 600): Open<number> =>
  kind(
    'minutes',
    'number',
    'a whole number of minutes, 0 or more',
    { type: 'integer', minimum: 0, maximum: 1e9 },
    example,
    (v) => isWhole(v, 0, 1e9),
  );
/** A share in basis points: 1,000 is a tenth. */
export const basisPoints = (example = 1000): Open<number> =>
  kind(
    'basis-points',
    'number',
    'a whole number of basis points from 0 to 10000 (1000 is a tenth)',
    { type: 'integer', minimum: 0, maximum: 10000 },
    example,
    (v) => isWhole(v, 0, 10000),
  );
export const oneOf = <const V extends readonly [string, ...string[]]>(values: V): Open<V[number]> =>
  kind(
    'one-of',
    'choice',
    `one of ${values.join(', ')}`,
    { type: 'string', enum: values },
    values[0] as V[number],
    (v) => typeof v === 'string' && values.includes(v),
  );
export const flag = (): Open<boolean> =>
  kind('flag', 'yes-no', 'true or false', { type: 'boolean' }, true, (v) => typeof v === 'boolean');
/** SHA-256 in lower-case hex. */
export const hash = (): Open<string> =>
  kind(
    'hash',
    'line',
    'a SHA-256 hash of 64 lower-case hex digits',
    { type: 'string', pattern: '^[0-9a-f]{64}$' },
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    (v) => typeof v === 'string' && /^[0-9a-f]{64}$/.test(v),
  );
/** The id of an event of this log. */
export const eventRef = (): Open<string> => ({
  ...kind(
    'event',
    'reference',
    'the id of an event (a UUID)',
    { type: 'string', format: 'uuid' },
    '6f1c2d3e-4b5a-8c7d-9e0f-1a2b3c4d5e6f',
    (v: unknown) => typeof v === 'string' && isEventId(v),
  ),
  target: 'event',
});

/** Fields of their own under one name. */
export function group<S extends Shape>(of: S): Open<FullBody<S>> {
  const example = Object.fromEntries(Object.entries(of).map(([name, k]) => [name, k.example]));
  return {
    ...kind(
      'group',
      'group',
      `an object with ${Object.keys(of).join(', ')}`,
      shapeSchema(of),
      example as FullBody<S>,
      () => true,
    ),
    of,
    check: (value, path) => checkShape(of, value, path),
  };
}
export function listOf<T>(of: Open<T>, most = 50, least = 0): Open<readonly T[]> {
  const wanted = `a list of ${least} to ${most}, each ${of.wanted}`;
  return {
    ...kind<readonly T[]>(
      'list',
      'list',
      wanted,
      { type: 'array', items: of.schema, minItems: least, maxItems: most },
      Array.from({ length: Math.max(least, 1) }, () => of.example),
      () => true,
    ),
    of,
    check: (value, path) =>
      !Array.isArray(value) || value.length < least || value.length > most
        ? [{ path, wanted }]
        : value.flatMap((member, i) => of.check(member, `${path}[${i}]`)),
  };
}

export const optional = <T, D extends boolean>(k: Kind<T, false, D>): Kind<T, true, D> => ({ ...k, optional: true });
export const disclosed = <T>(k: Open<T>, as: DisclosureClass): Kind<T, false, true> => ({ ...k, disclosed: as });

const article = (noun: string): string => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
function exampleRef(target: string): string {
  const known: Record<string, string> = {
    process: 'CP-001',
    workaround: 'WA-001',
    compromise: 'K-1',
    authority: 'bdc',
    person: 'p_bdc_rep',
    partner: 'bdc',
    objection: 'O-1',
    gap: 'G-1',
  };
  return known[target] ?? `${target}-1`;
}
