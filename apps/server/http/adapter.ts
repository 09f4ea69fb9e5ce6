import multipart from '@fastify/multipart';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { FORM_LIMITS } from '../files/upload.js';
import { moved, routed } from '../pages/language/addresses.js';
import type { Reply, Request } from './exchange.js';
import { sendProblem } from './answers.js';
import { Problem } from './problem.js';
import { LARGEST_BODY, problemOfError } from './problem-of-error.js';
import { SECURITY_HEADERS } from './security-headers.js';
import { parseStrict } from './strict-json.js';

/** How long a client may take to send a request, in ms: 20 MB at 1.5 Mbit a second. */
const SLOWEST_REQUEST = 120_000;
const FORM = /^multipart\//i;

/**
 * Fastify under Nest, as thin as a command needs it: one strict JSON parser, one hook (the headers), no middleware; and for
 * the routes that take files (`@RouteConfig({ forms: true })`) a parser of forms. Addresses below /cy/ lead to the same routes.
 * What the router itself refuses (a malformed address, an id that is too long) leaves as problem details as well.
 */
export function httpAdapter(): FastifyAdapter {
  const adapter = new FastifyAdapter({
    bodyLimit: LARGEST_BODY,
    requestTimeout: SLOWEST_REQUEST,
    skipMiddie: true,
    rewriteUrl: ({ url = '/' }) => routed(url),
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
  void fastify.register(multipart, { limits: FORM_LIMITS, throwFileSizeLimit: false });
  fastify.addHook('onRequest', ({ method, originalUrl, headers, routeOptions: { config } }, reply, done) => {
    void reply.headers(SECURITY_HEADERS);
    const elsewhere = method === 'GET' || method === 'HEAD' ? moved(originalUrl) : undefined;
    if (elsewhere !== undefined) return void reply.code(302).header('location', elsewhere).send();
    const stray = FORM.test(headers['content-type'] ?? '') && !('forms' in config);
    done(stray ? new Problem(415, 'MEDIA_TYPE') : undefined);
  });
  return adapter;
}

function refuse(error: Error, request: Request, reply: Reply): void {
  reply.headers(SECURITY_HEADERS);
  sendProblem(request, reply, problemOfError(error, { method: request.method, path: request.url }));
}
