import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Reply, Request } from '../http/exchange.js';
import { instantOf, isEventId, msOf } from '#kernel';
import type { StoredEvent } from '#event-store';
import type { RunningLog } from '#pipeline';
import { receiptOf } from '#pipeline';
import { Gate } from '../access/gate.js';
import { Problem } from '../http/problem.js';
import { sendJson } from '../http/answers.js';
import { Served } from '../served.js';
import { LOG_PARAMS, PAGE } from './log-params.js';
import type { OpenEvent } from './open-events.js';
import { openEvents } from './open-events.js';
import { question } from './question.js';
import { send } from './view-reading.js';

/** The log itself, event by event as stored, for programs that check rather than trust. */
@Controller('api/v1/arrangements/:slug')
export class LogController {
  constructor(
    private readonly served: Served,
    private readonly gate: Gate,
  ) {}

  @Get('log')
  async log(@Req() request: Request, @Res() reply: Reply): Promise<void> {
    const [log, write] = await this.opened(request);
    const asked = question({}, request.query as Record<string, unknown>, LOG_PARAMS);
    const { from, cursor, limit = PAGE } = asked.params as { from?: number; cursor?: number; limit?: number };
    const { store } = log.host.log;
    const start = cursor ?? from ?? 0;
    const size = store.size();
    const page = await store.readLog(start, limit);
    const known = page.filter((event) => msOf(event.envelope.recordedAt) <= (asked.knownAt ?? Infinity));
    const end = start + page.length;
    send(request, reply, log, size - 1, {
      ...(asked.knownAt !== undefined && { knownAt: instantOf(asked.knownAt) }),
      events: await write(known),
      // Nothing is known later than what comes before it: where the page was cut by `knownAt`, there is no next.
      ...(end < size && known.length === page.length && page.length > 0 && { next: end }),
    });
  }

  @Get('events/:id')
  async event(@Req() request: Request, @Res() reply: Reply): Promise<void> {
    const [log, write] = await this.opened(request);
    const [event] = await write([await this.eventOf(log, request)]);
    if (!event || 'withheld' in event) throw this.none(log, request);
    send(request, reply, log, log.host.log.store.size() - 1, { event });
  }

  /** The receipt of a command, by the id of any of its events. */
  @Get('receipts/:id')
  async receipt(@Req() request: Request, @Res() reply: Reply): Promise<void> {
    const [log, write] = await this.opened(request);
    const event = await this.eventOf(log, request);
    const together = (await log.host.log.store.remembered(event.envelope.idem))?.events ?? [event];
    if ((await write(together)).some((shown) => 'withheld' in shown)) throw this.none(log, request);
    const receipt = receiptOf(log.host.log.name, together, true);
    sendJson(reply, 200, receipt, {
      'x-log-position': String(receipt.position),
      'cache-control': 'private, max-age=3600',
      vary: 'Authorization',
    });
  }

  /** A published text by its SHA-256: what authorities accept when they accept that hash. */
  @Get('texts/:hash')
  async text(@Req() request: Request, @Res() reply: Reply): Promise<void> {
    const { slug, hash } = request.params as { slug: string; hash: string };
    const log = this.served.needed(slug);
    await this.gate.caller(request, slug);
    const bytes = await log.host.log.blobs.get(hash);
    if (!bytes) throw new Problem(404, 'NO_SUCH_ITEM', { slug, what: 'text', id: hash.slice(0, 64) });
    void reply
      .code(200)
      .headers({
        'content-type': 'application/json; charset=utf-8',
        etag: `"${hash}"`,
        'cache-control': 'public, max-age=31536000, immutable',
      })
      .send(Buffer.from(bytes));
  }

  /** The log, and a function that writes its events under the reader's rights. */
  private async opened(
    request: Request,
  ): Promise<[RunningLog, (events: readonly StoredEvent[]) => Promise<readonly OpenEvent[]>]> {
    const { slug } = request.params as { slug: string };
    const log = this.served.needed(slug);
    const reader = await this.gate.reader(request, slug);
    return [log, (events) => openEvents(log.host, reader, events)];
  }

  private async eventOf(log: RunningLog, request: Request): Promise<StoredEvent> {
    const { id } = request.params as { id: string };
    const event = isEventId(id) ? await log.host.log.store.byId(id) : undefined;
    if (!event) throw this.none(log, request);
    return event;
  }

  private none({ slug }: RunningLog, request: Request): Problem {
    return new Problem(404, 'NO_SUCH_ITEM', {
      slug,
      what: 'event',
      id: (request.params as { id: string }).id.slice(0, 64),
    });
  }
}
