import { METADATA, TOMBSTONE } from './held.js';
import type { Held } from './held.js';

/** What the log knows of one stream. Revisions go on from the last one for ever, whatever was truncated or scavenged. */
export class StreamState {
  records: Held[] = [];
  last = -1;
  #truncateBefore = 0;
  #maxCount = Infinity;

  get tombstoned(): boolean {
    return this.last === TOMBSTONE;
  }

  /** Truncated before the end of time: what a soft delete writes. */
  get softDeleted(): boolean {
    return this.#truncateBefore >= TOMBSTONE;
  }

  add(record: Held): void {
    this.records.push(record);
    this.last = record.revision;
  }

  /** Takes the settings of a `$metadata` event ($tb, $maxCount). */
  settle(record: Held): void {
    if (record.type !== METADATA) return;
    const { $tb, $maxCount } = JSON.parse(Buffer.from(record.data).toString()) as { $tb?: number; $maxCount?: number };
    this.#truncateBefore = $tb ?? 0;
    this.#maxCount = $maxCount ?? Infinity;
  }

  /** Whether a read of the stream shows this record. $all shows it until a scavenge. */
  shows({ revision }: Held): boolean {
    return revision >= this.#truncateBefore && revision > this.last - this.#maxCount;
  }
}
