import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { randomBytes } from './random.js';

const NONCE = 12;
const TAG = 16;

/** AES-256-GCM: 12 bytes of random nonce, ciphertext, 16 bytes of tag. `aad` is bound to it and not stored. */
export function encrypt(key: KeyObject, plain: Uint8Array, aad: string): Uint8Array {
  const sealed = Buffer.allocUnsafeSlow(NONCE + plain.length + TAG);
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(aad));
  sealed.set(nonce);
  sealed.set(cipher.update(plain), NONCE);
  cipher.final();
  sealed.set(cipher.getAuthTag(), NONCE + plain.length);
  return sealed;
}

/** What `encrypt` makes, piece by piece: `begin` first, then what `more` answers, `end` last. */
export interface Encrypting {
  readonly begin: Uint8Array;
  more(plain: Uint8Array): Uint8Array;
  end(): Uint8Array;
}

/** Encrypts what comes in pieces, without holding the whole. */
export function encrypting(key: KeyObject, aad: string): Encrypting {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(aad));
  return {
    begin: nonce,
    more: (plain) => cipher.update(plain),
    end: () => Buffer.concat([cipher.final(), cipher.getAuthTag()]),
  };
}

/** The plain bytes of what `encrypt` made. Throws where key, aad or a single bit differs. */
export function decrypt(key: KeyObject, sealed: Uint8Array, aad: string): Uint8Array {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE), { authTagLength: TAG });
  decipher.setAAD(Buffer.from(aad));
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG));
  const plain = decipher.update(sealed.subarray(NONCE, sealed.length - TAG));
  decipher.final();
  return plain;
}
