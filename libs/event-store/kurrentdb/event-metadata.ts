import type { DisclosureClass } from '#kernel';

/** What is kept of a disclosure beside its event for ever: everything but the ciphertext. */
export interface SealedNote {
  readonly digest: string;
  readonly field: string;
  readonly class: DisclosureClass;
  readonly subject: string;
  readonly key: number;
}

/**
 * What stands beside an event's bytes in the cluster, and is not hashed. All values are texts: the call that appends to
 * several streams takes no others.
 */
export interface EventMetadata {
  /** The number of the event in its command: its id is `eventId(idem, n)`. */
  readonly n: number;
  /** How many events its command led to. */
  readonly of: number;
  /** Drawn anew for each append: tells one's own write from another server's with the same ids. */
  readonly attempt: string;
  /** The keyed fingerprint of the command. */
  readonly fingerprint: string;
  readonly sealed: readonly SealedNote[];
}

export function metadataText({ n, of, attempt, fingerprint, sealed }: EventMetadata): Record<string, string> {
  const notes = sealed.map(({ digest, field, class: as, subject, key }) => [digest, field, as, subject, key]);
  return {
    n: String(n),
    of: String(of),
    attempt,
    fingerprint,
    ...(notes.length > 0 && { sealed: JSON.stringify(notes) }),
  };
}

/** Reads what `metadataText` wrote; undefined where it is something else. */
export function eventMetadata(stored: Readonly<Record<string, unknown>>): EventMetadata | undefined {
  const { n, of, attempt, fingerprint, sealed } = stored;
  if (typeof attempt !== 'string' || typeof fingerprint !== 'string') return undefined;
  if (!isCount(n) || !isCount(of)) return undefined;
  const notes = sealed === undefined ? [] : sealedNotes(sealed);
  return notes && { n: Number(n), of: Number(of), attempt, fingerprint, sealed: notes };
}

const isCount = (text: unknown): text is string => typeof text === 'string' && /^(0|[1-9]\d{0,8})$/.test(text);

function sealedNotes(text: unknown): SealedNote[] | undefined {
  try {
    const notes = JSON.parse(String(text)) as unknown;
    if (!Array.isArray(notes) || !notes.every(isNote)) return undefined;
    return notes.map(([digest, field, as, subject, key]) => ({ digest, field, class: as, subject, key }));
  } catch {
    return undefined;
  }
}

type Note = readonly [string, string, DisclosureClass, string, number];

const isNote = (note: unknown): note is Note =>
  Array.isArray(note) &&
  note.length === 5 &&
  note.slice(0, 4).every((each) => typeof each === 'string') &&
  Number.isSafeInteger(note[4]);
