import { Controller, Get, Req, Res } from '@nestjs/common';
import type { HistoryPage } from '#views';
import type { Reply, Request } from '../http/exchange.js';
import { pathOf } from '../http/answers.js';
import { WebAddress } from '../web-address.js';
import type { PageAddresses } from './addresses.js';
import { pageAddresses } from './addresses.js';
import type { Asked } from './exporting.js';
import { Exporting } from './exporting.js';
import type { Basis, Feed, Look, PublishedDecision, Register } from '#interchange';
import { atomOf, decisionEntries, declared, historyEntries, registerEntries, registers } from '#interchange';
import { routeTo } from './route-to.js';
import { sendFile } from './send-file.js';
import type { Head } from './telling.js';
import { headOf, tagOf, Telling, titleOf } from './telling.js';

/** Entries of a feed, where no other limit is asked for: a reader of feeds asks again, and needs no more than what is new. */
export const LATEST = 50;
/** What counts as published: openly, or as a stub with the rest withheld. */
const PUBLISHED = ['PUBLISHED', 'WITHHELD_EXEMPT'] as const;

/** Feeds that are called something else than the register whose rows they tell. */
const TITLES: Readonly<Record<string, string>> = { history: 'feed.history', decisions: 'feed.decisions' };

/**
 * Every register as Atom, with the parameters and rights of its CSV: the rows that changed last. What happened has its pages
 * instead, and of the decisions those that are published are told, with the plain sentence of what was decided.
 */
@Controller('api/v1/arrangements/:slug')
export class FeedsController {
  constructor(
    private readonly exporting: Exporting,
    private readonly address: WebAddress,
    private readonly telling: Telling,
  ) {}

  async answer(register: Register, request: Request, reply: Reply): Promise<void> {
    const { value, basis, asked } = await this.telling.read(register, request);
    const { lines, ground, head } = value;
    const { limit = LATEST } = asked.question.params as { readonly limit?: number };
    const entries = registerEntries(register, lines, ground).slice(0, limit);
    send(request, reply, basis, { ...this.frame(request, asked, head, register.name), entries });
  }

  @Get('history.atom')
  async history(@Req() request: Request, @Res() reply: Reply): Promise<void> {
    const asked = await this.exporting.begin(request, declared('history').params);
    const read = await this.exporting.read(asked, async (look) => ({
      page: (await look('history', { limit: LATEST, ...asked.question.params })) as unknown as HistoryPage,
      head: await headOf(look, asked),
    }));
    const { page, head } = read.value;
    const { entry } = this.pagesOf(asked);
    const entries = historyEntries(page.entries, ({ position }) => entry(position));
    const next = page.next === undefined ? {} : { next: this.nextOf(request, page.next) };
    send(request, reply, read.basis, { ...this.frame(request, asked, head, 'history'), ...next, entries });
  }

  @Get('decisions.atom')
  async decisions(@Req() request: Request, @Res() reply: Reply): Promise<void> {
    const asked = await this.exporting.begin(request, declared('decisions').params);
    const read = await this.exporting.read(asked, async (look) => ({
      published: await publishedIn(look, asked.question.params),
      head: await headOf(look, asked),
    }));
    const { published, head } = read.value;
    const pages = this.pagesOf(asked);
    const entries = decisionEntries(
      published,
      (decision) => `${tagOf(asked, head)}:decision/${decision}`,
      (decision) => pages.of('decision', decision),
    );
    send(request, reply, read.basis, { ...this.frame(request, asked, head, 'decisions'), entries });
  }

  private pagesOf({ log, question }: Asked): PageAddresses {
    return pageAddresses(this.address.origin, log.slug, question.language);
  }

  private frame(request: Request, asked: Asked, head: Head, what: string): Omit<Feed, 'entries'> {
    const { text, lang } = titleOf(TITLES[what], what, asked, head.name);
    return {
      id: `${tagOf(asked, head)}:feed/${what}`,
      title: text,
      language: lang,
      self: this.address.origin + request.url,
      begun: head.begun,
      author: head.name,
    };
  }

  /** The page after this one (RFC 5005). */
  private nextOf(request: Request, next: number): string {
    const params = new URLSearchParams(request.url.split('?', 2)[1]);
    params.set('before', String(next));
    return `${this.address.origin}${pathOf(request)}?${params.toString()}`;
  }
}

const send = (request: Request, reply: Reply, basis: Basis, feed: Feed): void =>
  sendFile(request, reply, { body: atomOf(feed), type: 'application/atom+xml; charset=utf-8' }, basis);

/** Of each kind of publication the latest, each with what its own page says. */
async function publishedIn(look: Look, params: Asked['question']['params']): Promise<readonly PublishedDecision[]> {
  const kinds = params['publication'] === undefined ? PUBLISHED : [params['publication']];
  const ids: string[] = [];
  for (const publication of kinds) {
    const { decisions } = (await look('decisions', { limit: LATEST, ...params, publication })) as unknown as {
      readonly decisions: readonly { readonly id: string }[];
    };
    ids.push(...decisions.map(({ id }) => id));
  }
  const read: PublishedDecision[] = [];
  for (const decision of ids) read.push((await look('decision', { decision })) as unknown as PublishedDecision);
  return read;
}

/** `history.atom` and `decisions.atom` have methods of their own. */
for (const register of registers.filter(({ name }) => !Object.hasOwn(TITLES, name)))
  routeTo(FeedsController, `${register.name}.atom`, (self, request, reply) => self.answer(register, request, reply));
