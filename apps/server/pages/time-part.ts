import type { Day } from '#kernel';
import { dayOf } from '#kernel';
import type { Asked, AskedMoment, DateFields, DateProblem } from './asked.js';
import { countText, dayText, momentText } from './format.js';
import type { QueryOf, Way } from './frame/way.js';
import type { EntryRecord, Surroundings } from './record.js';
import type { Words } from './words.js';

/** A link with its words. */
export interface Link {
  readonly href: string;
  readonly text: string;
}

export interface DateForm {
  readonly action: string;
  readonly fields: DateFields;
  /** Goes along unseen, by name: what else the page was asked for, and "as known at". */
  readonly hidden: readonly (readonly [string, string | number | undefined])[];
  readonly error?: string;
  readonly wrong?: DateProblem['wrong'];
}

/** Which date the page shows, said so that nobody can miss it, and the ways to others. */
export interface TimePart {
  /** PAST leaves later things out; AHEAD counts ages and costs to a day that has not come. */
  readonly kind: 'NOW' | 'PAST' | 'AHEAD';
  /** The date alone, for the page's title. */
  readonly at: string;
  readonly sentence: string;
  readonly later?: string;
  /** Why nothing can be done on a page of another date. */
  readonly off?: string;
  readonly today?: Link;
  readonly previous?: Link;
  readonly next?: Link;
  /** What happened on the day of the page: with the steps to other days, a replay of the record. */
  readonly happened?: {
    readonly heading: string;
    readonly items: readonly { readonly text: string; readonly lang?: string }[];
    /** The way to the rest, where there is more. */
    readonly all?: Link;
  };
  /** Dates worth looking at: the meetings, and what happened on each day. */
  readonly dates: Link;
  readonly form: DateForm;
}

/** What the date of a page is told from. */
export interface TimeGround {
  readonly way: Way;
  /** The page's own path and query: other dates lead to the same page. */
  readonly path: string;
  readonly query: QueryOf;
  readonly simulated: boolean;
  readonly asked: Asked;
  /** The log around the moment asked about. */
  readonly around: Surroundings;
  /** The newest entries as at that moment, newest first; some of them may be of the day itself. */
  readonly newest?: readonly EntryRecord[];
  readonly words: Words;
}

/** So many entries of a day are shown; the rest is a link away. */
const SHOWN = 5;

export function timePart({ way, path, query, simulated, asked, around, newest, words }: TimeGround): TimePart {
  const { t, lang } = words;
  const { asOf, knownAt } = asked;
  const happened = happenedOn(asOf?.day, newest ?? [], way, words);
  const kind = kindOf(asOf, knownAt, around.now);
  const at = asOf && asOf.ms !== around.now ? momentOf(asOf, lang) : momentText(around.now, lang);
  const said = knownAt
    ? t('time.known', { at, known: momentOf(knownAt, lang) })
    : t(`time.${kind}${kind === 'NOW' && simulated ? '_SAMPLE' : ''}`, { at });
  const step = (day: string | undefined, key: string): Link | undefined =>
    day === undefined
      ? undefined
      : { href: way.on({ asOf: day, knownAt }, path, query), text: t(key, { day: dayText(day, lang) }) };
  const previous = step(around.previous, 'time.previous');
  const next = step(around.next, 'time.next');
  return {
    kind,
    at,
    sentence: said,
    ...(kind === 'PAST' && { later: t('time.later', { count: around.later, n: countText(around.later) }) }),
    ...(kind !== 'NOW' && {
      today: { href: way.on({}, path, query), text: t('time.today') },
      off: t('time.off'),
    }),
    ...(happened && { happened }),
    ...(previous && { previous }),
    ...(next && { next }),
    dates: { href: way.to('dates'), text: t('time.dates') },
    form: {
      action: way.on({}, path),
      hidden: Object.entries({ ...query, ...(knownAt && { knownAt: knownAt.text }) }),
      fields: fieldsOf(asOf),
    },
  };
}

function happenedOn(
  day: Day | undefined,
  newest: readonly EntryRecord[],
  way: Way,
  { t, lang }: Words,
): TimePart['happened'] {
  const entries = newest.filter(({ occurredAt }) => dayOf(occurredAt) === day);
  if (day === undefined || entries.length === 0) return undefined;
  return {
    heading: t('time.happened', { day: dayText(day, lang) }),
    items: entries.slice(0, SHOWN).map(({ sentence }) => ({
      text: sentence.text,
      ...(sentence.lang !== lang && { lang: sentence.lang }),
    })),
    ...(entries.length > SHOWN && { all: { href: way.to('history'), text: t('time.happenedMore') } }),
  };
}

/** How many of the newest entries the page of a date looks at for those of its day. */
export const NEWEST = SHOWN + 1;

function kindOf(asOf: AskedMoment | undefined, knownAt: AskedMoment | undefined, now: number): TimePart['kind'] {
  if ((asOf && asOf.ms < now) || (knownAt && knownAt.ms < now)) return 'PAST';
  return asOf && asOf.ms > now + A_DAY ? 'AHEAD' : 'NOW';
}

/** A bare date means the end of that day: today's is still today, not ahead. */
const A_DAY = 25 * 3_600_000;

const momentOf = ({ day, ms }: AskedMoment, lang: Words['lang']): string =>
  day === undefined ? momentText(ms, lang) : dayText(day, lang);

function fieldsOf(asOf: AskedMoment | undefined): DateFields {
  const [year = '', month = '', day = ''] = asOf?.day?.split('-') ?? [];
  return { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year };
}
