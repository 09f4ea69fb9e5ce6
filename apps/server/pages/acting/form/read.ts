import type { Kind, Shape } from '#governance';
import { isDay } from '#kernel';
import { atLondon, instantOf } from '#kernel';
import type { Entries } from './entries.js';
import { entry, isBlank, membersIn } from './entries.js';
import { isFile } from './file.js';
import { isTimeOfDay, timeOf } from './time-of-day.js';

/** Something that is wrong with an entry: a message of the catalogue below `acting.error`, and where. */
export interface Fault {
  readonly path: string;
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
  /** Which part of a date is wrong. */
  readonly part?: 'day' | 'month' | 'year' | 'time';
}

/** What an entry comes to: `value` is undefined where it was left empty. */
export interface Reading {
  readonly value?: unknown;
  readonly faults: readonly Fault[];
}

const EMPTY: Reading = { faults: [] };
const fault = (path: string, key: string, params: Fault['params'] = {}, part?: Fault['part']): Reading => ({
  faults: [{ path, key, params, ...(part && { part }) }],
});

/** Reads the entry of a field as its kind has it: money from pounds, a day from three fields, a list from its members. */
export function readField(kind: Kind, path: string, entries: Entries): Reading {
  const reading = read(kind, path, entries);
  if (reading.faults.length > 0 || reading.value !== undefined) return reading;
  return kind.optional ? EMPTY : fault(path, `missing.${isFile(kind) ? 'file' : missingOf(kind)}`);
}

/** Reads fields side by side into one object. */
export function readShape(fields: Iterable<readonly [string, Kind]>, entries: Entries, prefix = ''): Reading {
  const value: Record<string, unknown> = {};
  const faults: Fault[] = [];
  for (const [name, kind] of fields) {
    const reading = readField(kind, prefix + name, entries);
    faults.push(...reading.faults);
    if (reading.value !== undefined) value[name] = reading.value;
  }
  return { value, faults };
}

function read(kind: Kind, path: string, entries: Entries): Reading {
  if (kind.name === 'group') {
    if (isFile(kind) && entry(entries, `${path}.hash`) === '') return EMPTY;
    if (kind.optional && isBlank(entries, path)) return EMPTY;
    return readShape(Object.entries(kind.of as Shape), entries, `${path}.`);
  }
  if (kind.name === 'list') return readList(kind, path, entries);
  if (kind.control === 'date') return checked(kind, path, dayIn(path, entries));
  if (kind.control === 'when') return checked(kind, path, momentIn(path, entries));
  const other = entry(entries, `${path}.other`);
  return checked(kind, path, leaf(kind, path, other || entry(entries, path)));
}

/** One member a line where a member is one control; a group of controls each where it is several. */
function readList(kind: Kind, path: string, entries: Entries): Reading {
  const of = kind.of as Kind;
  const readings =
    of.name === 'group' || of.name === 'list'
      ? membersIn(entries, path)
          .map((n) => `${path}.${n}`)
          .filter((member) => !isBlank(entries, member))
          .map((member) => readField(of, member, entries))
      : [...(entries.get(path) ?? []), ...(entries.get(`${path}.other`) ?? [])]
          .flatMap((value) => value.split('\n'))
          .filter((line) => line.trim() !== '')
          .map((line) => checked(of, path, leaf(of, path, line.trim())));
  const faults = readings.flatMap((reading) => reading.faults).slice(0, 20);
  if (faults.length > 0) return { faults };
  if (readings.length === 0 && kind.optional) return EMPTY;
  const { minItems: least = 0, maxItems: most = Infinity } = kind.schema as { minItems?: number; maxItems?: number };
  if (readings.length < least) return fault(path, least === 1 ? 'missing.list' : 'tooFew', { least });
  if (readings.length > most) return fault(path, 'tooMany', { most });
  return { value: readings.map((reading) => reading.value), faults: [] };
}

