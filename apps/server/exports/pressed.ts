import { Recent, sha256Hex } from '#kernel';
import type { Document } from '#interchange';

/** Files kept, of some 50 KB each. */
const KEPT = 64;

/** Documents as files: dear to press (a quarter of a second for a PDF), and the same bytes for the same words. */
export class Pressed {
  private readonly files = new Recent<string, Promise<Uint8Array>>(KEPT);

  constructor(private readonly press: (document: Document) => Promise<Uint8Array>) {}

  /** The file of a document; those who ask for one together wait for one. */
  of(document: Document): Promise<Uint8Array> {
    const key = sha256Hex(JSON.stringify(document));
    const known = this.files.get(key);
    if (known) return known;
    const file = this.press(document);
    this.files.set(key, file);
    file.catch(() => this.files.delete(key));
    return file;
  }
}
