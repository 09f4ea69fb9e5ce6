import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appendOf, CONTRACT_LOG, CONTRACT_START, SettableClock } from './contract-fixtures.js';
import { NotNext } from './record-copy.port.js';
import type { CopiedCommand, RecordSource, RecordTarget } from './record-copy.port.js';
import { EVERYTHING, keepPapers, play } from './record-fixtures.js';
import type { ServedStores } from './record-fixtures.js';
import { readSqliteRecord } from './sqlite/sqlite-record.js';
import { openSqliteStore } from './sqlite/sqlite-store.js';

/** A place for a record named CONTRACT_LOG, empty at first. */
export interface TargetUnderTest {
  /** Opens it to copy into it; again after it was closed. */
  readonly open: () => Promise<RecordTarget>;
  /** Opens it as a server does. */
  readonly serve: () => Promise<ServedStores & { close(): Promise<void> }>;
  readonly cleanup: () => Promise<void>;
}

/** What every adapter of RecordTarget must do. */
export function recordCopyContract(name: string, make: () => Promise<TargetUnderTest>): void {
  describe(`${name} as the target of a copy`, () => {
    let folder: string;
    let source: RecordSource;
    let commands: readonly CopiedCommand[];
    let under: TargetUnderTest;
    let target: RecordTarget;

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'original-'));
      const clock = new SettableClock();
      const store = openSqliteStore({ folder, log: CONTRACT_LOG, clock });
      await play(store, EVERYTHING);
      await keepPapers(store);
      await store.close();
      source = readSqliteRecord({ folder, log: CONTRACT_LOG });
      commands = await Array.fromAsync(source.commands(0, Number.MAX_SAFE_INTEGER));
    });
    afterAll(async () => {
      await source.close();
      await rm(folder, { recursive: true, force: true });
    });
    beforeEach(async () => {
      under = await make();
      target = await under.open();
    });
    afterEach(() => under.cleanup());

    const takeKeys = async (): Promise<void> => {
      for (const subject of ['person/p_1', 'person/p_2', 'person/p_3']) {
        const key = source.keyOf(subject);
        if (key) await target.takeKey(key);
      }
    };
    const again = async (): Promise<void> => {
      await target.close();
      target = await under.open();
    };
    const bytesOf = async (record: RecordSource): Promise<string[]> => {
      const read = await Array.fromAsync(record.commands(0, Number.MAX_SAFE_INTEGER));
      return read.flatMap(({ fingerprint, events }) =>
        events.map(({ position, bytes }) => `${position} ${fingerprint} ${Buffer.from(bytes).toString()}`),
      );
    };

    it('holds every byte, number and fingerprint as they were, also after opening again', async () => {
      await takeKeys();
      await target.add(commands);
      await again();
      expect(await target.sizeNow()).toBe(11);
      expect(await bytesOf(target)).toEqual(await bytesOf(source));
    });

    it('serves the copy as the original: same reads, same answer to a repeated command, and it goes on', async () => {
      await takeKeys();
      await target.add(commands);
      await target.finish();
      await target.close();
      const served = await under.serve();
      const events = await served.events.readLog(0, 99);
      expect(events.map(({ position, envelope }) => [position, envelope.stream, envelope.version])).toEqual([
        [0, 's/1', 0],
        ...[0, 1, 2].map((version) => [1 + version, 's/2', version]),
        [4, 's/1', 1],
        [5, 's/1', 2],
        [6, 's/3', 0],
        [7, 's/2', 3],
        [8, 's/1', 3],
        [9, 's/4', 0],
        [10, 's/4', 1],
      ]);
      const asked = appendOf('step 1', 's/2', 0, { count: 3 });
      const remembered = await served.events.remembered(asked.idem);
      expect([remembered?.fingerprint, remembered?.events.map(({ position }) => position)]).toEqual([
        asked.fingerprint,
        [1, 2, 3],
      ]);
      await expect(served.events.append(asked)).rejects.toThrow('already recorded');
      const [next] = await served.events.append(appendOf('new', 's/4', 2));
      expect([next?.position, Date.parse(String(next?.envelope.recordedAt)) >= CONTRACT_START]).toEqual([11, true]);
      await served.close();
    });

    it('opens what could be opened, and nothing whose key was destroyed', async () => {
      await takeKeys();
      await target.add(commands);
      await target.finish();
      await target.close();
      const served = await under.serve();
      const read = await served.disclosures.read([0, 1, 4, 6, 7, 9]);
      const texts = [0, 1, 4, 6, 7, 9].map((at) =>
        read.get(at)?.map((each) => ('value' in each ? each.value : 'erased')),
      );
      expect(texts).toEqual([
        ['because of step 0'],
        ['erased'],
        ['because of step 2'],
        ['erased'],
        ['because of step 4'],
        ['because of step 6'],
      ]);
      await served.disclosures.destroy('person/p_1');
      expect((await served.disclosures.read([0])).get(0)).toMatchObject([{ erased: true }]);
      await served.close();
    });

    it('passes over what is there already, and goes on from there', async () => {
      await takeKeys();
      await target.add(commands.slice(0, 3));
      await again();
      await takeKeys();
      await target.add(commands.slice(0, 5));
      await target.add(commands.slice(4));
      expect(await bytesOf(target)).toEqual(await bytesOf(source));
    });

    it('destroys what was destroyed in the original after it was copied', async () => {
      await takeKeys();
      await target.add(commands);
      expect(await target.subjects()).toEqual(['person/p_1', 'person/p_2']);
      await target.destroy('person/p_1');
      await again();
      expect([await target.subjects(), target.keyOf('person/p_1')]).toEqual([['person/p_2'], undefined]);
      const [first] = await Array.fromAsync(target.commands(0, 1));
      expect(first?.events[0]?.disclosures).toMatchObject([{ ciphertext: null, field: 'reason' }]);
    });

    it('refuses what is not the next part of this record, and keeps nothing of it', async () => {
      const [first, second] = commands as [CopiedCommand, CopiedCommand];
      const changed = (change: (envelope: Record<string, unknown>) => void): CopiedCommand => {
        const envelope = JSON.parse(Buffer.from(first.events[0]!.bytes).toString()) as Record<string, unknown>;
        change(envelope);
        return { ...first, events: [{ position: 0, bytes: Buffer.from(JSON.stringify(envelope)), disclosures: [] }] };
      };
      await takeKeys();
      for (const wrong of [
        changed((envelope) => (envelope['log'] = 'another.example')),
        changed((envelope) => (envelope['id'] = '00000000-0000-8000-8000-000000000000')),
        changed((envelope) => (envelope['version'] = 1)),
        { ...first, events: [{ ...first.events[0]!, disclosures: second.events[0]!.disclosures }] },
      ])
        await expect(target.add([wrong])).rejects.toThrow(NotNext);
      expect(await target.sizeNow()).toBe(0);
      await target.add([first]);
      expect(await target.sizeNow()).toBe(1);
    });

    it('keeps texts and uploaded files with when they came and for whom, and drops what was discarded', async () => {
      for (const hash of await source.blobs()) await target.putBlob((await source.blob(hash))!);
      for (const hash of await source.files()) await target.putFile((await source.file(hash))!);
      for (const hash of await source.files()) await target.putFile((await source.file(hash))!);
      await again();
      expect([await target.blobs(), await target.files()]).toEqual([await source.blobs(), await source.files()]);
      for (const hash of await source.files()) {
        const [original, copy] = [await source.file(hash), await target.file(hash)];
        expect({ ...copy, bytes: Buffer.from(copy!.bytes).toString() }).toEqual({
          ...original,
          bytes: Buffer.from(original!.bytes).toString(),
        });
      }
      for (const hash of await source.blobs())
        expect(Buffer.from((await target.blob(hash))!).equals((await source.blob(hash))!)).toBe(true);
      const [dropped, kept] = await target.files();
      await target.dropFile(dropped!);
      expect(await target.files()).toEqual([kept]);
    });
  });
}
