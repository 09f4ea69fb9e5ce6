import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { logNameIn, openSqliteStore } from '#event-store';
import type { Place, Stores } from './stores.port.js';

/** Logs in SQLite files: `<data>/<slug>/` each, with one writing process. */
export const sqliteStores = (data: string): Stores => ({
  all: () =>
    Promise.resolve(
      readdirSync(data)
        .sort()
        .flatMap((slug): Place[] => {
          const folder = join(data, slug);
          const log = logNameIn(folder);
          return log === undefined ? [] : [{ log, folder }];
        }),
    ),
  placeOf: (slug, log) => ({ log, folder: join(data, slug) }),
  open: (place, clock) => Promise.resolve(openSqliteStore({ ...place, clock })),
  discard: ({ folder }) => rmSync(folder, { recursive: true }),
});
