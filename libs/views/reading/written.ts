import { isDay, isInstant, LONDON, msOf } from '#kernel';
import type { Kind, Shape } from '#governance';
import cy from './messages/codes.cy.json' with { type: 'json' };
import en from './messages/codes.en.json' with { type: 'json' };

export type Language = 'en' | 'cy';

/** How an id of an authority, partner or person is written: by its name at the time. Others stand as they are. */
export type NameOf = (target: string, id: string) => string | undefined;

const LOCALE: Readonly<Record<Language, string>> = { en: 'en-GB', cy: 'cy' };
const AND: Readonly<Record<Language, string>> = { en: ' and ', cy: ' a ' };
/** How codes stand in a sentence; legal wording waits for a translator, and is in English till then. */
const CODES: Readonly<Record<Language, Readonly<Record<string, string>>>> = { en, cy: { ...en, ...cy } };

const TWELVE: Readonly<Record<Language, readonly [string, string]>> = {
  en: ['midnight', 'midday'],
  cy: ['hanner nos', 'hanner dydd'],
};
const YES_NO: Readonly<Record<Language, readonly [string, string]>> = { en: ['yes', 'no'], cy: ['ie', 'na'] };

const days = formats({ day: 'numeric', month: 'long', year: 'numeric', timeZone: LONDON });
const times = new Intl.DateTimeFormat('en-GB', { hour: 'numeric', minute: '2-digit', hour12: true, timeZone: LONDON });
const money = { en: pounds('en-GB'), cy: pounds('cy') };
const numbers = { en: new Intl.NumberFormat('en-GB'), cy: new Intl.NumberFormat('cy') };

/** A value as people read it: `12 March 2026`, `5:30pm`, `£1,200`, `10%`, a list with "and" before its last member. */
export function written(kind: Kind, value: unknown, language: Language, nameOf: NameOf): unknown {
  if (value === undefined || value === null) return '';
  if (kind.name === 'list')
    return listed(
      (value as readonly unknown[]).map((member) => String(written(kind.of as Kind, member, language, nameOf))),
      language,
    );
  if (kind.name === 'group')
    return writtenGroup(kind.of as Shape, value as Readonly<Record<string, unknown>>, language, nameOf);
  if (typeof value === 'string') return writtenText(kind, value, language, nameOf);
  if (typeof value === 'boolean') return YES_NO[language][value ? 0 : 1];
  if (typeof value === 'number') return writtenNumber(kind, value, language);
  return writtenWhen(value as { from: string; to: string }, language);
}

/** The fields of a body, each as people read it. */
export const writtenGroup = (
  shape: Shape,
  body: Readonly<Record<string, unknown>>,
  language: Language,
  nameOf: NameOf,
): Record<string, unknown> =>
  Object.fromEntries(Object.entries(shape).map(([name, kind]) => [name, written(kind, body[name], language, nameOf)]));

/** A day, a moment with its London time, or a period. */
export function writtenWhen(when: string | { readonly from: string; readonly to: string }, language: Language): string {
  if (typeof when !== 'string') return `${writtenWhen(when.from, language)} – ${writtenWhen(when.to, language)}`;
  if (isDay(when)) return days[language].format(new Date(`${when}T12:00:00Z`));
  if (!isInstant(when)) return when;
  const moment = new Date(msOf(when));
  return `${days[language].format(moment)}, ${timeOf(moment, language)}`;
}

/** `5:30pm`, `2pm`, `midday`, `midnight`: 12:00 is never said (GOV.UK style). */
function timeOf(moment: Date, language: Language): string {
  const time = times.format(moment).replace(/\s/g, '').toLowerCase().replace(':00', '');
  if (time === '12am' || time === '0am') return TWELVE[language][0];
  return time === '12pm' || time === '0pm' ? TWELVE[language][1] : time;
}

export const listed = (members: readonly string[], language: Language): string =>
  members.length < 2 ? (members[0] ?? '') : `${members.slice(0, -1).join(', ')}${AND[language]}${members.at(-1)}`;

function writtenText(kind: Kind, value: string, language: Language, nameOf: NameOf): string {
  if (kind.name === 'day' || kind.name === 'when') return writtenWhen(value, language);
  if (kind.name === 'one-of') return codeWords(value, language);
  if (kind.name === 'hash') return value.slice(0, 12);
  if (kind.name === 'ref') return nameOf(kind.target ?? '', value) ?? value;
  return value;
}

/** A code as it stands in a sentence: its own words, or the code in small letters. */
const codeWords = (code: string, language: Language): string =>
  (Object.hasOwn(CODES[language], code) ? CODES[language][code] : undefined) ?? code.replaceAll('_', ' ').toLowerCase();

function writtenNumber(kind: Kind, value: number, language: Language): string {
  if (kind.name === 'pence') return money[language].format(value / 100).replace(/\.00$/, '');
  if (kind.name === 'basis-points') return `${numbers[language].format(value / 100)}%`;
  return numbers[language].format(value);
}

function formats(options: Intl.DateTimeFormatOptions): Readonly<Record<Language, Intl.DateTimeFormat>> {
  return { en: new Intl.DateTimeFormat(LOCALE.en, options), cy: new Intl.DateTimeFormat(LOCALE.cy, options) };
}
function pounds(locale: string): Intl.NumberFormat {
  return new Intl.NumberFormat(locale, { style: 'currency', currency: 'GBP' });
}
