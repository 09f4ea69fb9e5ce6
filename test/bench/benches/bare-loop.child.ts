/** Reads and parses every row of a log, and nothing else: no envelope, no fold, nothing kept. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { answer, order } from '../harness/child.js';
import { perSecond } from '../harness/timing.js';
import type { FilledLog } from './log-of.js';

const { folder, events } = order() as FilledLog;
const db = new DatabaseSync(join(folder, 'log.db'), { readOnly: true });
db.exec('PRAGMA cache_size = -32000');
const decoder = new TextDecoder();
let read = 0;
const rate = await perSecond(events, () => {
  const rows = db.prepare('SELECT position, bytes FROM event ORDER BY position').iterate() as unknown as Iterable<{
    position: number;
    bytes: Uint8Array;
  }>;
  for (const { bytes } of rows) if (JSON.parse(decoder.decode(bytes)) !== null) read++;
});
db.close();
if (read !== events) throw new Error(`The loop read ${read} rows of ${events}.`);
answer({ perSecond: rate });
