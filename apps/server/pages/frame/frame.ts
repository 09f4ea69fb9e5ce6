import { Inject, Injectable } from '@nestjs/common';
import type { Day } from '#kernel';
import { endOfDay } from '#kernel';
import type { Reader } from '#views';
import { Assets } from '../assets.js';
import type { Asked, DateProblem, Query } from '../asked.js';
import { question } from '../asked.js';
import type { Lang } from '../format.js';
import { livePart } from '../live-part.js';
import { historyOf } from '../from-views/history.js';
import type { OpenRecord, RecordAnswer } from '../record-reader.port.js';
import { RecordReader } from '../record-reader.port.js';
import type { EntryRecord, ListedPartnership } from '../record.js';
import { render } from '../templates.js';
import type { TimePart } from '../time-part.js';
import { NEWEST, timePart } from '../time-part.js';
import { words } from '../words.js';
import type { Answer } from './answer.js';
import { Colours } from './colours.js';
import type { FrameModel } from './frame-model.js';
import { frameModel } from './frame-model.js';
import { partsOf } from './framed-pages.js';
import type { FramedPage, PageModel } from './page.js';
import { Elsewhere } from './page.js';
import { Reading } from './reading.js';
import type { QueryOf } from './way.js';
import { pathOf, siteAt, Way } from './way.js';

/** A page as it was asked for: which, with what in its path and its query. */
export interface Asking {
  readonly page: FramedPage;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Query;
  readonly lang: Lang;
  /** Under whose rights; the public's where absent. */
  readonly reader?: Reader;
}

/** What of an address belongs to the frame: it is not passed on with the page's own query. */
const OF_THE_FRAME = new Set(['asOf', 'knownAt', 'lang', 'day', 'month', 'year', 'before', 'fragment']);

/** Every page of a partnership, from the address to HTML: the same date, banner, navigation and languages around each. */
@Injectable()
export class Frame {
  constructor(
    @Inject(RecordReader) private readonly reader: RecordReader,
    @Inject(Assets) private readonly assets: Assets,
    @Inject(Colours) private readonly colours: Colours,
  ) {}

  /** A page of the partnership with this slug, as at the date in the address, or as it is now. */
  async page(slug: string, asking: Asking): Promise<Answer> {
    const listed = (await this.reader.list()).find((partnership) => partnership.slug === slug);
    return listed ? this.of(listed, asking) : this.noPartnership(asking.lang);
  }

  /** @param opening the day as at which it opens where the address names none: where a sample begins */
  async of(listed: ListedPartnership, asking: Asking, opening?: Day): Promise<Answer> {
    const { query, lang, reader } = asking;
    const found = question(query);
    if (found.kind === 'NO_DATE') return this.noDate(listed, asking, found.problem);
    const shown = { path: pathShown(asking), query: ownQuery(query) };
    if (found.kind === 'ELSEWHERE')
      return { status: 303, location: new Way(listed.slug, lang).on(found, shown.path, shown.query) };
    const asked = opening === undefined ? found.asked : openedAt(opening, found.asked);
    const at = {
      ...(asked.asOf && { asOf: asked.asOf.ms }),
      ...(asked.knownAt && { knownAt: asked.knownAt.ms }),
      ...(reader && { reader }),
    };
    return this.reader.read(listed.slug, at, lang, (answer) => this.answered(listed, asking, asked, shown, answer));
  }

