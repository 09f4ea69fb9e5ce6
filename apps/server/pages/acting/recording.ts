import type { Shape } from '#governance';
import { CAPACITIES } from '#governance';
import { flag, line, oneOf, optional, ref, when } from '#governance/language/kinds.js';
import type { Entries } from './form/entries.js';
import { isBlank } from './form/entries.js';
import type { Fault } from './form/read.js';
import { readShape } from './form/read.js';

/** Names of the controls that stand beside a command's own fields begin so: no field does. */
export const META = '~';
/** Below this name stands for whom and when something was done, where that is not oneself and now. */
const PREFIX = `${META}r.`;

/** For whom: an authority (its organ or a person of it), a body in a meeting, or somebody outside. */
const WHOSE = ['AUTHORITY', 'BODY', 'OUTSIDE'] as const;
type Whose = (typeof WHOSE)[number];

/** What a clerk or proper officer says of an entry that is made for somebody else. */
export const FOR_ANOTHER: Shape = {
  whose: optional(oneOf(WHOSE)),
  authority: optional(ref('authority')),
  organ: optional(line(80)),
  person: optional(ref('person')),
  capacity: optional(oneOf(CAPACITIES)),
  body: optional(ref('body', 'board')),
  meeting: optional(ref('meeting')),
  outside: optional(line(120)),
};
/** What anybody may say of an entry of something that was done earlier. */
export const EARLIER: Shape = { happened: optional(when()), historical: optional(flag()), source: optional(line(300)) };

/** The kinds of both, under their paths, for making the controls. */
export const recordingFields = (records: boolean): readonly (readonly [string, Shape[string]])[] =>
  Object.entries(records ? { ...FOR_ANOTHER, ...EARLIER } : EARLIER).map(([name, kind]) => [`${PREFIX}${name}`, kind]);

/** The part of a command's body that says for whom and when, as the API takes it (`for`, `on`, `historical`, `source`). */
export interface Recording {
  readonly said: Readonly<Record<string, unknown>>;
  /** The same by the paths of the controls, for looking it over. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly faults: readonly Fault[];
}

/** @param records whether the visitor may type entries for somebody else: what nobody may say is not read */
export function readRecording(entries: Entries, records: boolean): Recording {
  const { value, faults } = readShape(
    Object.entries(records ? { ...FOR_ANOTHER, ...EARLIER } : EARLIER),
    entries,
    PREFIX,
  );
  const { whose, happened, historical, source, ...parts } = value as Readonly<Record<string, unknown>>;
  const behalf = whose === undefined ? {} : { for: behalfOf(whose as Whose, parts) };
  const missing =
    whose === undefined
      ? []
      : NEEDED[whose as Whose].filter((name) => parts[name] === undefined).map((name) => PREFIX + name);
  return {
    said: {
      ...behalf,
      ...(happened !== undefined && { on: happened }),
      ...(historical === true && { historical }),
      ...(source !== undefined && { source }),
    },
    values: Object.fromEntries(Object.entries(value as object).map(([name, given]) => [PREFIX + name, given])),
    faults: [...faults, ...missing.map((path) => ({ path, key: 'missing.entry', params: {} }))],
  };
}

const NEEDED: Readonly<Record<Whose, readonly string[]>> = {
  AUTHORITY: ['authority'],
  BODY: ['body', 'meeting'],
  OUTSIDE: ['outside'],
};
const GIVEN: Readonly<Record<Whose, readonly string[]>> = {
  AUTHORITY: ['authority', 'organ', 'person', 'capacity'],
  BODY: ['body', 'meeting'],
  OUTSIDE: ['outside'],
};

const behalfOf = (whose: Whose, parts: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(GIVEN[whose].flatMap((name) => (parts[name] === undefined ? [] : [[name, parts[name]]])));

/** Whether anything was said of it, so that it stands open on the page. */
export const saysRecording = (entries: Entries): boolean => !isBlank(entries, PREFIX.slice(0, -1));
