import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Refusal } from '#governance';
import type { Sentence } from '../reading/sentences.js';
import { Sentences } from '../reading/sentences.js';
import type { Language } from '../reading/written.js';

const refusalsIn = (language: Language): Readonly<Record<string, string>> => {
  const file = new URL(`../../governance/rules/messages/${language}.json`, import.meta.url);
  return (JSON.parse(readFileSync(fileURLToPath(file), 'utf8')) as { refusal?: Record<string, string> }).refusal ?? {};
};
const sentences = new Sentences({ en: refusalsIn('en'), cy: refusalsIn('cy') });

/** Why votes cannot be counted under a rule, in the words of the rules themselves. */
export const refusalSentence = ({ refused, params }: Refusal, language: Language): Sentence =>
  sentences.of(refused, params, language);
