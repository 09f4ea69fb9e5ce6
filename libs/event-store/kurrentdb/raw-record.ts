import type { AllStreamResolvedEvent } from '@kurrent/kurrentdb-client';

/** A place in the global order of the cluster. It never leaves the adapter. */
export interface LogPosition {
  readonly commit: bigint;
  readonly prepare: bigint;
}

/** A record as the cluster hands it over, whoever wrote it. */
export interface RawRecord {
  readonly stream: string;
  readonly revision: bigint;
  readonly id: string;
  readonly type: string;
  /** The stored bytes; none where somebody stored JSON, which the client hands over as a value. */
  readonly bytes: Uint8Array;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly position: LogPosition;
}

const NO_BYTES = new Uint8Array();

/** The record of a resolved event of $all; undefined where there is none (a link to a record that is gone). */
export function rawRecord({ event }: AllStreamResolvedEvent): RawRecord | undefined {
  if (!event?.position) return undefined;
  const { streamId, revision, id, type, data, metadata, position, isJson } = event;
  return {
    stream: streamId,
    revision,
    id,
    type,
    bytes: !isJson && isBytes(data) ? data : NO_BYTES,
    metadata: isMembers(metadata) ? metadata : {},
    position,
  };
}

/** Whether a place comes after another in the global order. */
export function isAfter(a: LogPosition, b: LogPosition): boolean {
  return a.commit === b.commit ? a.prepare > b.prepare : a.commit > b.commit;
}

const isBytes = (data: unknown): data is Uint8Array => ArrayBuffer.isView(data);

const isMembers = (metadata: unknown): metadata is Record<string, unknown> =>
  typeof metadata === 'object' && metadata !== null && !ArrayBuffer.isView(metadata);
