import { Recent } from '#kernel';

/** What a page is kept under. Two readers share one only where all of it is the same. */
export interface PageKey {
  /** Path and query. */
  readonly address: string;
  /** What the record stands at. */
  readonly stamp: string;
  /** Under whose rights it was read: what one reader may see is never sent to another. */
  readonly rights: string;
  readonly lang: string;
}

/** Pages kept, young and old each; larger ones than this, in bytes, are made anew each time. */
const MOST = 100;
const LARGEST = 512 * 1024;

/** Something that takes memory and may be sent again. */
export interface Kept {
  readonly bytes: Buffer;
  /** False for what must not be kept, such as a page that says that something is not there yet. */
  readonly keeps: boolean;
}

/**
 * Pages that were made, as long as the record stands where it stood: each is made once, however many ask for it at the same time. A
 * page of an older record is never asked for again, and falls out when newer ones need its place.
 */
export class PageCache<P extends Kept> {
  readonly #kept: Recent<string, P>;
  readonly #being = new Map<string, Promise<P>>();

  constructor(most = MOST) {
    this.#kept = new Recent(most);
  }

  /** The page from the cache, or made now. An error is told to all who wait for it, and not kept. */
  async of(key: PageKey, make: () => Promise<P>): Promise<P> {
    const name = JSON.stringify([key.address, key.stamp, key.rights, key.lang]);
    const kept = this.#kept.get(name);
    if (kept) return kept;
    const known = this.#being.get(name);
    if (known) return known;
    const being = this.#make(name, make);
    this.#being.set(name, being);
    return being;
  }

  async #make(name: string, make: () => Promise<P>): Promise<P> {
    try {
      const made = await make();
      if (made.keeps && made.bytes.length <= LARGEST) this.#kept.set(name, made);
      return made;
    } finally {
      this.#being.delete(name);
    }
  }
}
