import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canonicalBytes, eventId, sha256Hex } from '#kernel';
import { appendOf, CONTRACT_LOG } from '../contract-fixtures.js';
import { metadataText } from './event-metadata.js';
import type { RawRecord } from './raw-record.js';
import { Replica } from './replica.js';
import { openReplica } from './replica-file.js';
import { StreamNames } from './stream-names.js';
import { EventsMissing } from './verdict.js';

const names = new StreamNames(CONTRACT_LOG, 'test');

/** A cluster in a list: what stands in each stream, and in all. */
class Cluster {
  readonly all: RawRecord[] = [];
  readonly #revisions = new Map<string, bigint>();

  write(stream: string, record: Partial<RawRecord>): void {
    const revision = this.#revisions.get(stream) ?? 0n;
    this.#revisions.set(stream, revision + 1n);
    const place = BigInt(1000 + this.all.length * 100);
    this.all.push({
      stream,
      revision,
      id: crypto.randomUUID(),
      type: 'Strange',
      bytes: new Uint8Array(),
      metadata: {},
      position: { commit: place, prepare: place },
      ...record,
    });
  }

  /** An append as a server writes it that knows the log up to `version` of the stream. */
  append(key: string, stream: string, version: number, count = 1): void {
    const { idem, events, fingerprint } = appendOf(key, stream, version, { count });
    const attempt = crypto.randomUUID();
    for (const [n, draft] of events.entries()) {
      const envelope = { ...draft, version: version + n, recordedAt: '2025-02-17T09:00:00.000Z' };
      this.write(names.event(stream), {
        id: eventId(idem, n),
        type: draft.type,
        bytes: canonicalBytes(envelope),
        metadata: metadataText({ n, of: count, attempt, fingerprint, sealed: [] }),
      });
    }
  }
}

describe('which records of kurrentdb are events of the log', () => {
  const folders: string[] = [];
  const close: (() => void)[] = [];
  afterEach(() => {
    for (const step of close.splice(0)) step();
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });

  const newFolder = (): string => {
    const folder = mkdtempSync(join(tmpdir(), 'verdict-'));
    folders.push(folder);
    return folder;
  };
  const open = (folder = newFolder()): Replica => {
    const db = openReplica(folder, CONTRACT_LOG);
    close.push(() => db.isOpen && db.close());
    return new Replica(db, names, 5);
  };
  const keysOf = (replica: Replica): unknown[] =>
    replica.reader
      .page(0, 1000)
      .map(({ position, envelope }) => [position, envelope.stream, envelope.version, envelope.body['key']]);

  it('are the appends of its servers, in the order of the cluster', () => {
    const cluster = new Cluster();
    cluster.append('a', 's/1', 0, 2);
    cluster.append('b', 's/2', 0);
    cluster.append('c', 's/1', 2);
    const replica = open();
    replica.take(cluster.all);
    expect(keysOf(replica)).toEqual([
      [0, 's/1', 0, 'a'],
      [1, 's/1', 1, 'a'],
      [2, 's/2', 0, 'b'],
      [3, 's/1', 2, 'c'],
    ]);
  });

  it.each<[string, (cluster: Cluster) => void]>([
    ['the cluster’s own', (cluster) => cluster.write(names.event('s/1'), { type: '$tombstone-ish' })],
    ['without bytes of ours', (cluster) => cluster.write(names.event('s/1'), {})],
    [
      'of another log',
      (cluster) =>
        cluster.write(names.event('s/1'), {
          bytes: canonicalBytes({ log: 'other.example', stream: 's/1', version: 1 }),
        }),
    ],
    [
      'of JSON that is none',
      (cluster) =>
        cluster.write(names.event('s/1'), {
          bytes: Buffer.from('{"log":'),
          metadata: { n: '0', of: '1', attempt: 'x', fingerprint: 'y' },
        }),
    ],
  ])('are not those %s, and the stream goes on behind them', (_, strange) => {
    const cluster = new Cluster();
    cluster.append('a', 's/1', 0);
    strange(cluster);
    cluster.append('b', 's/1', 1);
    const replica = open();
    replica.take(cluster.all);
    expect(keysOf(replica)).toEqual([
      [0, 's/1', 0, 'a'],
      [1, 's/1', 1, 'b'],
    ]);
    expect([replica.ignored, replica.revision('s/1', replica.version('s/1'))]).toEqual([1, 3]);
  });

  it('are not those of a command that stands in another stream already, none of them', () => {
    const cluster = new Cluster();
    cluster.append('same', 's/1', 0);
    cluster.append('same', 's/2', 0, 3);
    cluster.append('b', 's/2', 0);
    const replica = open();
    replica.take(cluster.all);
    expect(keysOf(replica)).toEqual([
      [0, 's/1', 0, 'same'],
      [1, 's/2', 0, 'b'],
    ]);
    expect(replica.revision('s/2', 1)).toBe(4);
  });

  it('stop the server where some are missing', () => {
    const cluster = new Cluster();
    for (let i = 0; i < 4; i++) cluster.append(`k${i}`, 's/1', i);
    expect(() => open().take(cluster.all.toSpliced(1, 2))).toThrow(EventsMissing);
  });

  it('are always the same for every server, whatever comes in which handful and whenever it starts again', () => {
    const write = fc.record({
      stream: fc.constantFrom('s/1', 's/2', 's/3'),
      key: fc.integer({ min: 0, max: 12 }),
      count: fc.integer({ min: 1, max: 3 }),
      strange: fc.boolean(),
    });
    const cuts = fc.array(fc.record({ size: fc.integer({ min: 1, max: 6 }), restart: fc.boolean() }), { minLength: 1 });
    fc.assert(
      fc.property(fc.array(write, { maxLength: 25 }), cuts, cuts, (writes, ...servers) => {
        const cluster = new Cluster();
        const writer = open();
        for (const { stream, key, count, strange } of writes) {
          const before = cluster.all.length;
          if (strange) cluster.write(names.event(stream), {});
          cluster.append(`k${key}`, stream, writer.version(stream), count);
          writer.take(cluster.all.slice(before));
        }
        for (const pieces of servers) {
          const server = read(cluster, pieces);
          expect(keysOf(server)).toEqual(keysOf(writer));
          for (const stream of ['s/1', 's/2', 's/3'])
            expect(server.revision(stream, 0)).toBe(writer.revision(stream, 0));
        }
      }),
      { numRuns: 30 },
    );
  });

  /** Reads a cluster in pieces, and starts again from the saved place where a piece says so. */
  function read(cluster: Cluster, pieces: readonly { readonly size: number; readonly restart: boolean }[]): Replica {
    const folder = newFolder();
    let replica = open(folder);
    for (let at = 0, i = 0; at < cluster.all.length; i++) {
      const { size, restart } = pieces[i % pieces.length]!;
      replica.take(cluster.all.slice(at, at + size));
      at += size;
      if (!restart || i > 3 * cluster.all.length) continue;
      replica.commit();
      replica.db.close();
      replica = open(folder);
      const saved = replica.cursor;
      at = saved ? cluster.all.findIndex(({ position }) => position.commit > saved.commit) : 0;
      if (at < 0) break;
    }
    return replica;
  }

  it('are found by id only where they were met', () => {
    const cluster = new Cluster();
    cluster.append('a', 's/1', 0);
    const replica = open();
    replica.take(cluster.all);
    expect(replica.position(eventId(sha256Hex('a'), 0))).toBe(0);
    expect(replica.position(eventId(sha256Hex('b'), 0))).toBeUndefined();
  });
});
