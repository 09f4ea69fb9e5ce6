import { eventId, isInstant } from '#kernel';
import type { Envelope } from '#kernel';
import { LARGEST_ENTRY } from '../event-store.port.js';
import { StoredRow } from '../sqlite/stored-row.js';
import { eventMetadata } from './event-metadata.js';
import type { EventMetadata } from './event-metadata.js';
import type { RawRecord } from './raw-record.js';

/** Why a record in one of the log's streams is no event of the log. */
export type Ignored =
  /** The cluster's own: a tombstone, stream settings, a link. */
  | 'SYSTEM'
  /** Not what this adapter writes: another program's, another log's, under another id. */
  | 'FOREIGN'
  /** The command stands in the log already: two servers wrote it into two streams at once. */
  | 'AGAIN';

/** Events between two that are there are missing from the cluster. */
export class EventsMissing extends Error {
  constructor(stream: string, held: number, found: number) {
    super(
      `${stream} goes from event ${held} to event ${found} in the cluster: what stood between was deleted or scavenged. ` +
        'Restore the cluster from a backup, or the log from a copy that a partner holds.',
    );
    this.name = 'EventsMissing';
  }
}

/** What the verdict rests on: the events before this one, and nothing else, so that every server comes to the same. */
export interface LogSoFar {
  readonly log: string;
  readonly size: number;
  position(id: string): number | undefined;
  version(stream: string): number;
  /** The command whose records were ignored last: all records of one append share their fate. */
  readonly ignoredIdem: string | undefined;
}

export interface Counted {
  readonly row: StoredRow;
  readonly metadata: EventMetadata;
}

/**
 * Whether a record is the next event of the log. The dense numbering of every server, old or new, rests on this rule:
 * it must never be changed, only be followed by another one from some event on.
 *
 * @param stream the stream of the record as the log calls it
 * @throws EventsMissing
 */
export function verdict(so: LogSoFar, stream: string, raw: RawRecord): Counted | Ignored {
  if (raw.type.startsWith('$')) return 'SYSTEM';
  const metadata = eventMetadata(raw.metadata);
  const row = new StoredRow(so.size, raw.bytes);
  const envelope = metadata && envelopeOf(row);
  if (!envelope || !isOwn(envelope, so.log, stream, raw.id, metadata.n)) return 'FOREIGN';
  if (so.ignoredIdem === envelope.idem || so.position(raw.id) !== undefined) return 'AGAIN';
  const version = so.version(stream);
  if (envelope.version < version) return 'FOREIGN';
  if (envelope.version > version) throw new EventsMissing(stream, version, envelope.version);
  return { row, metadata };
}

function envelopeOf(row: StoredRow): Envelope | undefined {
  if (row.bytes.length === 0 || row.bytes.length > LARGEST_ENTRY) return undefined;
  try {
    return row.envelope;
  } catch {
    return undefined;
  }
}

function isOwn(envelope: Envelope, log: string, stream: string, id: string, n: number): boolean {
  return (
    envelope.log === log &&
    envelope.stream === stream &&
    envelope.id === id &&
    Number.isSafeInteger(envelope.version) &&
    isInstant(envelope.recordedAt) &&
    idFollows(envelope, n)
  );
}

function idFollows({ id, idem }: Envelope, n: number): boolean {
  try {
    return eventId(idem, n) === id;
  } catch {
    return false;
  }
}
