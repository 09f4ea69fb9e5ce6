import { Injectable } from '@nestjs/common';
import type { Reply, Request } from '../http/exchange.js';
import { instantOf, londonDay } from '#kernel';
import type { RunningLog } from '#pipeline';
import type { ViewDeclaration, ViewHost } from '#views';
import { ViewsBuilding, ViewsStopped } from '#views';
import { Gate } from '../access/gate.js';
import { malformed, Problem } from '../http/problem.js';
import { Served } from '../served.js';
import { etagOf, matches } from './etag.js';
import type { Question } from './question.js';
import { question } from './question.js';
import type { ViewAnswer } from './view-dispatch.js';
import { ViewDispatch } from './view-dispatch.js';

/** How long a read waits for a position, in ms. */
const PATIENCE = 5_000;
const RETRY = { headers: { 'retry-after': '1' } };

/** Reads a view for a request: as at when, under whose rights, and not before it holds what the reader has written. */
@Injectable()
export class ViewReading {
  constructor(
    private readonly served: Served,
    private readonly gate: Gate,
    private readonly dispatch: ViewDispatch,
  ) {}

  /** Answers with the view, or throws the Problem that stands in the way. */
  async answer(declaration: ViewDeclaration, request: Request, reply: Reply): Promise<void> {
    const { slug } = request.params as { slug: string };
    const log = this.served.needed(slug);
    const reader = await this.gate.reader(request, slug);
    if (declaration.audience === 'PARTIES' && reader.level !== 'PARTIES') await this.refuse(request, slug);
    const asked = question(
      request.params as object as Record<string, unknown>,
      request.query as Record<string, unknown>,
      declaration.params,
    );
    const now = log.host.now();
    const when = { asOf: asked.asOf ?? now, knownAt: asked.knownAt ?? Infinity };
    const views = this.served.viewers.open(log);
    const answer = await this.patiently(log, views, asked, () =>
      this.dispatch.ask(views, declaration.name, asked.params, when, { ...reader, language: asked.language }),
    );
    if ('none' in answer) throw noAnswer(answer, slug, declaration, asked);
    send(request, reply, log, answer.position, {
      view: declaration.name,
      asOf: asked.asOf === undefined ? londonDay(now) : instantOf(asked.asOf),
      knownAt: asked.knownAt === undefined ? await learnedAt(log, answer.position) : instantOf(asked.knownAt),
      data: answer.data,
    });
  }

  /** Waits for the position asked for, then reads. @throws Problem 503 where the views are behind, being built, or have stopped */
  async patiently<T>(
    { slug }: RunningLog,
    views: ViewHost,
    { atLeast }: Pick<Question, 'atLeast'>,
    read: () => Promise<T>,
  ): Promise<T> {
    const failed = this.served.viewers.failed(slug);
    if (failed) throw new Problem(503, 'VIEW_FAILED', { slug, reason: failed.message });
    try {
      if (atLeast !== undefined && !(await views.waitFor(atLeast, PATIENCE))) {
        throw new Problem(
          503,
          'NOT_YET',
          { position: views.position(), wanted: atLeast, seconds: PATIENCE / 1000 },
          RETRY,
        );
      }
      return await read();
    } catch (error) {
      if (error instanceof ViewsBuilding) throw new Problem(503, 'VIEWS_STARTING', { slug }, RETRY);
      if (error instanceof ViewsStopped) throw new Problem(503, 'VIEW_FAILED', { slug, reason: error.message });
      throw error;
    }
  }

  /** A view for the parties: who sends no token may try with one, who sends one has no standing. */
  private async refuse(request: Request, slug: string): Promise<never> {
    const { person } = await this.gate.needed(request, slug);
    throw new Problem(403, 'NO_STANDING', { person, slug });
  }
}

/** Sends an answer with its position and tag; 304 where the client has it already. */
export function send(
  request: Request,
  reply: Reply,
  { slug, simulation, host }: RunningLog,
  position: number,
  body: object,
): void {
  const text = JSON.stringify({
    arrangement: slug,
    log: host.log.name,
    clock: simulation ? 'SIMULATED' : 'REAL',
    position,
    ...body,
  });
  const etag = etagOf(text);
  void reply.headers({ etag, 'x-log-position': String(position), 'cache-control': 'no-cache', vary: 'Authorization' });
  const next = nextOf(body);
  if (next !== undefined) void reply.header('link', `<${nextAddress(request, next)}>; rel="next"`);
  if (matches(request.headers['if-none-match'], etag)) void reply.code(304).send();
  else void reply.code(200).header('content-type', 'application/json; charset=utf-8').send(text);
}

/** When the log learned of the last event that an answer rests on: asked again with it, the answer is the same. */
async function learnedAt({ host }: RunningLog, position: number): Promise<string | null> {
  const [last] = await host.log.store.at([position]);
  return last?.envelope.recordedAt ?? null;
}

function noAnswer(
  answer: Extract<ViewAnswer, { none: string }>,
  slug: string,
  { name }: ViewDeclaration,
  { params }: Question,
): Problem {
  if (answer.none === 'INVALID')
    return malformed(answer.problems.map(({ path, wanted }) => ({ field: path, says: `${path} must be ${wanted}` })));
  return new Problem(404, 'NO_SUCH_ITEM', {
    slug,
    what: name,
    id: Object.values(params).map(String).join(' ') || 'as at that time',
  });
}

/** Where the next page begins: what a paged answer carries as `next`, itself or in its data. */
function nextOf(body: object): string | undefined {
  const { next, data } = body as { next?: unknown; data?: { next?: unknown } | null };
  const found = next ?? (typeof data === 'object' ? data?.next : undefined);
  return typeof found === 'number' || typeof found === 'string' ? String(found) : undefined;
}

function nextAddress(request: Request, next: string): string {
  const [path, query] = request.url.split('?', 2);
  const params = new URLSearchParams(query);
  params.set('cursor', next);
  return `${path ?? ''}?${params.toString()}`;
}
