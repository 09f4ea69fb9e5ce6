import { setTimeout as delay } from 'node:timers/promises';
import type { BinaryEventData, ConsistencyCheck } from '@kurrent/kurrentdb-client';
import { nextOf } from '../copied-rows.js';
import { NotNext } from '../record-copy.port.js';
import type { CopiedCommand } from '../record-copy.port.js';
import { StoreStopped } from '../event-store.port.js';
import { answerOf, isDefinite, within } from './answers.js';
import type { Client } from './client.js';
import { differing, refusalOf } from './conflict.js';
import { metadataText } from './event-metadata.js';
import type { Patience } from './insist.js';
import type { Reading } from './reading.js';
import type { Replica } from './replica.js';
import { alsoWithoutCase, expected, sealedRecord } from './sending.js';

/** Bytes of one append: EventStoreDB 23.10 takes 1 MiB, with all that belongs to it. */
const BUDGET = 512 * 1024;
/** What a record costs beside its bytes, in bytes, generously. */
const OVERHEAD = 300;
const FIRST_PAUSE = 50;
const LONGEST_PAUSE = 2000;
/** Stands where a server writes which of its appends a record belongs to. */
const ATTEMPT = 'copied';

interface Parts {
  readonly client: Client;
  readonly replica: Replica;
  readonly reading: Reading;
  /** Whether the cluster appends to several streams in one step. */
  readonly atomic: boolean;
  readonly patience: Patience;
}

type Sealed = { readonly streamName: string; readonly record: BinaryEventData };

/** An event on its way, with the ciphertexts that must be there before it. */
interface Outgoing {
  readonly stream: string;
  readonly version: number;
  readonly record: BinaryEventData;
  readonly sealed: readonly Sealed[];
  readonly size: number;
}

/**
 * Appends another record's events to the cluster as they are, strictly one append after another, since their order in the global
 * order is their numbering. How far it has come is only ever told by reading: the server's own idempotency (which takes an append
 * with known ids for one that it has seen) may answer what it likes, nothing is counted that was not read back.
 */
export class Copying {
  /** Versions of streams, with what was sent and not read back yet. */
  readonly #versions = new Map<string, number>();
  #next: number;

  constructor(readonly parts: Parts) {
    this.#next = parts.replica.size;
  }

  /** @throws NotNext; StoreStopped where the cluster does not answer */
  async add(commands: readonly CopiedCommand[]): Promise<void> {
    const first = this.#next;
    const outgoing = await this.#allOutgoing(commands);
    if (outgoing.length === 0) return;
    let careful = false;
    let until = performance.now() + this.parts.patience.patienceMs;
    for (let pause = FIRST_PAUSE; this.#next < first + outgoing.length;) {
      const group = this.#groupOf(outgoing, this.#next - first);
      try {
        await within(this.parts.patience.callMs, this.#send(group, careful));
        this.#next += group.length;
        until = performance.now() + this.parts.patience.patienceMs;
        [pause, careful] = [FIRST_PAUSE, false];
      } catch (error) {
        await this.#readAgain(error, first, performance.now() > until);
        careful = true;
        await delay(pause);
        pause = Math.min(2 * pause, LONGEST_PAUSE);
      }
    }
  }

  /** After a conflict or an unclear end: what stands in the cluster tells where to go on. */
  async #readAgain(error: unknown, first: number, enough: boolean): Promise<void> {
    if (isDefinite(error) && differing(error).length === 0) throw refusalOf(error);
    await this.parts.reading.toEnd();
    const { size } = this.parts.replica;
    if (size < first)
      throw new NotNext(
        `The cluster holds ${size} events of ${this.parts.replica.log}, and had ${first}: it was restored or is another one.`,
      );
    if (size === this.#next && enough)
      throw new StoreStopped(
        `The cluster does not take the next event (${answerOf(error).message}). Run it again: the copy goes on where it is.`,
      );
    this.#next = size;
  }

  async #allOutgoing(commands: readonly CopiedCommand[]): Promise<readonly Outgoing[]> {
    try {
      return commands.flatMap((command) => this.#outgoing(command));
    } catch (error) {
      // Nothing of it was sent: what was counted for it is forgotten.
      await this.parts.reading.toEnd();
      this.#versions.clear();
      throw error;
    }
  }

  #outgoing(command: CopiedCommand): readonly Outgoing[] {
    const { replica } = this.parts;
    const { names } = replica;
    const versionOf = (stream: string): number => this.#versions.get(stream) ?? replica.version(stream);
    const from = this.#next;
    const outgoing = nextOf(command, from, replica.log, versionOf).map(({ bytes, disclosures, envelope, n }) => {
      const { id, type, stream, version } = envelope;
      this.#versions.set(stream, version + 1);
      const sealed = disclosures.flatMap(({ ciphertext, ...each }): Sealed[] =>
        ciphertext
          ? [{ streamName: names.disclosure(each.subject, each.key), record: sealedRecord({ ...each, ciphertext }) }]
          : [],
      );
      const metadata = metadataText({
        n,
        of: command.events.length,
        attempt: ATTEMPT,
        fingerprint: command.fingerprint,
        sealed: disclosures,
      });
      const record = { id, type, contentType: 'application/octet-stream' as const, data: bytes, metadata };
      const beside = sealed.reduce((sum, each) => sum + sizeOf(each.record), 0);
      return { stream, version, record, sealed, size: sizeOf(record) + beside };
    });
    return outgoing;
  }

