import type { Said } from '../acting/form/labels.js';
import { choiceLabel } from '../acting/form/labels.js';
import type { Reading } from '../frame/reading.js';

/** One of the values that a list can be narrowed to. */
export interface Choice extends Said {
  readonly value: string;
}

/** By what a list can be asked. `label`: its message below `lists.filter`, where that is not the name. */
export type Field = { readonly name: string; readonly label?: string } & (
  | {
      readonly is: 'choice';
      readonly choices: readonly Choice[];
      /** Ids: one that the record of the date does not know is asked for all the same, and nothing is found. */
      readonly open?: true;
      /** The view takes true or false. */
      readonly yesNo?: true;
      /** What the view gives where nothing is asked: it stands in the place of "any". */
      readonly usual?: string;
      /** Words of the choice that asks for nothing, where "any" would not be true. */
      readonly any?: string;
    }
  | { readonly is: 'words'; readonly longest: number }
  | { readonly is: 'day' }
);

export type ChoiceField = Extract<Field, { readonly is: 'choice' }>;

/** The same, ready to be set. */
export interface FieldModel {
  readonly is: Field['is'];
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly error?: string;
  /** Words of the choice that asks for nothing. */
  readonly any?: string;
  readonly choices?: readonly (Choice & { readonly chosen: boolean })[];
}

export const dayField = (name: string, label?: string): Field => ({
  is: 'day',
  name,
  ...(label !== undefined && { label }),
});

/** Codes of the record, each in words: those of the page's own where it has them, else those that forms use. */
export const codeField = (name: string, codes: readonly string[], said: (code: string) => Said): ChoiceField => ({
  is: 'choice',
  name,
  choices: codes.map((value) => ({ value, ...said(value) })),
});

/** Codes of which the first is what the view gives by itself. */
export const usualField = (name: string, codes: readonly string[], said: (code: string) => Said): ChoiceField => ({
  is: 'choice',
  name,
  choices: codes.map((value) => ({ value, ...said(value) })),
  ...(codes[0] !== undefined && { usual: codes[0] }),
});

/** Codes in the words that forms use for them. */
export const labelled =
  ({ words: { lang } }: Reading) =>
  (code: string): Said =>
    choiceLabel(code, lang);

export const yesNoField = (name: string, { words: { t } }: Reading): ChoiceField => ({
  is: 'choice',
  name,
  yesNo: true,
  choices: [
    { value: 'true', text: t('acting.yes') },
    { value: 'false', text: t('acting.no') },
  ],
});

/** The authorities of the partnership at the date of the page. */
export const authorityField = (at: Reading, name = 'authority'): ChoiceField => ({
  is: 'choice',
  name,
  open: true,
  choices: authorityChoices(at),
});

export const authorityChoices = ({ about }: Reading): readonly Choice[] =>
  about.partners.flatMap(({ authorities }) => authorities.map(({ id, name }) => ({ value: id, text: name })));

interface Titled {
  readonly title: string | null;
}

/** The common processes at the date of the page. */
export async function processField(at: Reading): Promise<ChoiceField> {
  const answer = await at.ask<{ readonly processes: readonly (Titled & { readonly process: string })[] }>('processes');
  const choices = (answer?.processes ?? []).map(({ process, title }) => ({
    value: process,
    text: withId(process, title),
  }));
  return { is: 'choice', name: 'process', open: true, choices };
}

/** The matters at the date of the page, those that are over among them. */
export async function matterField(at: Reading): Promise<ChoiceField> {
  const answer = await at.ask<{ readonly matters: readonly (Titled & { readonly id: string })[] }>('matters', {
    show: 'ALL',
    limit: 100,
  });
  const choices = (answer?.matters ?? []).map(({ id, title }) => ({ value: id, text: withId(id, title) }));
  return { is: 'choice', name: 'matter', open: true, choices };
}

const withId = (id: string, title: string | null): string => (title === null ? id : `${title} (${id})`);
