import type { MeetingStatus } from '#governance';
import type { Day } from '#kernel';
import type { Said } from '../acting/form/labels.js';
import { saying } from '../acting/form/labels.js';
import { actLinks } from '../doing-part.js';
import { dayText } from '../format.js';
import { definePage } from '../frame/page.js';
import type { Reading } from '../frame/reading.js';
import { pathOf } from '../frame/way.js';
import { downloads } from '../lists/downloads.js';
import { codeField, dayField } from '../lists/field.js';
import type { Field } from '../lists/field.js';
import { filterOf } from '../lists/filter.js';
import type { MeetingRow } from './answers.js';
import { bodyText, statusSaid } from './told.js';

/** What a meeting can be, as the view's own filter has it. */
const STATUSES: readonly MeetingStatus[] = [
  'CONVENED',
  'OPEN',
  'ADJOURNED',
  'INQUORATE_ADJOURNED',
  'CLOSED',
  'CANCELLED',
  'MINUTES_DRAFT',
  'CONFIRMED',
  'SIGNED',
];

/** A line of the register. */
export interface MeetingLine {
  readonly href: string;
  readonly day: string;
  readonly body: string;
  readonly place: string;
  readonly status: Said;
  readonly items: string;
  readonly minutes: Said;
}

interface Answer {
  readonly meetings: readonly MeetingRow[];
}

/** The meetings of all bodies: those to come first, then those that were held, newest first. */
export const meetingsPage = definePage({
  path: 'meetings',
  part: 'meetings',
  template: 'meetings/register',
  async read(at) {
    const { t } = at.words;
    const all = (await at.ask<Answer>('meetings'))?.meetings ?? [];
    const filter = filterOf(at, 'meetings', fieldsOf(all, at));
    const wrong = filter.problems.length > 0;
    const rows = wrong ? [] : ((await at.ask<Answer>('meetings', filter.params))?.meetings ?? []);
    const coming = rows.filter((row) => isComing(row, at.day));
    const held = rows.filter((row) => !coming.includes(row));
    return {
      title: t('meetings.title'),
      problems: filter.problems,
      form: filter.form,
      nobodyMet: all.length === 0,
      count: rows.length,
      groups: [
        { id: 'coming', heading: t('meetings.coming'), lines: coming.toReversed().map((row) => lineOf(row, at)) },
        { id: 'held', heading: t('meetings.heldBefore'), lines: held.map((row) => lineOf(row, at)) },
      ].filter(({ lines }) => lines.length > 0),
      downloads: downloads(at, 'meetings', filter.query),
      acts: actLinks(at, ['convene-meeting'], {}),
    };
  },
});

const isComing = ({ day, status }: MeetingRow, today: Day): boolean =>
  day >= today && (status === 'CONVENED' || status === 'OPEN' || status === 'ADJOURNED');

function fieldsOf(all: readonly MeetingRow[], at: Reading): readonly Field[] {
  const bodies = new Map(all.map((row) => [row.body, bodyText(row, at.words)]));
  return [
    { is: 'choice', name: 'body', open: true, choices: [...bodies].map(([value, text]) => ({ value, text })) },
    codeField('status', STATUSES, (status) => saying(`meetings.status.${status}`, at.words.lang)),
    dayField('from'),
    dayField('to'),
  ];
}

function lineOf(row: MeetingRow, at: Reading): MeetingLine {
  const { t, lang } = at.words;
  const items = t('meetings.items', { count: row.items, n: row.items });
  return {
    href: at.way.to(pathOf('meetings', row.meeting)),
    day: dayText(row.day, lang),
    body: bodyText(row, at.words),
    place: row.place ?? '',
    status: statusSaid(row, at.words),
    items:
      row.lateItems > 0 ? `${items}, ${t('meetings.lateItems', { count: row.lateItems, n: row.lateItems })}` : items,
    minutes: saying(`meetings.minutes.${row.minutesStatus}`, lang),
  };
}
