const SLAB = 256 * 1024;

/** UTF-8 takes three bytes at most for one UTF-16 code unit. */
const WORST = 3;

const encoder = new TextEncoder();
let slab = new Uint8Array(0);
let used = 0;

/** The UTF-8 of a text, as a part of a larger buffer: several times cheaper than a buffer for each event. */
export function utf8(text: string): Uint8Array {
  if (text.length * WORST > slab.length - used) {
    slab = new Uint8Array(Math.max(SLAB, text.length * WORST));
    used = 0;
  }
  const { written } = encoder.encodeInto(text, slab.subarray(used));
  used += written;
  return slab.subarray(used - written, used);
}
