import { createHmac } from 'node:crypto';
import { canonicalise } from '#kernel';
import type { Submission } from '../submission.js';

/** Keyed hash of everything a submission says: tells the same idempotency key with another payload, and tells nobody else anything. */
export function fingerprintOf(
  { command, data, sender, behalf, on, historical, source }: Submission,
  secret: Uint8Array,
): string {
  const said = {
    command,
    data: { ...data },
    sender,
    ...(behalf && { behalf }),
    ...(on && { on }),
    ...(historical && { historical }),
    ...(source && { source }),
  };
  return createHmac('sha256', secret).update(canonicalise(said)).digest('hex');
}
