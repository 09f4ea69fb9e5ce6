import { Inject, Injectable } from '@nestjs/common';
import { Assets } from './assets.js';
import type { Query } from './asked.js';
import { cookiesPage } from './cookies-page.js';
import type { Lang } from './format.js';
import type { Answer } from './frame/answer.js';
import { Frame } from './frame/frame.js';
import { Way } from './frame/way.js';
import { overviewPage } from './overview-page.js';
import { RecordReader } from './record-reader.port.js';
import { render } from './templates.js';

/** The pages that belong to no partnership: the first, and those of fixed words. */
@Injectable()
export class Pages {
  constructor(
    @Inject(RecordReader) private readonly reader: RecordReader,
    @Inject(Frame) private readonly frame: Frame,
    @Inject(Assets) private readonly assets: Assets,
  ) {}

  /** The one partnership of this server; where there are several, their list; where there is none, how to begin. */
  async first(query: Query, lang: Lang): Promise<Answer> {
    const listed = await this.reader.list();
    const [only] = listed;
    if (only && listed.length === 1)
      return this.frame.of(only, { page: overviewPage, params: {}, query, lang }, only.opensAt);
    const partnerships = listed.map(({ slug, name, summary, simulated }) => ({
      href: new Way(slug, lang).to(),
      name,
      summary,
      simulated,
    }));
    return { status: 200, html: render('partnerships', { partnerships }, lang, this.assets) };
  }

  /** A page of fixed words. */
  fixed(template: 'start' | 'accessibility' | 'privacy' | 'cookies', lang: Lang): Answer {
    const page = template === 'cookies' ? cookiesPage(lang) : {};
    return { status: 200, html: render(template, page, lang, this.assets) };
  }
}
