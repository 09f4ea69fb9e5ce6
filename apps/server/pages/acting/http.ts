import type { OnModuleInit } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { Request } from '../../http/exchange.js';
import type { Lang } from '../format.js';
import { SessionCookie } from './session-cookie.js';
import { Strip } from './strip.js';

/** Form bodies are text for the pages; the API takes JSON only. */
const FORM = 'application/x-www-form-urlencoded';

interface Payload {
  readonly raw: { readonly headers: Record<string, string | string[] | undefined> };
}
interface Sent {
  getHeader(name: string): unknown;
  removeHeader(name: string): unknown;
  headers(headers: Readonly<Record<string, string>>): unknown;
}
/** What is used of Fastify. */
interface Fastify {
  addContentTypeParser(
    type: string,
    options: { readonly parseAs: 'string' },
    parser: (request: Request, body: string, done: (error: Error | null, body?: string) => void) => void,
  ): void;
  addHook(name: 'onRequest', hook: (request: Request & Payload, reply: Sent, done: () => void) => void): void;
  addHook(name: 'onSend', hook: (request: Request & Payload, reply: Sent, payload: unknown) => Promise<unknown>): void;
}

/**
 * What signing in adds to HTTP, for every page of the server: form bodies, and the strip that says who acts for whom. A page that
 * is shown to a visitor who has signed in is never kept, by a browser or on the way; pages for everybody stay as they are.
 */
@Injectable()
export class ActingHttp implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly cookie: SessionCookie,
    private readonly strip: Strip,
  ) {}

  onModuleInit(): void {
    const fastify = this.host.httpAdapter.getInstance<Fastify>();
    fastify.addContentTypeParser(FORM, { parseAs: 'string' }, (request, body, done) => {
      if (request.url.startsWith('/api/')) done(Object.assign(new Error('A form is no command'), { statusCode: 415 }));
      else done(null, body);
    });
    fastify.addHook('onRequest', (request, _, done) => {
      // What the browser kept was the page without the strip.
      if (this.carried(request)) delete request.raw.headers['if-none-match'];
      done();
    });
    fastify.addHook('onSend', async (request, reply, payload) => {
      if (request.url.startsWith('/api/')) {
        reply.headers(this.ofTheApi(request, reply));
        return payload;
      }
      const type = reply.getHeader('content-type');
      if (typeof type !== 'string' || !type.startsWith('text/html') || !this.carried(request)) return payload;
      reply.removeHeader('etag');
      reply.headers({ 'cache-control': 'no-store', vary: 'Cookie' });
      // A page that is kept for everybody comes as bytes: what is written into it is written into a copy.
      const html = Buffer.isBuffer(payload) ? payload.toString('utf8') : payload;
      return typeof html === 'string' ? this.strip.into(html, request) : payload;
    });
  }

  /**
   * What the API reads out depends on who has signed in (access/gate.ts): whoever keeps an answer on the way must know that, and must
   * not keep that of a visitor at all.
   */
  private ofTheApi(request: Request, reply: Sent): Readonly<Record<string, string>> {
    const vary = reply.getHeader('vary');
    const kept = reply.getHeader('cache-control');
    return {
      ...(typeof vary === 'string' && vary.includes('Authorization') && { vary: `${vary}, Cookie` }),
      ...(kept === 'no-cache' && this.carried(request) && { 'cache-control': 'private, no-cache' }),
    };
  }

  private carried({ headers }: Request): boolean {
    const { cookie } = headers;
    return this.cookie.carried(Array.isArray(cookie) ? cookie.join(';') : cookie);
  }
}

/** The language of a page: that of its address (`/cy/`), unless `lang` asks for the other. */
export function langOf({ url, query }: Pick<Request, 'url' | 'query'>): Lang {
  const { lang } = (query ?? {}) as { readonly lang?: unknown };
  if (lang === 'en' || lang === 'cy') return lang;
  return url.startsWith('/cy/') ? 'cy' : 'en';
}
