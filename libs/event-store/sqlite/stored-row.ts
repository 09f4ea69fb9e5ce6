import type { Envelope, EventDraft } from '#kernel';
import type { StoredEvent } from '../event-store.port.js';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** An event from its row. The envelope is parsed from the bytes when it is first asked for: most readers want one of the two. */
export class StoredRow implements StoredEvent {
  #envelope: Envelope | undefined;

  constructor(
    readonly position: number,
    readonly bytes: Uint8Array,
  ) {}

  get envelope(): Envelope {
    return (this.#envelope ??= JSON.parse(decoder.decode(this.bytes)) as Envelope);
  }
}

/** An event about to be written. */
export interface NewRow {
  readonly draft: EventDraft;
  readonly version: number;
  readonly bytes: Uint8Array;
}

/** The 16 bytes of an event's id, as the tables hold it. */
export function idBytes(id: string): Uint8Array {
  return Buffer.from(id.replaceAll('-', ''), 'hex');
}

/** The UUID that 16 bytes stand for. */
export function uuid(bytes: Uint8Array): string {
  const hex = Buffer.from(bytes).toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
