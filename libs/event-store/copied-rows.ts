import type { DatabaseSync } from 'node:sqlite';
import { eventId } from '#kernel';
import type { Envelope } from '#kernel';
import { LARGEST_ENTRY } from './event-store.port.js';
import { NotNext } from './record-copy.port.js';
import type { CopiedCommand, CopiedDisclosure, CopiedEvent, CopiedKey } from './record-copy.port.js';
import { StoredRow } from './sqlite/stored-row.js';

/** Events read from the file at once. */
const PAGE = 1000;

interface EventRow {
  readonly position: number;
  readonly fingerprint: string | null;
  readonly bytes: Uint8Array;
}

interface DisclosureRow extends Omit<CopiedDisclosure, 'subject'> {
  readonly position: number;
}

/** To whom a key belongs that a row names by its number in this file, and its number among that subject's keys. */
export type OwnerOf = (key: number) => Pick<CopiedKey, 'subject' | 'number'>;

/** The rows of a log.db or a replica.db, grouped by command, as they are copied. */
export class CopiedRows {
  readonly #events;
  readonly #disclosures;

  /** @param keyOf the key of a subject: a ciphertext under another one belongs to a key that is being destroyed */
  constructor(
    db: DatabaseSync,
    readonly ownerOf: OwnerOf,
    readonly keyOf: (subject: string) => CopiedKey | undefined,
  ) {
    this.#events = db.prepare(
      'SELECT position, fingerprint, bytes FROM event WHERE position >= ? AND position < ? ORDER BY position LIMIT ?',
    );
    this.#disclosures = db.prepare(
      'SELECT position, digest, field, class, key, ciphertext FROM disclosure WHERE position BETWEEN ? AND ? ORDER BY position, digest',
    );
  }

  /** As `RecordSource.commands`. */
  *commands(from: number, before: number): Generator<CopiedCommand> {
    let open: { idem: string; fingerprint: string; events: CopiedEvent[] } | undefined;
    let next = this.#beginOfCommand(from);
    for (let rows = this.#page(next, before); rows.length > 0; rows = this.#page(next, before)) {
      const disclosures = this.#disclosuresOf(next, next + rows.length - 1);
      for (const { position, fingerprint, bytes } of rows) {
        const { idem } = new StoredRow(position, bytes).envelope;
        if (open && open.idem !== idem) {
          yield open;
          open = undefined;
        }
        open ??= { idem, fingerprint: fingerprint ?? '', events: [] };
        open.events.push({ position, bytes, disclosures: disclosures.get(position) ?? [] });
      }
      next += rows.length;
    }
    if (open) yield open;
  }

  /** Where the command begins of which the event at a position is one. */
  #beginOfCommand(position: number): number {
    const idemAt = (at: number): string | undefined => {
      const [row] = this.#events.all(at, at + 1, 1) as unknown as EventRow[];
      return row && new StoredRow(at, row.bytes).envelope.idem;
    };
    const idem = idemAt(position);
    let begin = position;
    while (idem !== undefined && begin > 0 && idemAt(begin - 1) === idem) begin--;
    return begin;
  }

  #page(from: number, before: number): readonly EventRow[] {
    return this.#events.all(from, before, PAGE) as unknown as EventRow[];
  }

  #disclosuresOf(first: number, last: number): ReadonlyMap<number, readonly CopiedDisclosure[]> {
    const keys = new Map<string, CopiedKey | undefined>();
    const live = (subject: string): CopiedKey | undefined => {
      if (!keys.has(subject)) keys.set(subject, this.keyOf(subject));
      return keys.get(subject);
    };
    const rows = this.#disclosures.all(first, last) as unknown as DisclosureRow[];
    const copied = rows.map(({ position, key, ciphertext, ...rest }) => {
      const { subject, number } = this.ownerOf(key);
      const readable = live(subject)?.number === number ? ciphertext : null;
      return { position, disclosure: { ...rest, subject, key: number, ciphertext: readable } };
    });
    const byPosition = Map.groupBy(copied, ({ position }) => position);
    return new Map([...byPosition].map(([position, each]) => [position, each.map(({ disclosure }) => disclosure)]));
  }
}

/** The events of a command from a position on, each judged to be the next of a log and shown with its number in the command. */
export function nextOf(
  { events }: CopiedCommand,
  from: number,
  log: string,
  versionOf: (stream: string) => number,
): readonly (CopiedEvent & { readonly n: number; readonly envelope: Envelope })[] {
  const versions = new Map<string, number>();
  return events.flatMap((event, n) => {
    if (event.position < from) return [];
    const { envelope } = new StoredRow(event.position, event.bytes);
    const version = versions.get(envelope.stream) ?? versionOf(envelope.stream);
    versions.set(envelope.stream, version + 1);
    const wrong = whatIsWrong(event, envelope, n, log, version);
    if (wrong) throw new NotNext(`The event at position ${event.position} cannot be taken into "${log}": ${wrong}.`);
    return [{ ...event, n, envelope }];
  });
}

function whatIsWrong(
  { bytes, disclosures }: CopiedEvent,
  envelope: Envelope,
  n: number,
  log: string,
  version: number,
): string | undefined {
  if (envelope.log !== log) return `it belongs to the log "${envelope.log}"`;
  if (bytes.length > LARGEST_ENTRY) return `it has ${bytes.length} bytes, and at most ${LARGEST_ENTRY} are kept`;
  if (envelope.id !== eventId(envelope.idem, n))
    return `its id ${envelope.id} does not follow from its command, of which it is number ${n}`;
  if (envelope.version !== version)
    return `it is number ${envelope.version} of ${envelope.stream}, which holds ${version} events here`;
  const stranger = disclosures.find(({ digest }) => !envelope._sd?.includes(digest));
  return stranger && `the digest ${stranger.digest} of a disclosure beside it is not in its _sd`;
}
