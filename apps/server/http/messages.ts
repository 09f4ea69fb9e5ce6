import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Params } from '#governance';

export const LANGUAGES = ['en', 'cy'] as const;
export type Language = (typeof LANGUAGES)[number];
type Section = Readonly<Record<string, string>>;
type Catalogue = Readonly<Record<string, Section>>;

const root = new URL('../../../', import.meta.url);
const governance = new URL('libs/governance/', root);

/** Messages stand beside what they speak of: each lifecycle's, the pipeline's, this server's own. */
const folders = (): readonly URL[] => [
  ...readdirSync(fileURLToPath(governance))
    .sort()
    .map((lifecycle) => new URL(`${lifecycle}/messages/`, governance)),
  new URL('libs/pipeline/messages/', root),
  new URL('apps/server/messages/', root),
];

function catalogue(language: Language): Catalogue {
  const all: Record<string, Record<string, string>> = {};
  for (const folder of folders()) {
    const file = fileURLToPath(new URL(`${language}.json`, folder));
    if (!existsSync(file)) continue;
    for (const [section, texts] of Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Catalogue))
      Object.assign((all[section] ??= {}), texts);
  }
  return all;
}

const catalogues: Readonly<Record<Language, Catalogue>> = { en: catalogue('en'), cy: catalogue('cy') };

/** A message with its placeholders filled: in the language asked for, else in English; undefined where there is none. */
export function message(
  section: string,
  name: string,
  params: Params = {},
  language: Language = 'en',
): string | undefined {
  const text = messageIn(language, section, name) ?? messageIn('en', section, name);
  return text?.replaceAll(/\{\{(\w+)\}\}/g, (whole, param: string) =>
    Object.hasOwn(params, param) ? String(params[param]) : whole,
  );
}

const messageIn = (language: Language, section: string, name: string): string | undefined => {
  const texts = catalogues[language][section];
  return texts && Object.hasOwn(texts, name) ? texts[name] : undefined;
};

/** Every code that a refusal or problem may bear, with its sentence, placeholders unfilled. */
export const refusalCodes = (): readonly (readonly [string, string])[] =>
  Object.entries(catalogues.en['refusal'] ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));

/** What may be read, in a sentence: for a code without a message, which is a fault of the rule that gave it. */
export const refusalSentence = (code: string, params: Params, language: Language): string =>
  message('refusal', code, params, language) ?? `This was refused by the rule ${code}. Nothing was written.`;

/** `?lang=cy` asks for Welsh; anything else gets English. */
export const languageOf = (asked: unknown): Language => (asked === 'cy' ? 'cy' : 'en');
