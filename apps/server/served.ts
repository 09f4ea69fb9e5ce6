import { WriterPresent } from '#event-store';
import { isRefusal, refuse } from '#governance';
import type { Logs, Outcome, RunningLog, Submission } from '#pipeline';
import { Problem } from './http/problem.js';
import type { Viewers } from './views/viewers.js';

/** What this server serves: the logs of its data folder, and the views of each. */
export class Served {
  private founding: Promise<unknown> = Promise.resolve();

  constructor(
    readonly logs: Logs,
    readonly viewers: Viewers,
  ) {}

  log(slug: string): RunningLog | undefined {
    return this.logs.get(slug);
  }

  /** @throws Problem 404 */
  needed(slug: string): RunningLog {
    const log = this.log(slug);
    if (!log) throw new Problem(404, 'NO_SUCH_ARRANGEMENT', { slug });
    return log;
  }

  /** Founds a log by its first command, one founding at a time: two for one slug must not both make its folder. */
  found(slug: string, submission: Submission, startsAt?: number): Promise<Outcome> {
    const mine = this.founding.then(() => this.foundNow(slug, submission, startsAt));
    this.founding = mine.catch(() => undefined);
    return mine;
  }

  /** The founder who repeats the command gets the same receipt; anybody else is told that the slug is taken. */
  private async foundAgain({ slug, host }: RunningLog, submission: Submission): Promise<Outcome> {
    const outcome = await host.execute(submission);
    return isRefusal(outcome) && outcome.kind === 'FORBIDDEN' ? refuse('ARRANGEMENT_EXISTS', { slug }) : outcome;
  }

  private async foundNow(slug: string, submission: Submission, startsAt: number | undefined): Promise<Outcome> {
    const there = this.log(slug);
    if (there) return this.foundAgain(there, submission);
    try {
      const outcome = await this.logs.found(slug, submission, startsAt);
      if (!isRefusal(outcome)) this.viewers.open(this.needed(slug));
      return outcome;
    } catch (error) {
      if (error instanceof WriterPresent) throw new Problem(503, 'LOG_IN_USE', { slug });
      throw error;
    }
  }
}
