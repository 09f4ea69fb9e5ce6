import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '#kernel';
import { openSqliteStore } from '#event-store';
import type { SqliteStore } from '#event-store';
import { ViewHost, viewDeclarations } from '#views';
import type { FilledLog } from './log-of.js';

/** A log with its views, made from the beginning. */
export interface OpenViews {
  readonly store: SqliteStore;
  readonly host: ViewHost;
}

/** Opens a log and its views; views that were made before are dropped. They are made by `host.start()`. */
export function openViews({ folder, log, slug }: FilledLog): OpenViews {
  for (const file of ['views.db', 'views.db-wal', 'views.db-shm']) rmSync(join(folder, file), { force: true });
  const store = openSqliteStore({ folder, log, clock: systemClock });
  const { events, disclosures, blobs } = store;
  return { store, host: new ViewHost({ slug, folder, store: events, disclosures, blobs, declared: viewDeclarations }) };
}
