import type { Kind, Shape } from '#governance';
import { isEventId } from '#kernel';
import type { CommandDeclaration } from '#governance/language/command.js';
import type { Lang } from '../../format.js';
import { words } from '../../words.js';
import type { Entries } from './entries.js';
import { entry, membersIn } from './entries.js';
import type { Known, KnownThing } from './known.js';
import { broughtText, isFile, TAKEN } from './file.js';
import { isNew, nextId } from './known.js';
import { isNextNumber, namedBy } from './within.js';
import type { Said } from './labels.js';
import { choiceLabel, fieldLabel, hinted, saying } from './labels.js';
import { isTimeOfDay } from './time-of-day.js';
import type { Fault } from './read.js';

/** How a field is asked for, ready for the templates. */
export type Asking = 'input' | 'textarea' | 'file' | 'date' | 'radios' | 'select' | 'checkboxes' | 'group' | 'members';

export interface Choice {
  readonly value: string;
  readonly label: Said;
  readonly chosen: boolean;
}

/** One control or group of controls of a form. `name` is both its name and its id. */
export interface Field {
  readonly asking: Asking;
  readonly name: string;
  readonly label: Said;
  readonly optional: boolean;
  readonly hint?: Said;
  readonly error?: Said;
  /** Which part of a date is wrong. */
  readonly part?: string;
  readonly value: string;
  readonly parts?: Readonly<Record<string, string>>;
  readonly choices?: readonly Choice[];
  /** What was typed where the choice does not hold it; undefined where nothing else can be given. */
  readonly other?: string;
  /** Of a person: the one in question is often nobody yet, so that the place for a new id stands open. */
  readonly person?: true;
  readonly opens?: boolean;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly numeric?: true;
  readonly width?: string;
  readonly rows?: number;
  readonly timed?: true;
  readonly perLine?: true;
  /** Of a file: which one was brought, its parts going along unseen, and the endings of what is taken. */
  readonly brought?: string;
  readonly accept?: string;
  readonly fields?: readonly Field[];
  readonly members?: readonly { readonly name: string; readonly fields: readonly Field[] }[];
  readonly mayAdd?: boolean;
  readonly mayRemove?: boolean;
}

/** What fields are made with. */
export interface Drawing {
  readonly of: Pick<CommandDeclaration, 'name'>;
  readonly entries: Entries;
  readonly known: Known;
  readonly faults: readonly (Fault & { readonly says: Said })[];
  readonly lang: Lang;
  /** Whether the fields at hand name a thing that is new to the record: its id is then in no list. */
  readonly naming?: boolean;
}

/** Up to so many choices stand open, side by side to be compared; more are folded into a list. */
const OPEN_CHOICES = 7;
/** Up to so many things are shown as boxes to tick. */
const MOST_BOXES = 30;

/** @param path of the control, with the numbers of list members: `founding.0.name` */
export function fieldOf(kind: Kind, path: string, drawing: Drawing, about?: string): Field {
  const { of, lang, entries, faults } = drawing;
  const fault = faults.find((f) => f.path === path);
  const common = {
    name: path,
    label: fieldLabel(of, path.replaceAll(/\.\d+(?=\.|$)/g, '[]'), lang),
    optional: kind.optional,
    value: entry(entries, path),
    ...hintOf(kind, path, about, lang),
    ...(fault && { error: fault.says, ...(fault.part && { part: fault.part }) }),
  };
  return { ...common, ...asked(kind, path, drawing, about) };
}

/** What the declaration says of a field; of a file and of a time of day the page itself says what is wanted. */
function hintOf(kind: Kind, path: string, about: string | undefined, lang: Lang): Pick<Field, 'hint'> {
  if (isTimeOfDay(kind, path)) return { hint: saying('acting.timeHint', lang) };
  return about === undefined || isFile(kind) ? {} : { hint: hinted(about, lang) };
}

type Asked = Omit<Field, 'name' | 'label' | 'optional' | 'value'> & { readonly value?: string };

