import type { Day } from '#kernel';
import { dayOf } from '#kernel';
import { countText, dayText } from '../format.js';
import { definePage } from '../frame/page.js';
import type { Reading } from '../frame/reading.js';
import { historyOf } from '../from-views/history.js';
import type { EntryRecord } from '../record.js';
import { meetingDays } from './meetings.js';

/** Entries looked at for the days on which something changed: the most that the view gives at once. */
const LOOKED_AT = 100;

/** Dates worth looking at: the meetings, and the days on which something changed, with what happened first on each. */
export const datesPage = definePage({
  path: 'dates',
  part: 'history',
  template: 'time/dates',
  async read(at) {
    const { before } = at.asked;
    if (before !== undefined && !/^\d{1,15}$/.test(before)) return undefined;
    const [meetings, { entries, older }] = await Promise.all([
      meetingDays(at),
      historyOf(at.views, at.nameOf, { before, limit: LOOKED_AT }),
    ]);
    const { t } = at.words;
    return {
      title: t('dates.title'),
      trail: [at.link('part.history', 'history')],
      meetings: meetings
        .filter(({ day }) => day <= at.day)
        .map(({ day, text }) => ({ href: at.way.on({ asOf: day, knownAt: at.asked.knownAt }), text })),
      days: daysOf(entries).map((group) => dayPart(group, at)),
      ...(older !== undefined && { older: { href: at.way.to('dates', { before: older }), text: t('dates.older') } }),
      compare: { href: at.way.to('compare'), text: t('compare.title') },
    };
  },
});

type DayGroup = readonly [day: Day, entries: readonly EntryRecord[]];

/** Entries by the day on which they happened, the last day first. */
function daysOf(entries: readonly EntryRecord[]): readonly DayGroup[] {
  const days = new Map<Day, EntryRecord[]>();
  for (const entry of entries) {
    const day = dayOf(entry.occurredAt);
    const others = days.get(day);
    if (others) others.push(entry);
    else days.set(day, [entry]);
  }
  return [...days];
}

function dayPart([day, entries]: DayGroup, { way, asked, words: { t, lang } }: Reading) {
  const first = entries.at(-1)?.sentence;
  return {
    href: way.on({ asOf: day, knownAt: asked.knownAt }),
    text: dayText(day, lang),
    count: t('dates.entries', { count: entries.length, n: countText(entries.length) }),
    ...(first && { first: first.text, ...(first.lang !== lang && { lang: first.lang }) }),
  };
}
