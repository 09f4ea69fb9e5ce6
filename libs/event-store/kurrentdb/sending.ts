import type { BinaryEventData, ConsistencyCheck } from '@kurrent/kurrentdb-client';
import { eventId, sha256Hex } from '#kernel';
import type { SealedDisclosure } from '../disclosure-store.port.js';
import { isDeletedStream, isMissingStream } from './answers.js';
import type { Client } from './client.js';
import { ChecksFailed } from './conflict.js';
import type { Entry } from './entry.js';
import { metadataText } from './event-metadata.js';
import type { StreamNames } from './stream-names.js';

/** An append as it goes to the cluster. Revisions are of the last record that must be there, -1 for none. */
export interface Sending {
  readonly stream: string;
  readonly revision: number;
  readonly entries: readonly Entry[];
  readonly disclosures: readonly SealedDisclosure[];
  readonly checks: readonly { readonly stream: string; readonly revision: number }[];
  readonly attempt: string;
  readonly fingerprint: string;
}

type ToStream = { readonly streamName: string; readonly record: BinaryEventData };

/** Sends appends, in one step where the cluster can (AppendRecords), otherwise in the order in which a crash does no harm. */
export class Sender {
  /** @param atomic whether the cluster appends to several streams and checks others in one step */
  constructor(
    readonly client: Client,
    readonly names: StreamNames,
    readonly atomic: boolean,
  ) {}

  /** Resolves when the append is durable. Rejects with the client's errors and ChecksFailed. */
  async send(sending: Sending): Promise<void> {
    const { names } = this;
    const events = eventsOf(sending);
    const sealed = sending.disclosures.map((each) => ({
      streamName: names.disclosure(each.subject, each.key),
      record: sealedRecord(each),
    }));
    const streamName = names.event(sending.stream);
    const checks = sending.checks.map((check) => ({ streamName: names.event(check.stream), revision: check.revision }));
    const all = [
      streamName,
      ...checks.map((check) => check.streamName),
      ...new Set(sealed.map((each) => each.streamName)),
    ];
    if (this.atomic && all.length > 1 && alsoWithoutCase(all)) {
      const states: ConsistencyCheck[] = [{ streamName, revision: sending.revision }, ...checks].map((check) => ({
        type: 'stream_state' as const,
        streamName: check.streamName,
        expectedState: expected(check.revision),
      }));
      await this.client.appendRecords([...sealed, ...events.map((record) => ({ streamName, record }))], states);
      return;
    }
    // Ciphertexts first: an event without them would have lost its text, they without an event are only noise.
    await this.#sendSealed(sealed);
    await this.#requireHeads(checks);
    await this.client.appendToStream(streamName, events, { streamState: expected(sending.revision) });
  }

  /** Whether the first event of an append stands at its place in the cluster: then all of it does. */
  async stands({ stream, revision, entries }: Sending): Promise<boolean> {
    const place = { fromRevision: BigInt(revision + 1), maxCount: 1 };
    try {
      for await (const { event } of this.client.readStream(this.names.event(stream), place))
        return event?.id === entries[0]?.id;
    } catch (error) {
      if (!isMissingStream(error) && !isDeletedStream(error)) throw error;
    }
    return false;
  }

  async #sendSealed(sealed: readonly ToStream[]): Promise<void> {
    const byStream = Map.groupBy(sealed, (each) => each.streamName);
    await Promise.all(
      [...byStream].map(([stream, each]) =>
        this.client.appendToStream(
          stream,
          each.map(({ record }) => record),
        ),
      ),
    );
  }

  /** What the cluster does not check by itself is read as late as possible; what changes between this and the append is not seen. */
  async #requireHeads(checks: readonly { readonly streamName: string; readonly revision: number }[]): Promise<void> {
    const heads = await Promise.all(checks.map(({ streamName }) => this.#head(streamName)));
    const changed = checks.flatMap(({ streamName, revision }, i) => {
      const actual = heads[i] ?? -1;
      return actual === revision
        ? []
        : [{ streamName, actualState: actual < 0 ? ('no_stream' as const) : BigInt(actual) }];
    });
    if (changed.length > 0) throw new ChecksFailed(changed);
  }

  async #head(stream: string): Promise<number> {
    try {
      const last = this.client.readStream(stream, { direction: 'backwards', fromRevision: 'end', maxCount: 1 });
      for await (const { event } of last) return Number(event?.revision ?? -1);
    } catch (error) {
      if (!isMissingStream(error)) throw error;
    }
    return -1;
  }
}

function eventsOf({ entries, disclosures, attempt, fingerprint }: Sending): BinaryEventData[] {
  return entries.map(({ id, type, bytes }, n) => ({
    id,
    type,
    contentType: 'application/octet-stream',
    data: bytes,
    metadata: metadataText({
      n,
      of: entries.length,
      attempt,
      fingerprint,
      sealed: disclosures.filter(({ event }) => event === n),
    }),
  }));
}

/** A ciphertext as a record of its disclosure stream. Its id follows from its digest: twice is once. */
export function sealedRecord({
  digest,
  subject,
  key,
  ciphertext,
}: Pick<SealedDisclosure, 'digest' | 'subject' | 'key' | 'ciphertext'>): BinaryEventData {
  return {
    id: eventId(sha256Hex(digest), 0),
    type: 'DisclosureSealed',
    contentType: 'application/octet-stream',
    data: ciphertext,
    metadata: { digest, subject, key: String(key) },
  };
}

/** What must be the last revision of a stream, as the client says it; -1: there is no such stream. */
export const expected = (revision: number): bigint | 'no_stream' => (revision < 0 ? 'no_stream' : BigInt(revision));

/** AppendRecords takes two streams whose names differ only in case for one. */
export const alsoWithoutCase = (streams: readonly string[]): boolean =>
  new Set(streams.map((stream) => stream.toLowerCase())).size === streams.length;
