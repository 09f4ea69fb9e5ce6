import type { OnApplicationBootstrap } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { Request } from '../../http/exchange.js';
import { gzipped, takesGzip, WORTH_IT } from './gzip.js';

interface Sent {
  getHeader(name: string): unknown;
  removeHeader(name: string): unknown;
  headers(headers: Readonly<Record<string, string>>): unknown;
}
/** What is used of Fastify. */
interface Fastify {
  addHook(name: 'onSend', hook: (request: Request, reply: Sent, payload: unknown) => Promise<unknown>): void;
}

/** Pages leave compressed. The API's answers do not: their entity tags are strong, and name the bytes as they are. */
@Injectable()
export class PageCompression implements OnApplicationBootstrap {
  constructor(private readonly host: HttpAdapterHost) {}

  /** Last of all hooks, which are begun with the modules: what others write into a page must be in it by now. */
  onApplicationBootstrap(): void {
    this.host.httpAdapter.getInstance<Fastify>().addHook('onSend', async (request, reply, payload) => {
      const type = reply.getHeader('content-type');
      if (typeof type !== 'string' || !type.startsWith('text/html')) return payload;
      const vary = reply.getHeader('vary');
      reply.headers({ vary: typeof vary === 'string' ? `${vary}, Accept-Encoding` : 'Accept-Encoding' });
      if (!takesGzip(request.headers['accept-encoding'])) return payload;
      if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) return payload;
      if (payload.length < WORTH_IT) return payload;
      const compressed = await gzipped(payload);
      reply.removeHeader('content-length');
      reply.headers({ 'content-encoding': 'gzip' });
      return compressed;
    });
  }
}
