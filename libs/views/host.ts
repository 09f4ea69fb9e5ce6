import { join } from 'node:path';
import { londonDay } from '#kernel';
import type { BlobStore, DisclosureStore, EventStore } from '#event-store';
import type { When } from '#governance';
import { checkShape, declarations } from '#governance';
import type { Problem } from '#governance';
import type { Reader, ViewDeclaration } from './language/declaration.js';
import { NotAnswerable } from './language/not-answerable.js';
import { checksumsOf } from './file/checksums.js';
import { LiveSource } from './runner/live-source.js';
import { ViewRunner } from './runner/runner.js';
import { views } from './views.js';

/** What an answer was computed at: for ETag, `X-Log-Position` and "as at" banners. */
export interface Answer {
  readonly view: string;
  /** Last position of the log that the views held. */
  readonly position: number;
  readonly data: unknown;
}

/** Why a view gives no answer. Values, as refusals are: the server makes problem details of them. */
export type NoAnswer =
  | { readonly none: 'NO_SUCH_VIEW'; readonly views: readonly string[] }
  | { readonly none: 'PARTIES_ONLY' }
  | { readonly none: 'INVALID'; readonly problems: readonly Problem[] }
  | { readonly none: 'NOT_THERE_THEN' };

export interface ViewHostOptions {
  readonly slug: string;
  /** Folder of the log: views.db is made there. */
  readonly folder: string;
  readonly store: EventStore;
  readonly disclosures: DisclosureStore;
  readonly blobs: BlobStore;
  /** The views that can be asked for. */
  readonly declared: readonly ViewDeclaration[];
}

/** The views of one log: fed in order from its store, read as at any date. */
export class ViewHost {
  readonly runner: ViewRunner;
  readonly #source: LiveSource;
  readonly #declared: ReadonlyMap<string, ViewDeclaration>;

  constructor(readonly options: ViewHostOptions) {
    this.runner = new ViewRunner(options.store, join(options.folder, 'views.db'), views, declarations);
    this.#source = new LiveSource(this.runner);
    this.#declared = new Map(options.declared.map((declaration) => [declaration.name, declaration]));
  }

  /** Opens views.db (or makes it from the log) and follows. Resolves when it holds all that the log holds now. */
  start(): Promise<void> {
    return this.runner.start();
  }

  /**
   * Answers a view as at `when` (ms; the present for "now"), under the reader's rights.
   * @throws ViewsStopped, ViewsBuilding where the views cannot answer at all
   */
  async read(
    name: string,
    params: Readonly<Record<string, unknown>>,
    when: When,
    reader: Reader,
  ): Promise<Answer | NoAnswer> {
    const declaration = this.#declared.get(name);
    if (!declaration) return { none: 'NO_SUCH_VIEW', views: [...this.#declared.keys()] };
    if (declaration.audience === 'PARTIES' && reader.level !== 'PARTIES') return { none: 'PARTIES_ONLY' };
    const problems = checkShape(declaration.params, params);
    if (problems.length > 0) return { none: 'INVALID', problems };
    this.runner.reading();
    const position = this.runner.position();
    const { slug, store, disclosures, blobs } = this.options;
    const moment = Math.min(when.asOf, LATEST);
    const ask = {
      slug,
      source: this.#source,
      store,
      disclosures,
      blobs,
      reader,
      when: { asOf: moment, knownAt: when.knownAt },
      day: londonDay(moment),
    };
    try {
      const data = await declaration.read(ask, params);
      return data === undefined ? { none: 'NOT_THERE_THEN' } : { view: name, position, data };
    } catch (error) {
      if (error instanceof NotAnswerable) return { none: 'INVALID', problems: error.problems };
      throw error;
    }
  }

  /** True once the views hold this position; false when they do not within `timeoutMs`. */
  waitFor(position: number, timeoutMs: number): Promise<boolean> {
    return this.runner.waitFor(position, timeoutMs);
  }

  /** Last position that the views hold; -1 before the first. */
  position(): number {
    return this.runner.position();
  }

  /** Why the views have stopped, if they have. */
  get failed(): Error | undefined {
    return this.runner.failed;
  }

  /** Drops views.db and makes it again from the log. */
  rebuild(): Promise<void> {
    return this.runner.rebuild();
  }

  /** SHA-256 (hex) of all that each view holds: equal for equal logs, however and whenever they were filed. */
  checksums(): Readonly<Record<string, string>> {
    return checksumsOf(this.runner.reading().file);
  }

  close(): Promise<void> {
    return this.runner.close();
  }
}

/** The last day that ids and dates of the record can name. */
const LATEST = Date.UTC(9999, 11, 31);
