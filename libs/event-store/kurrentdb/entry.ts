import { canonicalBytes, eventId } from '#kernel';
import type { EventDraft, Instant } from '#kernel';
import { AppendRefused, LARGEST_ENTRY } from '../event-store.port.js';
import type { Append } from '../event-store.port.js';

/** An event about to be written: its id and type, and the bytes that are hashed and stored. */
export interface Entry {
  readonly id: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/**
 * The entries of an append to this log, with versions and recorded time set.
 * @throws AppendRefused, NotCanonical
 */
export function entriesOf(request: Append, log: string, recordedAt: Instant): readonly Entry[] {
  if (request.events.length === 0) throw new AppendRefused('An append without events: give at least one.');
  return request.events.map((draft, i) => entryOf(request, draft, i, log, recordedAt));
}

function entryOf(request: Append, draft: EventDraft, i: number, log: string, recordedAt: Instant): Entry {
  const { stream, idem, expected } = request;
  const id = eventId(idem, i);
  if (draft.log !== log)
    throw new AppendRefused(`An event of log ${draft.log} cannot enter log ${log}: give log "${log}".`);
  if (draft.stream !== stream)
    throw new AppendRefused(
      `An event of stream ${draft.stream} in an append to ${stream}: one append writes one stream.`,
    );
  if (draft.idem !== idem || draft.id !== id)
    throw new AppendRefused(
      `An event with id ${draft.id} and idem ${draft.idem}: at its place its idem must be ${idem} and its id ${id}, which follows from it.`,
    );
  const bytes = canonicalBytes({ ...draft, version: expected + i, recordedAt });
  if (bytes.length > LARGEST_ENTRY)
    throw new AppendRefused(
      `An event (${draft.type}) of ${bytes.length} bytes; an entry of the log has at most ${LARGEST_ENTRY}. Put long text into a blob.`,
    );
  return { id, type: draft.type, bytes };
}
