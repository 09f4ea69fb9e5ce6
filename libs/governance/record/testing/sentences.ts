import { readFileSync } from 'node:fs';
import type { CommandDeclaration } from '../../language/command.js';
import type { EventDeclaration } from '../../language/event.js';

/** The sentences of one lifecycle in one language, as they stand beside it. */
export interface Sentences {
  readonly event: Readonly<Record<string, string>>;
  readonly refusal?: Readonly<Record<string, string>>;
  readonly command: Readonly<Record<string, string>>;
  readonly field: Readonly<Record<string, string>>;
}

export const sentences = (folder: string, language: 'en' | 'cy'): Sentences =>
  JSON.parse(readFileSync(new URL(`./messages/${language}.json`, folder), 'utf8')) as Sentences;

const named = (sentence: string): string[] => [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '');

/** Names in the sentence of an event that the event does not always have, openly: a reader would see a hole. */
export const holes = (sentence: string, { shape }: Pick<EventDeclaration, 'shape'>): string[] =>
  named(sentence).filter(
    (name) =>
      name !== 'by' && (shape[name] === undefined || shape[name].optional || shape[name].disclosed !== undefined),
  );

/** Fields that a person is asked for, as messages name them. */
export const fieldNames = (commands: readonly Pick<CommandDeclaration, 'name' | 'fields'>[]): string[] =>
  commands.flatMap(({ name, fields }) => [...fields.keys()].map((field) => `${name}.${field}`));

/** Sentences of a translation that name something else than their original, or have none. */
export const strays = (
  original: Readonly<Record<string, string>>,
  translation: Readonly<Record<string, string>>,
): string[] =>
  Object.entries(translation).flatMap(([key, sentence]) =>
    named(sentence).sort().join() ===
    named(original[key] ?? '{{none}}')
      .sort()
      .join()
      ? []
      : [key],
  );
