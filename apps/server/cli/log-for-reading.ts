import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '#kernel';
import { logNameIn, openSqliteStore } from '#event-store';
import { LogClock, LogHost } from '#pipeline';
import type { Peopled } from '../access/standings.js';

/** A log read beside the server that writes it. */
export interface LogForReading extends Peopled {
  readonly simulated: boolean;
  close(): Promise<void>;
}

/** The slugs of the logs in a data folder. */
export const slugsIn = (data: string): readonly string[] =>
  readdirSync(data, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && logNameIn(join(data, entry.name)) !== undefined)
    .map(({ name }) => name)
    .sort();

/** Opens a log for reading only: takes no lock, writes nothing. Undefined where there is none. */
export async function openForReading(data: string, slug: string): Promise<LogForReading | undefined> {
  const folder = join(data, slug);
  const name = logNameIn(folder);
  if (name === undefined) return undefined;
  const { events, disclosures, blobs } = openSqliteStore({ folder, log: name, clock: systemClock, readOnly: true });
  const clock = new LogClock(systemClock);
  await clock.asIn(events);
  // Nothing is executed here, so nothing is fingerprinted: the secret stays where it is.
  const host = new LogHost({ slug, name, store: events, disclosures, blobs, clock, secret: new Uint8Array(32) });
  return { slug, host, simulated: host.simulated, close: () => events.close() };
}
