import type { StreamIdentifier, UUID } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js';
import { TOMBSTONE } from './held.js';
import type { Held, Proposed } from './held.js';
import { grpc, shared, streams } from './protocol.js';

const JSON_TYPE = 'application/json';
/** .NET ticks (100 ns) in a millisecond. */
const TICKS = 10_000n;
const LAST_REVISION = 2n ** 63n - 1n;

export const nameOf = (id: StreamIdentifier | undefined): string =>
  Buffer.from(id?.getStreamName_asU8() ?? []).toString();

export function identifier(stream: string): StreamIdentifier {
  const id = new shared.StreamIdentifier();
  id.setStreamName(Buffer.from(stream));
  return id;
}

/** A UUID as text, whichever of its two forms a client sent. */
export function uuidText(uuid: UUID | undefined): string {
  const structured = uuid?.getStructured();
  if (!structured) return uuid?.getString() ?? '';
  const half = (bits: string) => BigInt.asUintN(64, BigInt(bits)).toString(16).padStart(16, '0');
  const hex = half(structured.getMostSignificantBits()) + half(structured.getLeastSignificantBits());
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** @param structured in two numbers rather than as text */
export function uuidOf(text: string, structured = false): UUID {
  const uuid = new shared.UUID();
  if (!structured) uuid.setString(text);
  else {
    const hex = text.replaceAll('-', '');
    const bits = new shared.UUID.Structured();
    bits.setMostSignificantBits(BigInt.asIntN(64, BigInt(`0x${hex.slice(0, 16)}`)).toString());
    bits.setLeastSignificantBits(BigInt.asIntN(64, BigInt(`0x${hex.slice(16)}`)).toString());
    uuid.setStructured(bits);
  }
  return uuid;
}

/** A record as a read or a subscription answers it. */
export function eventOf(held: Held, structured: boolean): InstanceType<typeof streams.ReadResp> {
  const position = String(held.position);
  const recorded = new streams.ReadResp.ReadEvent.RecordedEvent();
  recorded.setId(uuidOf(held.id, structured));
  recorded.setStreamIdentifier(identifier(held.stream));
  recorded.setStreamRevision(held.revision === TOMBSTONE ? LAST_REVISION.toString() : String(held.revision));
  recorded.setCommitPosition(position);
  recorded.setPreparePosition(position);
  recorded.setData(held.data);
  recorded.setCustomMetadata(held.metadata);
  const map = recorded.getMetadataMap();
  map.set('type', held.type);
  map.set('content-type', held.json ? JSON_TYPE : 'application/octet-stream');
  map.set('created', (BigInt(held.created) * TICKS).toString());
  const event = new streams.ReadResp.ReadEvent();
  event.setEvent(recorded);
  event.setCommitPosition(position);
  const answer = new streams.ReadResp();
  answer.setEvent(event);
  return answer;
}

/** What the two append calls of version 1 have in common. */
interface ProposedMessage {
  getId(): UUID | undefined;
  getMetadataMap(): { get(key: string): string | undefined };
  getCustomMetadata_asU8(): Uint8Array;
  getData_asU8(): Uint8Array;
}

export function proposedOf(message: ProposedMessage): Proposed {
  const map = message.getMetadataMap();
  return {
    id: uuidText(message.getId()),
    type: map.get('type') ?? '',
    json: map.get('content-type') === JSON_TYPE,
    data: Uint8Array.from(message.getData_asU8()),
    metadata: Uint8Array.from(message.getCustomMetadata_asU8()),
  };
}

/** What a record counts towards the largest append. */
export const sizeOf = ({ type, data, metadata }: Proposed): number =>
  data.length + metadata.length + Buffer.byteLength(type) * 2;

/** A status with the trailers by which the client knows what happened. */
export function failure(code: number, details: string, trailers: Readonly<Record<string, string>> = {}) {
  const metadata = new grpc.Metadata();
  for (const [key, value] of Object.entries(trailers)) metadata.set(key, value);
  return Object.assign(new Error(details), { code, details, metadata });
}

export const failures = {
  unavailable: (details: string) => failure(grpc.status.UNAVAILABLE, details),
  invalid: (details: string) => failure(grpc.status.INVALID_ARGUMENT, details),
  denied: () => failure(grpc.status.PERMISSION_DENIED, 'Access Denied', { exception: 'access-denied' }),
  unauthenticated: () => failure(grpc.status.UNAUTHENTICATED, 'Unauthenticated'),
  timeout: () => failure(grpc.status.ABORTED, 'Operation timed out'),
  notLeader: ({ host, port }: { readonly host: string; readonly port: number }) =>
    failure(grpc.status.NOT_FOUND, 'Leader info available', {
      exception: 'not-leader',
      'leader-endpoint-host': host,
      'leader-endpoint-port': String(port),
    }),
  streamDeleted: (stream: string) =>
    failure(grpc.status.FAILED_PRECONDITION, `Event stream '${stream}' is deleted.`, {
      exception: 'stream-deleted',
      'stream-name': stream,
    }),
  wrongVersion: (stream: string, expected: number, actual: number) =>
    failure(grpc.status.FAILED_PRECONDITION, `Delete failed due to WrongExpectedVersion. Stream: ${stream}`, {
      exception: 'wrong-expected-version',
      'stream-name': stream,
      'expected-version': String(expected),
      'actual-version': String(actual),
    }),
  tooLarge: (most: number) =>
    failure(grpc.status.INVALID_ARGUMENT, `Maximum Append Size of ${most} Exceeded.`, {
      exception: 'maximum-append-size-exceeded',
      'maximum-append-size': String(most),
    }),
};
