import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Catalogue } from './sentences.js';
import { Sentences } from './sentences.js';
import type { Language } from './written.js';

const governance = new URL('../../governance/', import.meta.url);

/** The event sentences that stand beside each lifecycle's events. */
function eventsIn(language: Language): Readonly<Record<string, string>> {
  const sentences: Record<string, string> = {};
  for (const lifecycle of readdirSync(fileURLToPath(governance)).sort()) {
    const file = fileURLToPath(new URL(`${lifecycle}/messages/${language}.json`, governance));
    if (!existsSync(file)) continue;
    const { event = {} } = JSON.parse(readFileSync(file, 'utf8')) as { event?: Record<string, string> };
    Object.assign(sentences, event);
  }
  return sentences;
}

export const catalogue: Catalogue = { en: eventsIn('en'), cy: eventsIn('cy') };

/** The one human sentence of each event type. */
export const sentences = new Sentences(catalogue);
