import { strToU8, zipSync } from 'fflate';

/** Noon, which is on the same day in every zone in which the program may run: ZIP keeps local time and no zone. */
const EVERY_FILE = new Date(2000, 0, 1, 12);

/**
 * A ZIP of these files. The same files give the same bytes: they are in order of name, and all have one time, which says
 * nothing. Deflated at one level.
 */
export function archiveOf(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const inOrder = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(
    Object.fromEntries(inOrder.map(([name, data]) => [name, typeof data === 'string' ? strToU8(data) : data])),
    { level: 6, mtime: EVERY_FILE },
  );
}
