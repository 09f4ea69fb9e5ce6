import type { Source } from '../../language/source.js';
import type { Ask, Reader, ViewDeclaration } from '../../language/declaration.js';
import { join } from 'node:path';
import { declarations } from '#governance';
import type { When } from '#governance';
import { londonDay } from '#kernel';
import { LiveSource } from '../../runner/live-source.js';
import { ViewRunner } from '../../runner/runner.js';
import type { TestLog } from '../../testing/log.js';
import { SLUG } from '../../testing/log.js';
import { asking, PUBLIC } from '../../testing/told.js';
import { views } from '../../views.js';
import { decisionTitlesView } from '../titles.view.js';

/** What a view answers as at the end of a day, or at an instant. */
export async function answer<T = Answered>(
  log: TestLog,
  view: ViewDeclaration,
  day: string,
  params: object = {},
  reader: Reader = PUBLIC,
  knownAt?: string,
): Promise<T> {
  return (await view.read(await asking(log, day, reader, knownAt), params as never)) as T;
}

/** An answer as a test looks into it. */
export interface Answered {
  readonly [field: string]: Answered;
}

/** The views of a log as the server reads them: from a file, with what is remembered in front of it. */
export interface Live {
  readonly source: Source;
  /** Resolves once the views hold all that the log holds. */
  readonly caughtUp: () => Promise<unknown>;
  readonly close: () => Promise<void>;
}
export async function liveOver(log: TestLog): Promise<Live> {
  const all = [...new Set([...views, decisionTitlesView as never])];
  const runner = new ViewRunner(log.store.events, join(log.folder, 'views.db'), all, declarations);
  await runner.start();
  return {
    source: new LiveSource(runner),
    caughtUp: () => runner.waitFor(log.store.events.size() - 1, 10_000),
    close: () => runner.close(),
  };
}

/** A question to a source as at a time. */
export function askOf(log: TestLog, source: Source, when: When, reader: Reader = PUBLIC): Ask {
  const { events: store, disclosures, blobs } = log.store;
  return { slug: SLUG, source, store, disclosures, blobs, when, day: londonDay(when.asOf), reader };
}
