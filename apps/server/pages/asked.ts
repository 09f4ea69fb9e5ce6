import type { Day } from '#kernel';
import { isDay, parseAt } from '#kernel';

/** What stands in the address, as Fastify parses it: a name given twice comes as a list. */
export type Query = Readonly<Record<string, unknown>>;

/** A moment as it is written in the address, and in ms since 1970; `day` where it is a bare date (the end of that London day). */
export interface AskedMoment {
  readonly text: string;
  readonly ms: number;
  readonly day?: Day;
}

/** The date asked for, how much was known then, and from where the history goes on. */
export interface Asked {
  readonly asOf?: AskedMoment;
  readonly knownAt?: AskedMoment;
  readonly before?: string;
}

/** The three fields of the date form as they were typed, and the first that is wrong. */
export interface DateProblem {
  /** A message of the catalogue, below `problem`. */
  readonly key: string;
  readonly shown: string;
  readonly wrong: 'day' | 'month' | 'year';
  readonly fields: DateFields;
  readonly knownAt?: string;
}

export interface DateFields {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

export type Question =
  | { readonly kind: 'ASKED'; readonly asked: Asked }
  /** The date form was sent: the same page belongs under an address with the date in it. */
  | { readonly kind: 'ELSEWHERE'; readonly asOf: Day; readonly knownAt?: string }
  | { readonly kind: 'NO_DATE'; readonly problem: DateProblem };

const EMPTY: DateFields = { day: '', month: '', year: '' };
/** So much of what is no date is shown again. */
const SHOWN = 40;

/** Reads `asOf`, `knownAt`, `before`, and the fields of the date form (`day`, `month`, `year`) from the address. */
export function question(query: Query): Question {
  const knownAt = moment(query['knownAt']);
  if (knownAt === 'NO_DATE') return noDate('knownAt', textOf(query['knownAt']), EMPTY, 'day');
  const form = { day: typed(query['day']), month: typed(query['month']), year: typed(query['year']) };
  if ('day' in query || 'month' in query || 'year' in query) return fromForm(form, knownAt?.text);
  const asOf = moment(query['asOf']);
  if (asOf === 'NO_DATE')
    return noDate('asOf', textOf(query['asOf']), fieldsOf(textOf(query['asOf'])), 'day', knownAt?.text);
  const before = query['before'] === undefined ? undefined : textOf(query['before']);
  return {
    kind: 'ASKED',
    asked: { ...(asOf && { asOf }), ...(knownAt && { knownAt }), ...(before !== undefined && { before }) },
  };
}

function moment(value: unknown): AskedMoment | 'NO_DATE' | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== 'string') return 'NO_DATE';
  const ms = parseAt(value);
  if (ms === undefined) return 'NO_DATE';
  return { text: value, ms, ...(isDay(value) && { day: value }) };
}

function fromForm(fields: DateFields, knownAt: string | undefined): Question {
  const { day, month, year } = fields;
  const no = (key: string, wrong: DateProblem['wrong']): Question =>
    noDate(key, `${day} ${month} ${year}`.trim(), fields, wrong, knownAt);
  if (!day && !month && !year) return no('empty', 'day');
  if (!day) return no('noDay', 'day');
  if (!month) return no('noMonth', 'month');
  if (!year) return no('noYear', 'year');
  if (!/^\d{4}$/.test(year)) return no('yearDigits', 'year');
  const asOf = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isDay(asOf)) return no('notReal', 'day');
  return { kind: 'ELSEWHERE', asOf, ...(knownAt !== undefined && { knownAt }) };
}

function noDate(
  key: string,
  shown: string,
  fields: DateFields,
  wrong: DateProblem['wrong'],
  knownAt?: string,
): Question {
  return {
    kind: 'NO_DATE',
    problem: { key, shown: shortened(shown), fields, wrong, ...(knownAt !== undefined && { knownAt }) },
  };
}

/** What looks like a date with a wrong part fills the form with its parts. */
function fieldsOf(text: string): DateFields {
  const parts = /^(\d{1,4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  return parts ? { year: parts[1] ?? '', month: parts[2] ?? '', day: parts[3] ?? '' } : EMPTY;
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : Array.isArray(value) ? value.map(String).join(', ') : '';
const typed = (value: unknown): string => textOf(value).trim().slice(0, SHOWN);
const shortened = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);
