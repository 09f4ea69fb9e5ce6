import type { DisclosureClass } from '#kernel';

export type { DisclosureClass } from '#kernel';

/**
 * A disclosure (RFC 9901 §4.2: base64url of JSON `[salt, field, value]`), ready to be stored.
 * The event holds only its digest, so destroying the key leaves every event byte in place.
 */
export interface SealedDisclosure {
  /** Index of the event in the append that it belongs to. */
  readonly event: number;
  readonly field: string;
  readonly digest: string;
  /** Whose key encrypts it: a person (`person/p_1`), or an authority and class (`authority/bdc/PARTIES`). */
  readonly subject: string;
  /** Number of that key: a subject whose key was destroyed gets a new one, and what the old one sealed can no longer be appended. */
  readonly key: number;
  readonly class: DisclosureClass;
  /** AES-256-GCM, AAD = digest: 12 bytes nonce, ciphertext, 16 bytes tag. */
  readonly ciphertext: Uint8Array;
}

/** A disclosure as it is read back: opened, or only known by its digest because its key was destroyed. */
export type ReadDisclosure =
  | {
      readonly field: string;
      readonly digest: string;
      readonly class: DisclosureClass;
      readonly value: unknown;
      readonly text: string;
    }
  | { readonly field: string; readonly digest: string; readonly class: DisclosureClass; readonly erased: true };

/** What is kept beside the log for this digest is not what was sealed: changed, swapped or rotten. */
export class DisclosureDamaged extends Error {
  constructor(position: number, digest: string) {
    super(
      `The disclosure ${digest} of event ${position} does not match its digest (RFC 9901 section 4.2): restore it from a backup or a partner's copy.`,
    );
    this.name = 'DisclosureDamaged';
  }
}

/**
 * What stands beside the log: salted texts, encrypted per subject. Keys live apart and are synced first.
 *
 * Every adapter passes `disclosure-store.contract.ts`.
 */
export interface DisclosureStore {
  /**
   * Salts, encrypts and digests one field for a subject, making its key where it has none yet (durable with `syncKeys`).
   * @throws RangeError for a field named `_sd`, `_sd_alg` or `...` (RFC 9901 section 4.1), NotCanonical for a value outside the profile
   */
  seal(event: number, field: string, value: unknown, subject: string, as: DisclosureClass): SealedDisclosure;
  /** Makes the keys of subjects durable before an append that needs them. Cheap when there is nothing new. */
  syncKeys(): void;
  /**
   * All disclosures of these positions, by position, in no promised order; a position without any is left out.
   * @throws DisclosureDamaged where what is kept does not match its digest: it is an error, not a value
   */
  read(positions: readonly number[]): Promise<ReadonlyMap<number, readonly ReadDisclosure[]>>;
  /**
   * Destroys the key and the ciphertexts of a subject. Event bytes stay, and so do field and class beside each digest.
   * Answers the digests that can no longer be read (none where the subject has no key).
   */
  destroy(subject: string): Promise<readonly string[]>;
}
