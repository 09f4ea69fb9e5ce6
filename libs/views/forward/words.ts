import type { Sentence } from '../reading/sentences.js';
import { Sentences } from '../reading/sentences.js';
import type { Language } from '../reading/written.js';
import type { Due } from './due.js';
import cy from './messages/cy.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };

const catalogue = new Sentences({ en, cy });

/** What is to be done, and why by that day, in words. English, and marked so, where there is no Welsh: it waits for a translator. */
export function inWords(
  { kind, why, about: [, id], links }: Due,
  title: string | null,
  language: Language,
): { readonly what: Sentence; readonly reason: Sentence } {
  const words = { ...links, id, title: title ?? id, why };
  const reason = catalogue.has(`why.${why}`, 'en') ? `why.${why}` : `why.of.${kind}`;
  return { what: catalogue.of(`what.${kind}`, words, language), reason: catalogue.of(reason, words, language) };
}
