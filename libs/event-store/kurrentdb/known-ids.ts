/** Bits of the filter: 2 MB. With four bits an id, one look-up in seven is in vain at four million events. */
const BITS = 2 ** 24;
/** Where in the text of a UUIDv8 its four times six random hex digits stand. */
const PLACES = [0, 24, 30, 2] as const;

/**
 * Tells quickly that an id was never met (a Bloom filter): nearly every event read is new, and looking each up in a table of
 * millions would cost as much as writing it. Ids are random, so parts of an id serve as its hashes.
 */
export class KnownIds {
  readonly #bits = new Uint8Array(BITS / 8);

  /** False: certainly never added. True: look it up. */
  mayHave(id: string): boolean {
    return PLACES.every((place) => {
      const bit = bitOf(id, place);
      return ((this.#bits[bit >>> 3] ?? 0) & (1 << (bit & 7))) !== 0;
    });
  }

  add(id: string): void {
    for (const place of PLACES) {
      const bit = bitOf(id, place);
      this.#bits[bit >>> 3] = (this.#bits[bit >>> 3] ?? 0) | (1 << (bit & 7));
    }
  }
}

const bitOf = (id: string, place: number): number => Number.parseInt(id.slice(place, place + 6), 16);
