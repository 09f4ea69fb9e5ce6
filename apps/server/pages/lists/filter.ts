import { isDay, isRef } from '#kernel';
import type { PageModel } from '../frame/page.js';
import type { Reading } from '../frame/reading.js';
import type { Choice, Field, FieldModel } from './field.js';

type Problems = NonNullable<PageModel['problems']>;

/** What a list was asked for: by the address, so that whoever has it sees the same. */
export interface Filter {
  /** For the view, each in the form that it takes. */
  readonly params: Readonly<Record<string, unknown>>;
  /** For links and downloads of the same. */
  readonly query: Readonly<Record<string, string>>;
  readonly problems: Problems;
  readonly form: FilterForm;
}

/** The form above a list, for templates/lists/parts.njk. */
export interface FilterForm {
  readonly action: string;
  readonly hidden: readonly (readonly [string, string])[];
  readonly fields: readonly FieldModel[];
  /** Asked more seldom: folded away, open where one of them is in use. */
  readonly more: readonly FieldModel[];
  readonly moreOpen: boolean;
  /** Without anything asked; absent where nothing is. */
  readonly clear?: string;
  readonly words: FormWords;
}

/** What the form is called, and its ways: other words than these where it asks a question rather than narrows a list. */
export type FormWords = Readonly<Record<'label' | 'more' | 'show' | 'clear', string>>;
const wordsOf = ({ words: { t } }: Reading, section: string): FormWords => ({
  label: t(`${section}.label`),
  more: t(`${section}.more`),
  show: t(`${section}.show`),
  clear: t(`${section}.clear`),
});

/** The same filter as a question that is put to the record. */
export const asQuestion = (filter: Filter, at: Reading): Filter => ({
  ...filter,
  form: { ...filter.form, words: wordsOf(at, 'lists.question') },
});

/**
 * Reads what a list is asked for from the address.
 *
 * @param path of the list below the partnership
 * @param more the names of fields that are folded away
 */
export function filterOf(at: Reading, path: string, fields: readonly Field[], more: readonly string[] = []): Filter {
  const entries = fields.flatMap((field): readonly Entry[] => {
    const typed = at.one(field.name);
    return typed === undefined ? [] : [{ field, typed, wrong: wrongWith(field, typed, at) }];
  });
  const sound = entries.filter(({ wrong }) => wrong === undefined);
  const query = Object.fromEntries(sound.map(({ field, typed }) => [field.name, typed]));
  const models = fields.map((field) => modelOf(field, entries, at));
  return {
    params: Object.fromEntries(sound.map(({ field, typed }) => [field.name, valueOf(field, typed)])),
    query,
    problems: [
      ...entries.flatMap(({ field, wrong }) => (wrong === undefined ? [] : [{ text: wrong, href: `#${field.name}` }])),
      ...outOfOrder(query, at),
    ],
    form: {
      action: at.way.on({}, path),
      hidden: at.dateFields,
      fields: models.filter(({ name }) => !more.includes(name)),
      more: models.filter(({ name }) => more.includes(name)),
      moreOpen: entries.some(({ field }) => more.includes(field.name)),
      ...(entries.length > 0 && { clear: at.way.to(path) }),
      words: wordsOf(at, 'lists.filter'),
    },
  };
}

/** Several texts in one field, with commas between. */
export const listIn = (typed: string): readonly string[] =>
  typed
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

interface Entry {
  readonly field: Field;
  readonly typed: string;
  readonly wrong: string | undefined;
}

/** So much of what cannot be is shown again. */
const SHOWN = 40;

function wrongWith(field: Field, typed: string, { words: { t } }: Reading): string | undefined {
  const shown = typed.slice(0, SHOWN);
  if (field.is === 'day') return isDay(typed) ? undefined : t('lists.problem.day', { shown });
  if (field.is === 'words')
    return typed.length <= field.longest && !/\p{Cc}/u.test(typed)
      ? undefined
      : t('lists.problem.words', { longest: field.longest });
  const known = field.choices.some(({ value }) => value === typed) || (field.open === true && isRef(typed));
  return known ? undefined : t('lists.problem.choice', { shown });
}

const outOfOrder = ({ from, to }: Filter['query'], { words: { t } }: Reading): Problems =>
  from !== undefined && to !== undefined && to < from ? [{ text: t('lists.problem.order'), href: '#to' }] : [];

const valueOf = (field: Field, typed: string): unknown =>
  field.is === 'choice' && field.yesNo ? typed === 'true' : typed;

function modelOf(field: Field, entries: readonly Entry[], { words: { t } }: Reading): FieldModel {
  const entry = entries.find((one) => one.field === field);
  const value = entry?.typed ?? '';
  const named = { name: field.name, label: t(`lists.filter.${field.label ?? field.name}`), value };
  const error = entry?.wrong === undefined ? {} : { error: entry.wrong };
  if (field.is !== 'choice') return { is: field.is, ...named, ...error };
  const usual = field.choices.find((choice) => choice.value === field.usual);
  return {
    is: 'choice',
    ...named,
    ...error,
    any: field.any ?? usual?.text ?? t('lists.filter.any'),
    choices: withOwn(field, entry)
      .filter((choice) => choice !== usual)
      .map((choice) => chosen(choice, value)),
  };
}

/** What is asked for stays in the list where the record of that date does not know it: the address can be taken to another date. */
const withOwn = ({ choices }: Field & { readonly is: 'choice' }, entry: Entry | undefined): readonly Choice[] =>
  entry && entry.wrong === undefined && !choices.some(({ value }) => value === entry.typed)
    ? [...choices, { value: entry.typed, text: entry.typed }]
    : choices;

const chosen = (choice: Choice, value: string): Choice & { readonly chosen: boolean } => ({
  ...choice,
  chosen: choice.value === value,
});