function asked(kind: Kind, path: string, drawing: Drawing, about: string | undefined): Asked {
  switch (kind.control) {
    case 'group':
      if (isFile(kind)) return file(path, drawing);
      return { asking: 'group', fields: fieldsOf(Object.entries(kind.of as Shape), drawing, `${path}.`) };
    case 'list':
      return list(kind, path, drawing);
    case 'date':
    case 'when':
      return date(kind, path, drawing);
    case 'choice':
      return choice(kind, path, drawing);
    case 'yes-no':
      return { asking: 'radios' };
    case 'reference':
      return reference(kind, path, drawing, about);
    case 'number':
      return number(kind, path, drawing, about);
    case 'text':
      return { asking: 'textarea', rows: rowsFor(longest(kind)) };
    default:
      return typed(kind);
  }
}

/** Fields side by side. */
export function fieldsOf(shape: Iterable<readonly [string, Kind]>, drawing: Drawing, prefix = ''): readonly Field[] {
  const fields = [...shape];
  const naming = isNaming(fields.map(([name]) => name));
  return fields.map(([name, kind]) => fieldOf(kind, prefix + name, { ...drawing, naming }));
}

/** What is given a name and a nation is an authority that comes to the table. */
export const isNaming = (names: readonly string[]): boolean => names.includes('name') && names.includes('nation');

/** A version is chosen among those of the process, once that is known; the next one is counted. */
function number(kind: Kind, path: string, { entries, known, lang }: Drawing, about: string | undefined): Asked {
  const versions = namedBy(path, kind) === 'version' ? known.get('version') : undefined;
  if (!versions) return typed(kind);
  const given = entry(entries, path);
  if (isNextNumber(kind, about)) {
    const next = String(1 + Math.max(0, ...versions.map(({ id }) => Number(id))));
    return { ...typed(kind), value: entries.has(path) ? given : next };
  }
  if (versions.length === 0 || (given !== '' && !versions.some(({ id }) => id === given))) return typed(kind);
  const choices = versions.map(({ id, title = '' }) => ({
    value: id,
    label: { text: words(lang).t('acting.versionNamed', { version: id, status: title }) },
    chosen: id === given,
  }));
  return { asking: 'select', choices };
}

function file(path: string, { entries }: Drawing): Asked {
  const brought = broughtText(entries, path);
  const parts = Object.fromEntries(
    ['hash', 'mediaType', 'size'].map((part) => [part, entry(entries, `${path}.${part}`)]),
  );
  return { asking: 'file', accept: TAKEN, ...(brought !== undefined && { brought, parts }) };
}

function typed(kind: Kind): Asked {
  if (kind.control === 'money') return { asking: 'input', numeric: true, prefix: '£', width: '10' };
  if (kind.name === 'basis-points') return { asking: 'input', numeric: true, suffix: '%', width: '4' };
  if (kind.control === 'number') return { asking: 'input', numeric: true, width: '5' };
  const most = longest(kind);
  const width = most <= 5 ? '5' : most <= 20 ? '10' : most <= 60 ? '20' : undefined;
  return { asking: 'input', ...(width !== undefined && { width }) };
}

function date({ control }: Kind, path: string, { entries }: Drawing): Asked {
  const parts = Object.fromEntries(
    ['day', 'month', 'year', 'time'].map((part) => [part, entry(entries, `${path}.${part}`)]),
  );
  return { asking: 'date', parts, ...(control === 'when' && { timed: true }) };
}

/** A choice that may be left open is a list with an empty first line: a radio button once chosen cannot be let go. */
function choice(kind: Kind, path: string, { entries, lang }: Drawing): Asked {
  const choices = choicesOf(kind, entries.get(path) ?? [], lang);
  return { asking: kind.optional || choices.length > OPEN_CHOICES ? 'select' : 'radios', choices };
}

function choicesOf(kind: Kind, chosen: readonly string[], lang: Lang): readonly Choice[] {
  const values = (kind.schema as { enum?: readonly string[] }).enum ?? [];
  return values.map((value) => ({ value, label: choiceLabel(value, lang), chosen: chosen.includes(value) }));
}

function reference(kind: Kind, path: string, drawing: Drawing, about: string | undefined): Asked {
  const { entries, known } = drawing;
  const things = known.get(kind.target ?? '');
  const given = entry(entries, path);
  if (isNew(kind, about))
    return { asking: 'input', width: '20', value: entries.has(path) ? given : (nextId(things) ?? '') };
  if (!things || things.length === 0)
    return { asking: 'input', width: '20', value: entry(entries, `${path}.other`) || given };
  return { ...among(things, kind, path, drawing), ...(kind.target === 'person' && somebody(about)) };
}

