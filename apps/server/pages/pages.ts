import { Inject, Injectable } from '@nestjs/common';
import type { Day } from '#kernel';
import { endOfDay } from '#kernel';
import { partnershipAt, sameDate } from './address.js';
import { Assets } from './assets.js';
import type { Asked, DateProblem, Query } from './asked.js';
import { question } from './asked.js';
import type { Lang } from './format.js';
import { partnershipPage } from './partnership-page.js';
import { RecordReader } from './record-reader.port.js';
import type { ListedPartnership } from './record.js';
import type { TemplateName } from './templates.js';
import { render } from './templates.js';
import type { DateForm } from './time-part.js';
import { timePart } from './time-part.js';
import { words } from './words.js';

/** What a page answers: HTML, or the address where it is. */
export type Answer =
  | { readonly status: 200 | 400 | 404 | 503; readonly html: string }
  | { readonly status: 303; readonly location: string };

/** The pages that anybody may read, from the address to HTML. */
@Injectable()
export class Pages {
  constructor(
    @Inject(RecordReader) private readonly reader: RecordReader,
    @Inject(Assets) private readonly assets: Assets,
  ) {}

  /** The one partnership of this server; where there are several, their list; where there is none, how to begin. */
  async first(query: Query, lang: Lang = 'en'): Promise<Answer> {
    const listed = await this.reader.list();
    const [only] = listed;
    if (only && listed.length === 1) return this.show(only, query, lang, only.opensAt);
    const partnerships = listed.map(({ slug, name, summary, simulated }) => ({
      href: partnershipAt(slug),
      name,
      summary,
      simulated,
    }));
    return this.html(200, 'partnerships', { partnerships }, lang);
  }

  /** One partnership as at the date in the address, or as it is now. */
  async partnership(slug: string, query: Query, lang: Lang = 'en'): Promise<Answer> {
    const listed = (await this.reader.list()).find((partnership) => partnership.slug === slug);
    return listed ? this.show(listed, query, lang) : this.sorry(404, 'notFound', 'noPartnership', '/', lang);
  }

  /** A page of fixed words. */
  fixed(template: 'start' | 'accessibility' | 'privacy', lang: Lang = 'en'): Answer {
    return this.html(200, template, {}, lang);
  }

  /** @param opening the day as at which it opens where the address names none: where a sample begins */
  private async show(listed: ListedPartnership, query: Query, lang: Lang, opening?: Day): Promise<Answer> {
    const { slug, simulated, opensAt } = listed;
    const found = question(query);
    if (found.kind === 'NO_DATE') return this.noDate(listed, found.problem, lang);
    if (found.kind === 'ELSEWHERE') {
      const { asOf, knownAt } = found;
      return { status: 303, location: partnershipAt(slug, { asOf, ...(knownAt !== undefined && { knownAt }) }) };
    }
    const asked = opening === undefined ? found.asked : openedAt(opening, found.asked);
    const { asOf, knownAt, before } = asked;
    const answer = await this.reader.read(
      slug,
      {
        ...(asOf && { asOf: asOf.ms }),
        ...(knownAt && { knownAt: knownAt.ms }),
        ...(before !== undefined && { before }),
      },
      lang,
    );
    const own = words(lang);
    switch (answer.kind) {
      case 'RECORD':
        return this.html(200, 'partnership', partnershipPage(answer.record, asked, own, opensAt), lang);
      case 'NOT_BEGUN':
        return this.html(
          200,
          'not-begun',
          { simulated, time: timePart(slug, simulated, asked, answer.around, own) },
          lang,
        );
      case 'BAD_CURSOR':
        return this.sorry(404, 'notFound', 'noCursor', partnershipAt(slug, sameDate(asked)), lang);
      case 'NOT_READY':
        return this.sorry(503, 'notReady', 'building', partnershipAt(slug, sameDate(asked)), lang);
    }
  }

  private noDate(
    { slug, name, simulated }: ListedPartnership,
    { key, shown, wrong, fields, knownAt }: DateProblem,
    lang: Lang,
  ): Answer {
    const error = words(lang).t(`problem.${key}`, { shown });
    const form: DateForm = {
      action: partnershipAt(slug),
      fields,
      error,
      wrong,
      ...(knownAt !== undefined && { knownAt }),
    };
    return this.html(400, 'no-date', { name, simulated, form }, lang);
  }

  private sorry(status: 404 | 503, heading: string, why: string, href: string, lang: Lang): Answer {
    return this.html(status, 'sorry', { heading: `problem.${heading}`, why: `problem.${why}`, href }, lang);
  }

  private html(status: 200 | 400 | 404 | 503, template: TemplateName, page: object, lang: Lang): Answer {
    return { status, html: render(template, page, lang, this.assets) };
  }
}

/** Only where no date is asked for: "as known at" alone is a question about today. */
const openedAt = (day: Day, asked: Asked): Asked =>
  asked.asOf || asked.knownAt ? asked : { ...asked, asOf: { text: day, day, ms: endOfDay(day) } };
