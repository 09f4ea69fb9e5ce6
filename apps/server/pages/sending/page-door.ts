import { Injectable } from '@nestjs/common';
import type { Reader } from '#views';
import type { Reply, Request } from '../../http/exchange.js';
import { malformed } from '../../http/problem.js';
import { etagOf, matches } from '../../views/etag.js';
import type { Query } from '../asked.js';
import type { Lang } from '../format.js';
import type { Answer } from '../frame/answer.js';
import { PAGE_HEADERS } from '../safety.js';
import type { Kept } from './page-cache.js';
import { PageCache } from './page-cache.js';
import { regionsAsked, regionsOf } from './regions.js';
import { Stamps } from './stamps.port.js';

/** What a page is made from. */
export interface PageOf {
  /** The log that it shows; absent where it shows several, or none. */
  readonly slug?: string;
  /** Under whose rights it is read; the public's unless said otherwise. */
  readonly reader?: Reader;
  readonly lang?: Lang;
}

interface Made extends Kept {
  readonly status: Answer['status'];
  readonly location: string;
  readonly etag: string;
}

/**
 * The way out of every page that may be kept: it is made once for all who may see the same, answered with 304 where the reader has it
 * already, and can be asked for in parts (`?fragment=`), which are cut from the whole page.
 */
@Injectable()
export class PageDoor {
  private readonly cache = new PageCache<Made>();

  constructor(private readonly stamps: Stamps) {}

  /**
   * Answers a request with a page.
   * @param make makes it, from the address without `fragment`
   * @throws Problem 400 for a `fragment` that names no regions
   */
  async answer(
    request: Request,
    reply: Reply,
    of: PageOf,
    make: (query: Query) => Answer | Promise<Answer>,
  ): Promise<void> {
    const { fragment, ...query } = request.query as Query;
    const stamp = this.stamps.of(of.slug);
    const rights = rightsOf(of.reader);
    const key = { address: addressOf(request.url), stamp: stamp?.key ?? '', rights, lang: of.lang ?? 'en' };
    const whole = async (): Promise<Made> => made(await make(query), stamp !== undefined);
    const kept = (): Promise<Made> => (stamp ? this.cache.of(key, whole) : whole());
    const page = fragment === undefined ? await kept() : await this.part(fragment, key, stamp !== undefined, kept);
    const headers = {
      ...PAGE_HEADERS,
      'cache-control': rights === PUBLIC ? 'no-cache' : 'private, no-cache',
      vary: 'Cookie',
      ...(stamp?.position !== undefined && { 'x-log-position': String(stamp.position) }),
    };
    send(request, reply, page, headers);
  }

  private part(
    fragment: unknown,
    key: Parameters<PageCache<Made>['of']>[0],
    keeps: boolean,
    whole: () => Promise<Made>,
  ): Promise<Made> {
    const names = regionsAsked(fragment);
    if (!names)
      throw malformed([
        { field: 'fragment', says: 'fragment must be one to twenty names of regions of the page, with commas between' },
      ]);
    const cut = async (): Promise<Made> => {
      const page = await whole();
      if (page.status !== 200) return page;
      return made({ status: 200, html: regionsOf(page.bytes.toString(), names) }, keeps);
    };
    return keeps ? this.cache.of({ ...key, address: `${key.address}#${names.join(',')}` }, cut) : cut();
  }
}

const PUBLIC = 'PUBLIC';

const rightsOf = (reader: Reader | undefined): string =>
  reader === undefined || reader.level === 'PUBLIC' ? PUBLIC : `${reader.level} ${reader.authority ?? '*'}`;

/** The address without `fragment`, in one spelling: all parts of a page are cut from the same whole. */
function addressOf(url: string): string {
  const at = url.indexOf('?');
  if (at < 0) return url;
  const params = new URLSearchParams(url.slice(at));
  params.delete('fragment');
  params.sort();
  return `${url.slice(0, at)}?${params.toString()}`;
}

function made(answer: Answer, keeps: boolean): Made {
  const html = answer.status === 303 ? '' : answer.html;
  return {
    status: answer.status,
    location: answer.status === 303 ? answer.location : '',
    bytes: Buffer.from(html),
    etag: etagOf(html),
    keeps: keeps && answer.status === 200,
  };
}

function send(request: Request, reply: Reply, page: Made, headers: Readonly<Record<string, string>>): void {
  const { status, location, etag, bytes } = page;
  if (status === 303) return void reply.code(303).headers({ location, vary: 'Cookie' }).send();
  if (status !== 200) return void reply.code(status).headers(headers).send(bytes.toString());
  // Weak: the same page goes out as it is and compressed (RFC 9110 section 8.8.1).
  void reply.headers({ ...headers, etag: `W/${etag}` });
  if (matches(request.headers['if-none-match'], etag)) return void reply.code(304).send();
  // For a visitor who has signed in, something is written into the page on its way out: that takes text.
  void reply.code(200).send(request.headers['cookie'] === undefined ? bytes : bytes.toString());
}