  /** As many events as one append takes: of any streams where the cluster can, of one stream otherwise. */
  #groupOf(outgoing: readonly Outgoing[], from: number): readonly Outgoing[] {
    const group: Outgoing[] = [];
    let size = 0;
    for (const each of outgoing.slice(from)) {
      size += each.size;
      const fits = group.length === 0 || (size <= BUDGET && (this.parts.atomic || each.stream === group[0]?.stream));
      if (!fits) break;
      group.push(each);
    }
    return group;
  }

  /** @param careful after a failure: one thing after the other, each of which may be there already */
  async #send(group: readonly Outgoing[], careful: boolean): Promise<void> {
    const { client, replica, atomic } = this.parts;
    const { names } = replica;
    const sealed = group.flatMap((each) => each.sealed);
    const heads = [...Map.groupBy(group, ({ stream }) => stream)].map(([stream, [first]]) => ({
      streamName: names.event(stream),
      after: expected(replica.revision(stream, first?.version ?? 0) - 1),
    }));
    const streams = new Set([...heads, ...sealed].map(({ streamName }) => streamName));
    if (!careful && atomic && streams.size > 1 && alsoWithoutCase([...streams])) {
      const checks = heads.map(({ streamName, after }): ConsistencyCheck => ({
        type: 'stream_state',
        streamName,
        expectedState: after,
      }));
      const records = group.map(({ stream, record }) => ({ streamName: names.event(stream), record }));
      await client.appendRecords([...sealed, ...records], checks);
      return;
    }
    for (const run of runsOf(group)) await this.#sendRun(run, careful);
  }

  /** Ciphertexts first: events without them would have lost their text, they without an event are only noise. */
  async #sendRun(run: readonly Outgoing[], careful: boolean): Promise<void> {
    const { client, replica } = this.parts;
    const sealed = run.flatMap((each) => each.sealed);
    // An append of which the server remembers some ids and not others it refuses; one of one id it takes, or knows.
    const appends = careful
      ? sealed.map((each) => [each])
      : [...Map.groupBy(sealed, ({ streamName }) => streamName).values()];
    for (const each of appends)
      await client.appendToStream(
        each[0]?.streamName ?? '',
        each.map(({ record }) => record),
      );
    const [first] = run;
    if (!first) return;
    const streamState = expected(replica.revision(first.stream, first.version) - 1);
    const records = run.map(({ record }) => record);
    await client.appendToStream(replica.names.event(first.stream), records, { streamState });
  }
}

/** Neighbours of one stream together, in order. */
function runsOf(group: readonly Outgoing[]): Outgoing[][] {
  const runs: Outgoing[][] = [];
  for (const each of group) {
    const run = runs.at(-1);
    if (run?.[0]?.stream === each.stream) run.push(each);
    else runs.push([each]);
  }
  return runs;
}

const sizeOf = ({ data, metadata, type }: BinaryEventData): number =>
  data.length + JSON.stringify(metadata ?? {}).length + type.length + OVERHEAD;