/** A single control: the value, or why it is none. */
function leaf(kind: Kind, path: string, typed: string): Reading {
  if (typed === '') return EMPTY;
  if (isTimeOfDay(kind, path)) {
    const time = timeOf(typed);
    return time === undefined ? fault(path, 'time') : { value: time, faults: [] };
  }
  if (kind.control === 'yes-no') return { value: typed === 'yes', faults: [] };
  if (kind.control === 'money') return pounds(path, typed);
  if (kind.name === 'basis-points') return percent(path, typed);
  if (kind.control === 'number')
    return /^-?\d[\d,]*$/.test(typed)
      ? { value: Number(typed.replaceAll(',', '')), faults: [] }
      : wholeNumber(kind, path);
  return { value: typed, faults: [] };
}

/** "£1,200.50" in pence. */
function pounds(path: string, typed: string): Reading {
  const [, whole, pence = ''] = /^£?\s*(\d[\d,]*)(?:\.(\d{1,2}))?$/.exec(typed) ?? [];
  if (whole === undefined) return fault(path, 'money');
  return { value: Number(whole.replaceAll(',', '')) * 100 + Number(pence.padEnd(2, '0')), faults: [] };
}

/** "12.5" per cent in basis points. */
function percent(path: string, typed: string): Reading {
  const [, whole, part = ''] = /^(\d{1,3})(?:\.(\d{1,2}))?\s*%?$/.exec(typed) ?? [];
  const value = whole === undefined ? NaN : Number(whole) * 100 + Number(part.padEnd(2, '0'));
  return value <= 10_000 ? { value, faults: [] } : fault(path, 'percent');
}

function dayIn(path: string, entries: Entries): Reading {
  const [day, month, year] = (['day', 'month', 'year'] as const).map((part) => entry(entries, `${path}.${part}`));
  if (!day && !month && !year) return EMPTY;
  if (!day) return fault(path, 'date.noDay', {}, 'day');
  if (!month) return fault(path, 'date.noMonth', {}, 'month');
  if (!year) return fault(path, 'date.noYear', {}, 'year');
  if (!/^\d{4}$/.test(year)) return fault(path, 'date.year', {}, 'year');
  const value = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(value) ? { value, faults: [] } : fault(path, 'date.notReal', {}, 'day');
}

/** A day, or with a time the instant that it is in London. */
function momentIn(path: string, entries: Entries): Reading {
  const day = dayIn(path, entries);
  const typed = entry(entries, `${path}.time`);
  if (typed === '' || day.faults.length > 0) return day;
  if (day.value === undefined) return fault(path, 'date.noDay', {}, 'day');
  const time = timeOf(typed);
  if (time === undefined) return fault(path, 'time', {}, 'time');
  return { value: instantOf(atLondon(day.value as string, time)), faults: [] };
}

/** What the kind itself has against a value, in words that name what would be accepted. */
function checked(kind: Kind, path: string, reading: Reading): Reading {
  if (reading.value === undefined || kind.check(reading.value, path).length === 0) return reading;
  const { maxLength: most } = kind.schema as { maxLength?: number };
  if (typeof reading.value === 'string' && most !== undefined && reading.value.length > most)
    return fault(path, 'tooLong', { most, n: reading.value.length });
  if (kind.name === 'line') return fault(path, 'oneLine', { most: most ?? 0 });
  if (kind.control === 'number') return wholeNumber(kind, path);
  if (kind.name === 'ref' || kind.name === 'hash' || kind.name === 'event') return fault(path, kind.name);
  return fault(path, 'other', { wanted: kind.wanted });
}

function wholeNumber({ schema }: Kind, path: string): Reading {
  const { minimum = 0, maximum = 0 } = schema as { minimum?: number; maximum?: number };
  return fault(path, 'number', { least: minimum, most: maximum.toLocaleString('en-GB') });
}

/** How an entry that is missing is asked for. */
function missingOf({ control, name }: Kind): string {
  if (name === 'list') return 'list';
  if (control === 'date' || control === 'when') return 'date';
  return control === 'choice' || control === 'yes-no' || control === 'reference' ? 'choice' : 'entry';
}
