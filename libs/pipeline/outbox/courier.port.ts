import type { Instant } from '#kernel';
import type { Notice } from './notice.js';

/** One letter to one authority's nominated contact. */
export interface Letter {
  /**
   * The same for every attempt to tell one authority of one publication: where an attempt came through and that could not be
   * recorded, the mail system and its reader can tell that the second letter is the first (RFC 5322 section 3.6.4).
   */
  readonly messageId: string;
  readonly to: { readonly address: string; readonly name?: string };
  readonly at: Instant;
  readonly notice: Notice;
}

/** Brings letters. Once `deliver` resolves, the letter has been taken over: by a mail server, or into a folder. */
export interface Courier {
  readonly how: 'EMAIL' | 'FILE';
  /** @throws NotDelivered; anything else is a fault of the program and stops the outbox */
  deliver(letter: Letter): Promise<void>;
}

/** The letter was not taken. Nothing of the mail server's own words goes on the record: they may hold addresses. */
export class NotDelivered extends Error {
  override readonly name = 'NotDelivered';

  constructor(readonly why: 'NOT_REACHED' | 'REFUSED' | 'NOT_WRITTEN') {
    super(`The letter was not delivered: ${why}`);
  }
}

/** Where a contact can be written to, and the event that nominated it. */
export interface Contact {
  readonly address: string;
  readonly name?: string;
  readonly nomination: string;
}

/** The nominated contact of an authority at a moment (ms); undefined where there is none, or its address was erased. */
export type ContactOf = (authority: string, at: number) => Promise<Contact | undefined>;
