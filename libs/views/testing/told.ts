import { londonDay, parseAt } from '#kernel';
import type { When } from '#governance';
import type { Ask, Reader } from '../language/declaration.js';
import { SLUG } from './log.js';
import type { TestLog } from './log.js';
import { NaiveSource } from './naive-source.js';

export const PUBLIC: Reader = { level: 'PUBLIC' };
export const party = (authority: string): Reader => ({ level: 'PARTIES', authority });

/** A question as at the end of a day, to the log as it stands now. */
export async function asking(log: TestLog, day: string, reader: Reader = PUBLIC, knownAt?: string): Promise<Ask> {
  const asOf = parseAt(day) ?? NaN;
  const when: When = { asOf, knownAt: knownAt === undefined ? Infinity : (parseAt(knownAt) ?? NaN) };
  const { events: store, disclosures, blobs } = log.store;
  return {
    slug: SLUG,
    source: await NaiveSource.of(store),
    store,
    disclosures,
    blobs,
    when,
    day: londonDay(asOf),
    reader,
  };
}
