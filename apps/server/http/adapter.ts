import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { Reply, Request } from './exchange.js';
import { sendProblem } from './answers.js';
import { LARGEST_BODY, problemOfError } from './problem-of-error.js';
import { SECURITY_HEADERS } from './security-headers.js';
import { parseStrict } from './strict-json.js';

/** How long a client may take to send a request, in ms. */
const SLOWEST_REQUEST = 30_000;

/**
 * Fastify under Nest, as thin as a command needs it: one strict JSON parser, one hook (the headers), no middleware.
 * What the router itself refuses (a malformed address, an id that is too long) leaves as problem details as well.
 */
export function httpAdapter(): FastifyAdapter {
  const adapter = new FastifyAdapter({
    bodyLimit: LARGEST_BODY,
    requestTimeout: SLOWEST_REQUEST,
    skipMiddie: true,
    forceCloseConnections: 'idle',
    frameworkErrors: (error: Error, request: unknown, reply: unknown) =>
      refuse(error, request as Request, reply as Reply),
  });
  const fastify = adapter.getInstance();
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_, body, done) => {
    try {
      done(null, parseStrict(body as Buffer));
    } catch (error) {
      done(error instanceof Error ? error : new Error(String(error)));
    }
  });
  fastify.addHook('onRequest', (_, reply, done) => {
    void reply.headers(SECURITY_HEADERS);
    done();
  });
  return adapter;
}

function refuse(error: Error, request: Request, reply: Reply): void {
  reply.headers(SECURITY_HEADERS);
  sendProblem(request, reply, problemOfError(error, { method: request.method, path: request.url }));
}