  private async answered(
    listed: ListedPartnership,
    { page, params, query, lang }: Asking,
    asked: Asked,
    shown: Shown,
    answer: RecordAnswer,
  ): Promise<Answer> {
    const way = new Way(listed.slug, lang, asked);
    if (answer.kind === 'NOT_READY')
      return this.sorry(503, 'notReady', 'building', way.to(shown.path, shown.query), lang);
    const own = words(lang);
    const around = answer.kind === 'RECORD' ? answer.record.around : answer.around;
    const newest = answer.kind === 'RECORD' && asked.asOf?.day !== undefined ? await newestOf(answer.record) : [];
    const time = timePart({ way, ...shown, simulated: listed.simulated, asked, around, newest, words: own });
    const framed = (name: string, trail: PageModel['trail'] = []): FrameModel =>
      frameModel({
        ...{
          name,
          simulated: listed.simulated,
          way,
          words: own,
          time,
          part: page.part,
          parts: partsOf(),
          ...shown,
          trail,
        },
        ...this.colours.of(listed.slug),
        // How long the record is by now is nothing that a page of the past may tell.
        ...(time.kind === 'NOW' && around.position !== undefined && { position: around.position }),
      });
    if (answer.kind === 'NOT_BEGUN') return this.notThen('notBegun', { time, simulated: listed.simulated }, lang);
    const { opensAt, summary } = listed;
    const reading = new Reading({
      ...{ ...answer.record, asked, query, words: own, way, summary },
      ...(opensAt !== undefined && { opensAt }),
    });
    const model = await page.read(reading, params);
    if (model instanceof Elsewhere) return { status: 303, location: model.location };
    if (!model) return this.notThen('notThere', { time, simulated: listed.simulated }, lang);
    const frame = framed(answer.record.about.name, model.trail);
    const status = model.problems && model.problems.length > 0 ? 400 : 200;
    const live = status === 200 ? livePart(listed.slug, asked, around) : undefined;
    return { status, html: render(page.template, { ...model, live }, lang, this.assets, frame) };
  }

  noPartnership(lang: Lang): Answer {
    return this.sorry(404, 'notFound', 'noPartnership', `${siteAt(lang)}/`, lang);
  }

  /** The record did not hold it at that date; what it is called now is not said. */
  private notThen(
    which: 'notBegun' | 'notThere',
    page: { readonly time: TimePart; readonly simulated: boolean },
    lang: Lang,
  ): Answer {
    return {
      status: which === 'notThere' ? 404 : 200,
      html: render('not-then', { ...page, which }, lang, this.assets),
    };
  }

  private noDate(
    { slug, name, simulated }: ListedPartnership,
    asking: Asking,
    { key, shown, wrong, fields, knownAt }: DateProblem,
  ): Answer {
    const { lang } = asking;
    const form = {
      action: new Way(slug, lang).on({}, pathShown(asking)),
      hidden: Object.entries({ ...ownQuery(asking.query), ...(knownAt !== undefined && { knownAt }) }),
      fields,
      error: words(lang).t(`problem.${key}`, { shown }),
      wrong,
    };
    return { status: 400, html: render('no-date', { name, simulated, form }, lang, this.assets) };
  }

  private sorry(status: 404 | 503, heading: string, why: string, href: string, lang: Lang): Answer {
    const page = { heading: `problem.${heading}`, why: `problem.${why}`, href };
    return { status, html: render('sorry', page, lang, this.assets) };
  }
}

/** The page's own address below its partnership. */
interface Shown {
  readonly path: string;
  readonly query: QueryOf;
}

const pathShown = ({ page, params }: Asking): string =>
  page.path
    .split('/')
    .map((part) => (part.startsWith(':') ? pathOf(params[part.slice(1)] ?? '') : part))
    .join('/');

const ownQuery = (query: Query): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(query).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && !OF_THE_FRAME.has(entry[0]),
    ),
  );

/** For what happened on the day of the page. */
const newestOf = async ({ views, nameOf }: OpenRecord): Promise<readonly EntryRecord[]> =>
  (await historyOf(views, nameOf, { limit: NEWEST })).entries;

/** Only where no date is asked for: "as known at" alone is a question about today. */
const openedAt = (day: Day, asked: Asked): Asked =>
  asked.asOf || asked.knownAt ? asked : { ...asked, asOf: { text: day, day, ms: endOfDay(day) } };
