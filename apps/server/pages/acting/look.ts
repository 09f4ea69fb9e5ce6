import type { When } from '#governance';
import type { RunningLog } from '#pipeline';
import type { Reader, ViewHost } from '#views';
import { ViewsBuilding, ViewsStopped } from '#views';
import { Problem } from '../../http/problem.js';
import type { Served } from '../../served.js';
import type { Lang } from '../format.js';

/** How long a page waits for the views to hold what the log holds, in ms. */
const PATIENCE = 5_000;

/** The record as one reader may see it now, once the views hold all that the log held when it was opened. */
export class Look {
  private constructor(
    readonly log: RunningLog,
    private readonly views: ViewHost,
    readonly reader: Reader,
    readonly lang: Lang,
  ) {}

  /** @throws Problem 503 where the views are being built, or have stopped */
  static async at(served: Served, slug: string, reader: Reader, lang: Lang): Promise<Look> {
    const log = served.needed(slug);
    const failed = served.viewers.failed(slug);
    if (failed) throw new Problem(503, 'VIEW_FAILED', { slug, reason: failed.message });
    const views = served.viewers.open(log);
    const look = new Look(log, views, reader, lang);
    if (!(await look.orProblem(() => views.waitFor(log.host.log.store.size() - 1, PATIENCE))))
      throw new Problem(503, 'VIEWS_STARTING', { slug }, { headers: { 'retry-after': '1' } });
    return look;
  }

  /**
   * What a view answers, in the form that its declaration gives it; undefined where there is no such thing, no such view, or none
   * for this reader.
   */
  async ask<T>(view: string, params: Readonly<Record<string, unknown>> = {}, when?: When): Promise<T | undefined> {
    const at = when ?? { asOf: this.log.host.now(), knownAt: Infinity };
    const answer = await this.orProblem(() =>
      this.views.read(view, params, at, { ...this.reader, language: this.lang }),
    );
    return 'none' in answer ? undefined : (answer.data as T);
  }

  private async orProblem<T>(read: () => Promise<T>): Promise<T> {
    const { slug } = this.log;
    try {
      return await read();
    } catch (error) {
      if (error instanceof ViewsBuilding)
        throw new Problem(503, 'VIEWS_STARTING', { slug }, { headers: { 'retry-after': '1' } });
      if (error instanceof ViewsStopped) throw new Problem(503, 'VIEW_FAILED', { slug, reason: error.message });
      throw error;
    }
  }
}
