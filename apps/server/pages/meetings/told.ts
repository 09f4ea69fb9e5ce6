import type { Occurred } from '#kernel';
import { dayOf, isDay, msOf } from '#kernel';
import type { Day } from '#kernel';
import { occurredText, timeText } from '../format.js';
import type { Said } from '../acting/form/labels.js';
import { saying, spelt } from '../acting/form/labels.js';
import type { Words } from '../words.js';
import type { MeetingRow, PersonRow, StepRow, Told } from './answers.js';

/** What the views put where a text is not shown (libs/views/reading/disclosed.ts). */
const MARKS: Readonly<Record<string, string>> = { '[withheld]': 'withheld', '[erased]': 'erased' };
/** Whether a name is one of these marks. */
export const MARKED: ReadonlySet<string> = new Set(Object.keys(MARKS));

/** A text in words: as it stands, or that it is withheld or erased; undefined where it was left out. */
export function toldText(told: Told, { t }: Words): string | undefined {
  if (typeof told !== 'string' || told === '') return undefined;
  const mark = MARKS[told];
  return mark === undefined ? told : t(`meetings.${mark}`);
}

/** A person by name; one whose name the reader may not see, or that was erased, by the id under which they stand on the record. */
export const personText = ({ person, name }: PersonRow, { t }: Words): string =>
  MARKS[name] === undefined ? name : t('meetings.unnamed', { person });

/** A time at the meeting: of its own day the hour alone, of any other the day with it; nothing where the hour is not known. */
export function hourText(at: Occurred, day: Day, { lang }: Words): string | undefined {
  if (typeof at !== 'string') return occurredText(at, lang);
  if (isDay(at)) return at === day ? undefined : occurredText(at, lang);
  return dayOf(at) === day ? timeText(msOf(at), lang) : occurredText(at, lang);
}

/** What a body is called: one of an authority with the authority before it. */
export function bodyText({ body, organOfName }: Pick<MeetingRow, 'body' | 'organOfName'>, { t }: Words): string {
  const name = body === 'board' ? t('meetings.board') : spelt(body);
  return organOfName === null ? name : `${organOfName}: ${name}`;
}

/** A line of a stored reckoning. */
export const stepSaid = ({ sentence }: StepRow, lang: Words['lang']): Said =>
  sentence.lang === lang ? { text: sentence.text } : { text: sentence.text, foreign: true };

/** How far a meeting is. */
export const statusSaid = ({ status }: Pick<MeetingRow, 'status'>, { lang }: Words): Said =>
  saying(`meetings.status.${status}`, lang);
