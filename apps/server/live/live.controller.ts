import type { ServerResponse } from 'node:http';
import { Controller, Get, Req, Res } from '@nestjs/common';
import { Gate } from '../access/gate.js';
import type { Reply, Request } from '../http/exchange.js';
import { Served } from '../served.js';
import { LiveStreams } from './live-streams.js';

/** How long a browser waits before it connects again, in ms. */
const RETRY = 3_000;

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  // Nothing on the way may keep or repack it; nginx holds answers back unless it is told not to.
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
  // Whoever listens does so on a connection of its own: when it ends, so does the connection.
  connection: 'close',
};

/** What is used of Fastify besides what other routes use: its own connection. */
interface Caller extends Request {
  readonly ip: string;
}
interface Held extends Reply {
  readonly raw: ServerResponse;
  getHeaders(): Record<string, string | number | string[] | undefined>;
  hijack(): unknown;
}

/**
 * The position of the log, as it grows, by server-sent events (HTML standard, section 9.2). Nothing but positions: what has changed is
 * read where it always is, under the reader's own rights. That a log has grown anybody may know, because anybody may read the log.
 */
@Controller()
export class LiveController {
  constructor(
    private readonly served: Served,
    private readonly gate: Gate,
    private readonly streams: LiveStreams,
  ) {}

  /** Two addresses: one among the API's, where a token may be sent, and one among those of the pages. */
  @Get(['/api/v1/arrangements/:slug/live', '/arrangements/:slug/live'])
  async live(@Req() request: Caller, @Res() reply: Held): Promise<void> {
    const { slug } = request.params as { slug: string };
    const log = this.served.needed(slug);
    await this.gate.caller(request, slug);
    this.streams.admit(request.ip);
    reply.headers({ ...HEADERS, 'x-log-position': String(this.streams.position(log)) });
    if (request.method === 'HEAD') return void reply.code(200).send();
    reply.hijack();
    const { raw } = reply;
    raw.socket?.setKeepAlive(true, RETRY * 10);
    raw.writeHead(200, reply.getHeaders());
    raw.write(`retry: ${RETRY}\n\n`);
    this.streams.open(log, request.ip, lastSeen(request), raw);
  }
}

/** The last position that the client has, where it says so; anything else counts as nothing. */
function lastSeen({ headers }: Request): number | undefined {
  const given = headers['last-event-id'];
  return typeof given === 'string' && /^\d{1,15}$/.test(given) ? Number(given) : undefined;
}