/** A choice among things of the record, with a place for the id of what it does not hold. */
function among(things: readonly KnownThing[], kind: Kind, path: string, { entries, lang, naming }: Drawing): Asked {
  const given = entry(entries, path);
  const choices = [...things, ...everyone(kind, lang)].map((thing) => ({
    value: thing.id,
    label: { text: named(thing, lang) },
    chosen: thing.id === given,
  }));
  const stray = given !== '' && !choices.some(({ chosen }) => chosen) ? given : '';
  const other = entry(entries, `${path}.other`) || stray;
  const whole = LISTED_WHOLE.includes(kind.target ?? '') && !naming && other === '';
  return { asking: 'select', choices, ...(!whole && { other }) };
}

/** Who is appointed or named is often nobody yet: then the place for a new id stands open. */
const somebody = (about: string | undefined): Pick<Field, 'person' | 'opens'> => ({
  person: true,
  opens: about?.startsWith('An opaque id') ?? false,
});

/** Kinds of thing of which every one is in the list, unless the form itself names a new one. */
const LISTED_WHOLE: readonly string[] = ['authority', 'partner', 'process', 'gap'];

/** A person or authority is known by its name; other things by their ids too, because people speak of them so. */
function named({ id, title, inForce, asked }: KnownThing, lang: Lang): string {
  if (title !== undefined && isEventId(id)) return title;
  const name = title === undefined || title === id ? id : /\d/.test(id) ? `${id}: ${title}` : title;
  const { t } = words(lang);
  const versions = [
    ...(inForce === undefined ? [] : [t('acting.inForce', { version: inForce })]),
    ...(asked === undefined || asked === inForce ? [] : [t('acting.inProgress', { version: asked })]),
  ];
  return versions.length > 0 ? `${name} (${versions.join(', ')})` : name;
}

/** A reference that may also mean all of them shows that in its example. */
const everyone = ({ example }: Kind, lang: Lang): readonly KnownThing[] =>
  example === 'ALL' ? [{ id: 'ALL', title: words(lang).t('acting.everyone') }] : [];

function list(kind: Kind, path: string, drawing: Drawing): Asked {
  const of = kind.of as Kind;
  const { entries, known, lang } = drawing;
  if (of.name === 'group') return members(kind, of, path, drawing);
  const given = (entries.get(path) ?? [])
    .flatMap((value) => value.split('\n').map((line) => line.trim()))
    .filter(Boolean);
  if (of.name === 'one-of') return { asking: 'checkboxes', choices: choicesOf(of, given, lang) };
  const things = of.target === undefined ? undefined : known.get(of.target);
  if (!things || things.length === 0 || things.length > MOST_BOXES)
    return { asking: 'textarea', rows: 4, perLine: true, value: given.join('\n') };
  const choices = things.map((thing) => ({
    value: thing.id,
    label: { text: named(thing, lang) },
    chosen: given.includes(thing.id),
  }));
  const stray = given.filter((id) => !things.some((thing) => thing.id === id));
  const other = [...(entries.get(`${path}.other`) ?? []), ...stray].join('\n').trim();
  const whole = LISTED_WHOLE.includes(of.target ?? '') && other === '';
  return { asking: 'checkboxes', choices, ...(!whole && { other }) };
}

/** The members that there are controls for; at the start as many as there must be. */
function members(kind: Kind, of: Kind, path: string, drawing: Drawing): Asked {
  const { minItems: least = 0, maxItems: most = 50 } = kind.schema as { minItems?: number; maxItems?: number };
  const present = membersIn(drawing.entries, path);
  const numbers = present.length > 0 ? present : Array.from({ length: kind.optional ? 0 : least }, (_, n) => n);
  return {
    asking: 'members',
    members: numbers.map((n) => ({
      name: `${path}.${n}`,
      fields: fieldsOf(Object.entries(of.of as Shape), drawing, `${path}.${n}.`),
    })),
    mayAdd: numbers.length < most,
    mayRemove: numbers.length > (kind.optional ? 0 : least),
  };
}

const longest = ({ schema }: Kind): number => (schema as { maxLength?: number }).maxLength ?? 64;
const rowsFor = (most: number): number => (most <= 500 ? 3 : most <= 4000 ? 6 : 12);
