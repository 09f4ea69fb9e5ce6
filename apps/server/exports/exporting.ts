import { Injectable } from '@nestjs/common';
import type { Shape, When } from '#governance';
import { instantOf, londonDay } from '#kernel';
import type { RunningLog } from '#pipeline';
import type { Reader, ViewDeclaration, ViewHost } from '#views';
import { Gate } from '../access/gate.js';
import { malformed, Problem } from '../http/problem.js';
import type { Request } from '../http/exchange.js';
import { Served } from '../served.js';
import type { Question } from '../views/question.js';
import { question } from '../views/question.js';
import { ViewDispatch } from '../views/view-dispatch.js';
import type { ViewAnswer } from '../views/view-dispatch.js';
import { ViewReading } from '../views/view-reading.js';
import type { Basis, Data, Look } from '#interchange';
import type { Steady } from './steady.js';
import { headAt, steadily } from './steady.js';

/** A request for an export: of which log, under whose rights, as at when. */
export interface Asked {
  readonly log: RunningLog;
  readonly views: ViewHost;
  readonly reader: Reader;
  readonly question: Question;
  readonly when: When;
}

/** What was read, and what it was computed at. */
export interface Exported<T> extends Steady<T> {
  readonly basis: Basis;
}

const PUBLIC: Reader = { level: 'PUBLIC' };

/** Reads views for an export: with the parameters, dates and rights that the views themselves have. */
@Injectable()
export class Exporting {
  constructor(
    private readonly served: Served,
    private readonly gate: Gate,
    private readonly dispatch: ViewDispatch,
    private readonly reading: ViewReading,
  ) {}

  /**
   * @param shape of the parameters beside those that every read takes
   * @param query where some of it is not for the view
   * @throws Problem 400, 401, 404
   */
  async begin(request: Request, shape: Shape, query = request.query as Data): Promise<Asked> {
    const { slug } = request.params as { slug: string };
    const log = this.served.needed(slug);
    const reader = await this.gate.reader(request, slug);
    const asked = question(request.params as Data, query, shape);
    return {
      log,
      views: this.served.viewers.open(log),
      reader: { ...reader, language: asked.language },
      question: asked,
      when: { asOf: asked.asOf ?? log.host.now(), knownAt: asked.knownAt ?? Infinity },
    };
  }

  /** The same for everybody: what is published must not depend on who fetched it. */
  static asPublic = (asked: Asked): Asked => ({ ...asked, reader: { ...PUBLIC, language: asked.question.language } });

  /** @throws Problem 401, 403 where the view is for the parties and the reader is none */
  async allow({ audience }: ViewDeclaration, { reader, log: { slug } }: Asked, request: Request): Promise<void> {
    if (audience === 'PUBLIC' || reader.level === 'PARTIES') return;
    const { person } = await this.gate.needed(request, slug);
    throw new Problem(403, 'NO_STANDING', { person, slug });
  }

  /** Reads as many answers as it takes, all on one state of the log. @throws Problem 400, 404, 503 */
  async read<T>(asked: Asked, work: (look: Look, when: When) => Promise<T>): Promise<Exported<T>> {
    const { log, views, reader, question: given, when } = asked;
    const { store } = log.host.log;
    return this.reading.patiently(log, views, given, async () => {
      const steady = await steadily(views, store, when, (at, seen) =>
        work(async (view, params = {}) => {
          const answer = await this.dispatch.ask(views, view, params, at, reader);
          if ('none' in answer) throw noAnswer(answer, log.slug, view, params);
          seen(answer.position);
          return answer.data as Data;
        }, at),
      );
      return { ...steady, basis: await basisOf(asked, steady.position) };
    });
  }
}

async function basisOf({ log, question: asked, when }: Asked, position: number): Promise<Basis> {
  const { slug, simulation, host } = log;
  const [last] = await host.log.store.at([position]);
  return {
    arrangement: slug,
    log: host.log.name,
    clock: simulation ? 'SIMULATED' : 'REAL',
    position,
    head: await headAt(host.log.store, position),
    asOf: asked.asOf === undefined ? londonDay(when.asOf) : instantOf(asked.asOf),
    knownAt: asked.knownAt === undefined ? (last?.envelope.recordedAt ?? null) : instantOf(asked.knownAt),
    filter: asked.params,
  };
}

function noAnswer(
  answer: Extract<ViewAnswer, { none: string }>,
  slug: string,
  what: string,
  params: Readonly<Record<string, unknown>>,
): Problem {
  if (answer.none === 'INVALID')
    return malformed(answer.problems.map(({ path, wanted }) => ({ field: path, says: `${path} must be ${wanted}` })));
  return new Problem(404, 'NO_SUCH_ITEM', {
    slug,
    what,
    id: Object.values(params).map(String).join(' ') || 'as at that time',
  });
}
