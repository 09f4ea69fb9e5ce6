import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { StoredStep } from '#governance';
import { Sentences } from '../reading/sentences.js';
import type { Language, NameOf } from '../reading/written.js';

const stepsIn = (language: Language): Readonly<Record<string, string>> => {
  const file = new URL(`../../governance/rules/messages/${language}.json`, import.meta.url);
  return (JSON.parse(readFileSync(fileURLToPath(file), 'utf8')) as { step: Record<string, string> }).step;
};
const sentences = new Sentences({ en: stepsIn('en'), cy: stepsIn('cy') });

/**
 * A stored computation as a person follows it by hand: each line with its sentence, what it comes to, and its parameters.
 * Nothing is computed again: the lines are those that were stored when the vote closed or the quorum was counted.
 */
export const explained = (steps: readonly StoredStep[], language: Language, nameOf: NameOf) =>
  steps.map(({ step, value, params }) => {
    const words = Object.fromEntries(params.map(({ name, value: given }) => [name, named(given, nameOf)]));
    return {
      step,
      value,
      params: Object.fromEntries(params.map(({ name, value: given }) => [name, given])),
      sentence: sentences.of(step, words, language),
    };
  });

/** An id of an authority or partner is read as its name; a list of persons, each by theirs; anything else as it stands. */
const named = (given: string, nameOf: NameOf): string =>
  given
    .split(', ')
    .map((part) => nameOf('authority', part) ?? nameOf('partner', part) ?? nameOf('person', part) ?? part)
    .join(', ');
