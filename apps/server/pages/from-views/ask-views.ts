import type { When } from '#governance';
import type { Reader, ViewHost } from '#views';
import type { Lang } from '../format.js';

/** The views of one log, asked by one reader, as at one moment, in one language. */
export class AskViews {
  constructor(
    private readonly views: ViewHost,
    readonly when: When,
    readonly lang: Lang,
    readonly reader: Reader = { level: 'PUBLIC' },
  ) {}

  private readonly answers = new Map<string, Promise<unknown>>();

  /**
   * The answer of a view, in the form that its declaration gives it; undefined where there was no such thing
   * then, and where it is not for this reader.
   * @throws Error where the view is not there or refuses the parameters: a fault of ours, never of the reader
   */
  ask<T>(view: string, params: Readonly<Record<string, unknown>> = {}, when: When = this.when): Promise<T | undefined> {
    // The parts of a page ask for the same: each is read once a page.
    const key = JSON.stringify([view, params, when.asOf, when.knownAt]);
    const known = this.answers.get(key) ?? this.read(view, params, when);
    this.answers.set(key, known);
    return known as Promise<T | undefined>;
  }

  private async read(view: string, params: Readonly<Record<string, unknown>>, when: When): Promise<unknown> {
    const answer = await this.views.read(view, params, when, { ...this.reader, language: this.lang });
    if (!('none' in answer)) return answer.data;
    if (answer.none === 'NOT_THERE_THEN' || answer.none === 'PARTIES_ONLY') return undefined;
    throw new Error(`The pages cannot read the view ${view}: ${answer.none}.`);
  }
}
