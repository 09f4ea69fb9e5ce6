/** Bits of the filter: 2 MB. With four bits an id, one look-up in seven is in vain at four million events. */
const BITS = 2 ** 24;
/** Where in the 16 bytes of an id its four pieces of 24 random bits begin (byte 6 and byte 8 hold version and variant). */
const PLACES = [0, 3, 10, 13] as const;

/**
 * Tells quickly that an id was never met (a Bloom filter): nearly every event read is new, and looking each up in a table of
 * millions would cost as much as writing it. Ids are random, so parts of an id serve as its hashes.
 */
export class KnownIds {
  readonly #bits = new Uint8Array(BITS / 8);

  /** False: certainly never added. True: look it up. @param id 16 bytes */
  mayHave(id: Uint8Array): boolean {
    return PLACES.every((place) => {
      const bit = bitOf(id, place);
      return ((this.#bits[bit >>> 3] ?? 0) & (1 << (bit & 7))) !== 0;
    });
  }

  /** @param id 16 bytes */
  add(id: Uint8Array): void {
    for (const place of PLACES) {
      const bit = bitOf(id, place);
      this.#bits[bit >>> 3] = (this.#bits[bit >>> 3] ?? 0) | (1 << (bit & 7));
    }
  }
}

const bitOf = (id: Uint8Array, place: number): number =>
  ((id[place] ?? 0) << 16) | ((id[place + 1] ?? 0) << 8) | (id[place + 2] ?? 0);
