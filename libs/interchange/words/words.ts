import type { Occurred } from '#kernel';
import { isDay, isInstant, LONDON, msOf } from '#kernel';
import cy from '../messages/cy.json' with { type: 'json' };
import en from '../messages/en.json' with { type: 'json' };

export type Language = 'en' | 'cy';

/** Words with the language that they are in: what has no Welsh stands in English, and says so. */
export interface Said {
  readonly text: string;
  readonly lang: string;
}

const catalogues: Readonly<Record<Language, Readonly<Record<string, string>>>> = { en, cy };

/** A fixed text of a document, with its placeholders filled. Legal wording has no Welsh until a translator gives it. */
export function say(key: string, language: Language, words: Readonly<Record<string, unknown>> = {}): Said {
  const lang = Object.hasOwn(catalogues[language], key) ? language : 'en';
  const text = catalogues[lang][key] ?? key;
  return { lang, text: text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => shown(words[name])) };
}

const shown = (word: unknown): string => (typeof word === 'string' || typeof word === 'number' ? String(word) : '');

/** Whether there is such a fixed text. */
export const hasWords = (key: string): boolean => Object.hasOwn(en, key);

/** The fixed texts of one kind of document, in one language. */
export type Phrases = (key: string, words?: Readonly<Record<string, unknown>>) => Said;

export const phrasesOf =
  (kind: string, language: Language): Phrases =>
  (key, words) =>
    say(`${kind}.${key}`, language, words);

/** A code of the record as people read it: its own message, or its words in small letters. */
export const coded = (kind: string, code: string, language: Language): Said =>
  Object.hasOwn(en, `${kind}.${code}`)
    ? say(`${kind}.${code}`, language)
    : { text: code.replaceAll('_', ' ').toLowerCase(), lang: 'en' };

const LOCALES = { en: 'en-GB', cy: 'cy' } as const;
const days = {
  en: new Intl.DateTimeFormat(LOCALES.en, { dateStyle: 'long', timeZone: LONDON }),
  cy: new Intl.DateTimeFormat(LOCALES.cy, { dateStyle: 'long', timeZone: LONDON }),
};
const hours = new Intl.DateTimeFormat('en-GB', { hour: 'numeric', minute: '2-digit', hour12: true, timeZone: LONDON });

/** `12 March 2026`; of a moment with its London time: `12 March 2026, 5:30pm`. */
export function dated(when: Occurred, language: Language): string {
  if (typeof when !== 'string') return `${dated(when.from, language)} – ${dated(when.to, language)}`;
  if (isDay(when)) return days[language].format(new Date(`${when}T12:00:00Z`));
  return isInstant(when) ? `${days[language].format(new Date(msOf(when)))}, ${timeOf(msOf(when))}` : when;
}

/** An hour of a London day as the record writes it; anything else may be there by a correction, and is words. */
export const isHour = (time: string): boolean => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time);

/** `5:30pm`, `2pm`, `midday`, `midnight`: 12:00 is never said (GOV.UK style). */
export function timeOf(ms: number): string {
  const time = hours.format(new Date(ms)).replaceAll(/\s/g, '').toLowerCase().replace(':00', '');
  if (time === '12am' || time === '0am') return 'midnight';
  return time === '12pm' || time === '0pm' ? 'midday' : time;
}
