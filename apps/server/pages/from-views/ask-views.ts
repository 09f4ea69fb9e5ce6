import type { When } from '#governance';
import type { ViewHost } from '#views';
import type { Lang } from '../format.js';

/** The views of one log, asked as the public, as at one moment, in one language. */
export class AskViews {
  constructor(
    private readonly views: ViewHost,
    readonly when: When,
    readonly lang: Lang,
  ) {}

  /**
   * The answer of a view, in the form that its declaration gives it; undefined where there was no such thing then.
   * @throws Error where the view is not there or refuses the parameters: a fault of ours, never of the reader
   */
  async ask<T>(
    view: string,
    params: Readonly<Record<string, unknown>> = {},
    when: When = this.when,
  ): Promise<T | undefined> {
    const answer = await this.views.read(view, params, when, { level: 'PUBLIC', language: this.lang });
    if (!('none' in answer)) return answer.data as T;
    if (answer.none === 'NOT_THERE_THEN') return undefined;
    throw new Error(`The pages cannot read the view ${view}: ${answer.none}.`);
  }
}
