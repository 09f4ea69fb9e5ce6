import type { Occurred } from '#kernel';
import type { Reader } from '../language/declaration.js';
import type { Sentence } from '../reading/sentences.js';
import { Sentences } from '../reading/sentences.js';
import type { Language } from '../reading/written.js';
import { writtenWhen } from '../reading/written.js';
import cy from './messages/cy.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

/** The messages of this folder: what a gate waits for, what was decided, how an approval stands. */
const catalogue = new Sentences({ en, cy });

export type Words = Readonly<Record<string, unknown>>;

/** The language in which a reader is answered. */
export const languageOf = ({ language }: Reader): Language => language ?? 'en';

/**
 * The first of these messages that there is, filled. In English, and marked so, where there is no Welsh of it: legal
 * wording is never invented. Dates and words that go into it are then English as well.
 *
 * @param keys from the most to the least particular: `unmet.APPROVAL.REFUSED`, `unmet.APPROVAL`
 * @param words what goes into it, in the language that it will be in
 */
export function say(
  keys: string | readonly string[],
  language: Language,
  words: Words | ((language: Language) => Words) = {},
): Sentence {
  const wanted = typeof keys === 'string' ? [keys] : keys;
  const found = wanted.find((key) => catalogue.has(key, 'en')) ?? wanted.at(-1) ?? '';
  const lang = catalogue.has(found, language) ? language : 'en';
  return catalogue.of(found, typeof words === 'function' ? words(lang) : words, lang);
}

/** A day or a moment as people read it: `24 October 2024, 5pm`. */
export const moment = (when: Occurred, language: Language): string =>
  writtenWhen(when, language).replace(/:00(?=\D|$)/g, '');
