import { Controller, Get, Req, Res } from '@nestjs/common';
import type { HistoryPage } from '#views';
import type { Reply, Request } from '../http/exchange.js';
import { pathOf } from '../http/answers.js';
import { WebAddress } from '../web-address.js';
import type { PageAddresses } from './addresses.js';
import { pageAddresses } from './addresses.js';
import type { Asked, Exported } from './exporting.js';
import { Exporting } from './exporting.js';
import type { Feed, Look, PublishedDecision } from '#interchange';
import { atomOf, decisionEntries, declared, historyEntries, say } from '#interchange';
import { sendFile } from './send-file.js';

/** Decisions in a feed: a reader of feeds asks again, and needs no more than what is new. */
const LATEST = 50;
/** What counts as published: openly, or as a stub with the rest withheld. */
const PUBLISHED = ['PUBLISHED', 'WITHHELD_EXEMPT'] as const;

/** What a feed says of itself besides its entries. */
interface Head {
  readonly name: string;
  readonly begun: string;
}

/** What happened, and the decisions published, as Atom: with the parameters and rights of their views. */
@Controller('api/v1/arrangements/:slug')
export class FeedsController {
  constructor(
    private readonly exporting: Exporting,
    private readonly address: WebAddress,
  ) {}

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
    send(request, reply, read, { ...this.frame(request, asked, head, 'history'), ...next, entries });
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
    send(request, reply, read, { ...this.frame(request, asked, head, 'decisions'), entries });
  }

  private pagesOf({ log, question }: Asked): PageAddresses {
    return pageAddresses(this.address.origin, log.slug, question.language);
  }

  private frame(request: Request, asked: Asked, head: Head, what: 'history' | 'decisions'): Omit<Feed, 'entries'> {
    const { text, lang } = say(`feed.${what}`, asked.question.language, { name: head.name });
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

const send = (request: Request, reply: Reply, { basis }: Exported<unknown>, feed: Feed): void =>
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

async function headOf(look: Look, { log }: Asked): Promise<Head> {
  const [first] = await log.host.log.store.at([0]);
  const { name } = await look('partnership');
  return { name: String(name), begun: first?.envelope.recordedAt ?? '1970-01-01T00:00:00Z' };
}

/** A tag URI (RFC 4151) of the log: its name, and the day on which it began. */
const tagOf = ({ log }: Asked, { begun }: Head): string => `tag:${log.host.log.name},${begun.slice(0, 10)}`;
