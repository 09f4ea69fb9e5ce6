import type { Day, Occurred } from '#kernel';
import { dayOf, isDay, LONDON, msOf, startOf } from '#kernel';

/** Languages of the pages. */
export const LANGS = ['en', 'cy'] as const;
export type Lang = (typeof LANGS)[number];

const NOON = { en: 'midday', cy: 'hanner dydd' } as const;
const MIDNIGHT = { en: 'midnight', cy: 'hanner nos' } as const;

const byLang = <T>(make: (locale: string) => T): Readonly<Record<Lang, T>> => ({
  en: make('en-GB'),
  cy: make('cy-GB'),
});
const dates = byLang(
  (locale) => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
);
/** Welsh *a* becomes *ac* before some sounds: commas alone are always right. */
const lists = {
  en: new Intl.ListFormat('en-GB', { type: 'conjunction' }),
  cy: new Intl.ListFormat('cy-GB', { type: 'unit' }),
} as const;
const clock = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: LONDON,
});

/** "13 March 2025". */
export const dayText = (day: Day, lang: Lang): string => dates[lang].format(new Date(`${day}T00:00:00Z`));

/** Time of day in London: "5:30pm", "5pm", "midday", "midnight" (never 12:00 without one of the two words). */
export function timeText(ms: number, lang: Lang): string {
  const [hour = 0, minute = 0] = clock.format(ms).split(':').map(Number);
  if (minute === 0 && hour === 0) return MIDNIGHT[lang];
  if (minute === 0 && hour === 12) return NOON[lang];
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
  return `${hour % 12 === 0 ? 12 : hour % 12}${minutes}${hour < 12 ? 'am' : 'pm'}`;
}

/** A moment (ms since 1970) as London writes it: "13 March 2025, 5:30pm". */
export const momentText = (ms: number, lang: Lang): string =>
  `${dayText(dayOf(new Date(ms).toISOString()), lang)}, ${timeText(ms, lang)}`;

/**
 * When something happened, as precisely as the record knows: a day, a moment, or a period. The first moment of a day is that
 * day: "midnight" leaves open which one.
 */
export function occurredText(occurred: Occurred, lang: Lang): string {
  if (typeof occurred !== 'string') return `${occurredText(occurred.from, lang)} – ${occurredText(occurred.to, lang)}`;
  const day = dayOf(occurred);
  return isDay(occurred) || startOf(day) === msOf(occurred) ? dayText(day, lang) : momentText(msOf(occurred), lang);
}

/** Whole pence as pounds: 123456 is "£1,234.56", 120000 is "£1,200". */
export function poundsText(pence: number): string {
  const whole = Math.abs(pence);
  const rest = whole % 100;
  const pounds = String((whole - rest) / 100).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${pence < 0 ? '−' : ''}£${pounds}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}`;
}

/** A count with separators: 1234 is "1,234". */
export const countText = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',');

/** "Aldermere, Brackwater and Wexcombe"; in Welsh with commas alone. */
export const listText = (names: readonly string[], lang: Lang): string => lists[lang].format(names);
