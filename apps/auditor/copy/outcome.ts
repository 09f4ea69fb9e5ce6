/** How a copy ended, as a word for programs and as an exit code. */
export const EXIT = {
  /** Copied and checked. */
  COPIED: 0,
  /** What was read back from the target is not the original. */
  DIFFERS: 1,
  /** Asked for what cannot be, or the target holds another record: nothing was changed. */
  REFUSED: 2,
  /** Broken off, by a store that does not answer or a failing disk: the same command goes on. */
  UNFINISHED: 3,
} as const;

export type Outcome = keyof typeof EXIT;

/** A copy that did not come about; the message says what was found and what would be accepted. */
export class NotCopied extends Error {
  override readonly name = 'NotCopied';

  constructor(
    readonly outcome: Exclude<Outcome, 'COPIED'>,
    message: string,
  ) {
    super(message);
  }
}

export const refused = (message: string): NotCopied => new NotCopied('REFUSED', message);

/** What was copied, once all of it was read back. */
export interface Summary {
  readonly log: string;
  readonly events: number;
  /** SHA-256 over a line for each event: position, id and SHA-256 of its bytes, in order (docs/how-to/move-a-record.md). */
  readonly checksum: { readonly source: string; readonly target: string };
  readonly disclosures: number;
  /** How many of those had lost their key. */
  readonly erased: number;
  readonly texts: number;
  readonly files: number;
  /** Events that came into the original after the copy had begun, and are not in it. */
  readonly grown: number;
}
