import { randomFillSync } from 'node:crypto';

const DRAWN = 16 * 1024;

let pool = Buffer.alloc(0);
let used = 0;

/** Random bytes of the system's generator, each given out once. Drawn 16 KB at a time, since a call costs more than its bytes. */
export function randomBytes(size: number): Uint8Array {
  if (used + size > pool.length) {
    // A fresh buffer each time: what was given out is a view and must not change under its holder.
    pool = randomFillSync(Buffer.allocUnsafeSlow(Math.max(DRAWN, size)));
    used = 0;
  }
  used += size;
  return pool.subarray(used - size, used);
}
