import type { DisclosureStore, ReadDisclosure } from '#event-store';
import type { Reader } from '../language/declaration.js';

/** What stands where a text is not shown. */
export const WITHHELD = '[withheld]';
export const ERASED = '[erased]';

/** The disclosed fields of events as this reader may see them: the text, `[withheld]`, or `[erased]`. */
export async function disclosedAt(
  disclosures: DisclosureStore,
  positions: readonly number[],
  reader: Reader,
): Promise<ReadonlyMap<number, Readonly<Record<string, unknown>>>> {
  const read = await disclosures.read([...new Set(positions)]);
  return new Map(
    [...read].map(([position, fields]) => [
      position,
      Object.fromEntries(fields.map((field) => [field.field, shown(field, reader)])),
    ]),
  );
}

/** PUBLIC is for everyone; PARTIES and PERSONAL are for readers of the arrangement. */
function shown(disclosure: ReadDisclosure, reader: Reader): unknown {
  if ('erased' in disclosure) return ERASED;
  return disclosure.class === 'PUBLIC' || reader.level === 'PARTIES' ? disclosure.value : WITHHELD;
}
