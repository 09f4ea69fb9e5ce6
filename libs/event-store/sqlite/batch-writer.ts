import type { DatabaseSync } from 'node:sqlite';
import { canonicalise, eventId, instantOf } from '#kernel';
import type { Clock } from '#kernel';
import { AlreadyRecorded, AppendRefused, LARGEST_ENTRY, VersionConflict } from '../event-store.port.js';
import type { Append } from '../event-store.port.js';
import type { Envelope, EventDraft } from '#kernel';
import type { EventIndex } from './event-index.js';
import type { SubjectKeys } from './subject-keys.js';
import { idBytes, StoredRow } from './stored-row.js';
import type { NewRow } from './stored-row.js';
import { utf8 } from './utf8.js';

/** What the log had when it was opened. */
export interface LogEnd {
  readonly size: number;
  /** Latest `recordedAt`, in ms since 1970. */
  readonly recordedAt: number;
}

/**
 * Writes appends into log.db inside a transaction that is open already. Each is judged whole before its first row is written,
 * against what those before it in the same transaction have written, so a refused one leaves nothing to undo.
 */
export class BatchWriter {
  readonly #insertEvent;
  readonly #insertDisclosure;
  #size: number;
  #recordedAt: number;
  #instant = '';

  constructor(
    db: DatabaseSync,
    readonly log: string,
    readonly clock: Clock,
    readonly index: EventIndex,
    readonly keys: SubjectKeys,
    end: LogEnd,
  ) {
    this.#insertEvent = db.prepare(
      'INSERT INTO event (position, id, stream, version, fingerprint, bytes) VALUES (?, ?, ?, ?, ?, ?)',
    );
    this.#insertDisclosure = db.prepare(
      'INSERT INTO disclosure (position, digest, field, class, key, ciphertext) VALUES (?, ?, ?, ?, ?, ?)',
    );
    this.#size = end.size;
    this.#recordedAt = end.recordedAt;
    this.#instant = instantOf(end.recordedAt);
  }

  /** Number of events, with those of the open transaction. */
  get size(): number {
    return this.#size;
  }

  /**
   * The rows of an append that may be written now; nothing is written yet.
   * @throws VersionConflict, AlreadyRecorded, AppendRefused, NotCanonical
   */
  judge(request: Append): readonly NewRow[] {
    const firstId = eventId(request.idem, 0);
    if (request.events.length === 0) throw new AppendRefused('An append without events: give at least one.');
    // Before the versions: who loses a race against the same command wants its own events, not a conflict.
    if (this.index.position(firstId) !== undefined) throw new AlreadyRecorded(request.idem);
    this.#requireVersion(request.stream, request.expected);
    for (const { stream, version } of request.checks) this.#requireVersion(stream, version);
    if (request.disclosures.length > 0) this.#requireDisclosures(request);
    const recordedAt = this.#now();
    return request.events.map((draft, i) =>
      this.#row(request, draft, i === 0 ? firstId : eventId(request.idem, i), request.expected + i, recordedAt),
    );
  }

  /** Writes what was judged just before. */
  insert(request: Append, rows: readonly NewRow[]): readonly StoredRow[] {
    const first = this.#size;
    for (const [i, { draft, version, bytes }] of rows.entries()) {
      const position = this.#size++;
      this.#insertEvent.run(
        position,
        idBytes(draft.id),
        draft.stream,
        version,
        i === 0 ? request.fingerprint : null,
        bytes,
      );
      this.index.add(draft.id, draft.stream, version, position);
    }
    for (const { event, digest, field, class: as, key, ciphertext } of request.disclosures) {
      this.#insertDisclosure.run(first + event, digest, field, as, key, ciphertext);
    }
    return rows.map(({ bytes }, i) => new StoredRow(first + i, bytes));
  }

  #requireVersion(stream: string, expected: number): void {
    const actual = this.index.version(stream);
    if (actual !== expected) throw new VersionConflict(stream, expected, actual);
  }

  #requireDisclosures({ events, disclosures }: Append): void {
    const seen = new Set<string>();
    for (const { event, digest, subject, key } of disclosures) {
      if (!events[event]?._sd?.includes(digest) || seen.has(digest)) {
        throw new AppendRefused(
          `The digest ${digest} is not in _sd of event ${event}, or is given twice: give each disclosure once, with the event that holds its digest.`,
        );
      }
      if (!this.keys.has(key))
        throw new AppendRefused(
          `The key of ${subject} was destroyed after this was sealed: seal it again, or leave the field out.`,
        );
      seen.add(digest);
    }
  }

  #row({ stream, idem }: Append, draft: EventDraft, id: string, version: number, recordedAt: string): NewRow {
    if (draft.log !== this.log)
      throw new AppendRefused(`An event of log ${draft.log} cannot enter log ${this.log}: give log "${this.log}".`);
    if (draft.stream !== stream)
      throw new AppendRefused(
        `An event of stream ${draft.stream} in an append to ${stream}: one append writes one stream.`,
      );
    if (draft.idem !== idem || draft.id !== id) {
      throw new AppendRefused(
        `An event with id ${draft.id} and idem ${draft.idem}: at its place its idem must be ${idem} and its id ${id}, which follows from it.`,
      );
    }
    const bytes = utf8(canonicalise(inOrder(draft, version, recordedAt)));
    if (bytes.length > LARGEST_ENTRY) {
      throw new AppendRefused(
        `An event (${draft.type}) of ${bytes.length} bytes; an entry of the log has at most ${LARGEST_ENTRY}. Put long text into a blob.`,
      );
    }
    return { draft, version, bytes };
  }

  /** The later of the clock and the last `recordedAt`: recorded time never goes back. */
  #now(): string {
    const now = this.clock.now();
    if (now > this.#recordedAt) {
      this.#recordedAt = now;
      this.#instant = instantOf(now);
    }
    return this.#instant;
  }
}

/** The envelope with its members in canonical order, which spares the canonical writer sorting them for every event. */
function inOrder(draft: EventDraft, version: number, recordedAt: string): Envelope {
  const {
    _sd,
    _sd_alg,
    body,
    by,
    cause,
    correlation,
    historical,
    id,
    idem,
    log,
    occurredAt,
    recordedBy,
    rules,
    schema,
    source,
    stream,
    type,
    v,
  } = draft;
  return {
    ...(_sd && { _sd }),
    ...(_sd_alg && { _sd_alg }),
    body,
    by,
    ...(cause !== undefined && { cause }),
    ...(correlation !== undefined && { correlation }),
    ...(historical && { historical }),
    id,
    idem,
    log,
    occurredAt,
    recordedAt,
    ...(recordedBy && { recordedBy }),
    rules,
    schema,
    ...(source !== undefined && { source }),
    stream,
    type,
    v,
    version,
  };
}
