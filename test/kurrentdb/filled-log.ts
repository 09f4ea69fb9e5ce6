import type { BinaryEventData } from '@kurrent/kurrentdb-client';
import { canonicalBytes, instantOf, sha256Hex } from '#kernel';
import { appendOf, CONTRACT_LOG, CONTRACT_START } from '#event-store/contract-fixtures.js';
import type { Client } from '#event-store/kurrentdb/client.js';
import { metadataText } from '#event-store/kurrentdb/event-metadata.js';
import { StreamNames } from '#event-store/kurrentdb/stream-names.js';
import type { StandInLog } from './stand-in/stand-in-log.js';

/** Events of one stream; a new one begins after these. */
const STREAM = 50;
/** As much text as an event of a real board has. */
const TEXT = 'Assessed and minuted, with reasons. '.repeat(12);

interface Filling {
  readonly stream: string;
  readonly version: number;
  readonly record: BinaryEventData<{ type: string; data: Uint8Array; metadata: Record<string, string> }>;
}

/** So many events of CONTRACT_LOG, as servers write them. */
function* fillings(prefix: string, count: number): Generator<Filling> {
  const names = new StreamNames(CONTRACT_LOG, prefix);
  for (let i = 0; i < count; i++) {
    const stream = `workaround/WA-${Math.floor(i / STREAM)}`;
    const version = i % STREAM;
    const { idem, events, fingerprint } = appendOf(`filled ${i}`, stream, version);
    const [draft] = events;
    if (!draft) continue;
    const envelope = {
      ...draft,
      body: { ...draft.body, text: TEXT },
      version,
      recordedAt: instantOf(CONTRACT_START + i),
    };
    const metadata = metadataText({ n: 0, of: 1, attempt: sha256Hex(idem).slice(0, 36), fingerprint, sealed: [] });
    const data = canonicalBytes(envelope);
    const record = { id: draft.id, type: draft.type, contentType: 'application/octet-stream' as const, data, metadata };
    yield { stream: names.event(stream), version, record };
  }
}

/** Puts events into a stand-in's log, without the calls. */
export function fillStandIn(log: StandInLog, prefix: string, count: number): void {
  for (const { stream, version, record } of fillings(prefix, count)) {
    const { id, type, data, metadata } = record;
    const proposed = { id, type, json: false, data, metadata: Buffer.from(JSON.stringify(metadata)) };
    log.write({ expected: new Map([[stream, version - 1]]), records: [{ stream, proposed }] });
  }
}

/** Writes events to a server, a stream at a time. */
export async function fillServer(client: Client, prefix: string, count: number): Promise<void> {
  const byStream = Map.groupBy(fillings(prefix, count), ({ stream }) => stream);
  for (const [stream, each] of byStream) {
    const records = each.map(({ record }) => record);
    await client.appendToStream(stream, records, { streamState: 'no_stream' });
  }
}
