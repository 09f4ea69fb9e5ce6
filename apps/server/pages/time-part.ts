import type { Asked, AskedMoment, DateFields, DateProblem } from './asked.js';
import { partnershipAt, sameDate } from './address.js';
import { countText, dayText, momentText } from './format.js';
import type { Surroundings } from './record.js';
import type { Words } from './words.js';

/** A link with its words. */
export interface Link {
  readonly href: string;
  readonly text: string;
}

export interface DateForm {
  readonly action: string;
  readonly fields: DateFields;
  /** Goes along unseen, so that "as known at" is kept when another date is chosen. */
  readonly knownAt?: string;
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
  readonly today?: Link;
  readonly previous?: Link;
  readonly next?: Link;
  readonly form: DateForm;
}

/** @param around the log around the moment asked about */
export function timePart(
  slug: string,
  simulated: boolean,
  asked: Asked,
  around: Surroundings,
  { t, lang }: Words,
): TimePart {
  const { asOf, knownAt } = asked;
  const kind = kindOf(asOf, knownAt, around.now);
  const at = asOf && asOf.ms !== around.now ? momentOf(asOf, lang) : momentText(around.now, lang);
  const said = knownAt
    ? t('time.known', { at, known: momentOf(knownAt, lang) })
    : t(`time.${kind}${kind === 'NOW' && simulated ? '_SAMPLE' : ''}`, { at });
  const step = (day: string | undefined, key: string): Link | undefined =>
    day === undefined
      ? undefined
      : { href: partnershipAt(slug, { ...sameDate(asked), asOf: day }), text: t(key, { day: dayText(day, lang) }) };
  const previous = step(around.previous, 'time.previous');
  const next = step(around.next, 'time.next');
  return {
    kind,
    at,
    sentence: said,
    ...(kind === 'PAST' && { later: t('time.later', { count: around.later, n: countText(around.later) }) }),
    ...(kind !== 'NOW' && { today: { href: partnershipAt(slug), text: t('time.today') } }),
    ...(previous && { previous }),
    ...(next && { next }),
    form: { action: partnershipAt(slug), fields: fieldsOf(asOf), ...(knownAt && { knownAt: knownAt.text }) },
  };
}

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
