import fc from 'fast-check';
import { fromBase64url } from '#kernel';
import { appendOf } from './contract-fixtures.js';
import { disclosureDigest } from './disclosure.js';
import type { DisclosureStore, ReadDisclosure, SealedDisclosure } from './disclosure-store.port.js';
import { AppendRefused } from './event-store.port.js';
import type { EventStore, StoredEvent } from './event-store.port.js';

/** The two stores of one log that work together. */
export interface DisclosingStores {
  readonly events: EventStore;
  readonly disclosures: DisclosureStore;
}

export interface DisclosuresUnderTest {
  readonly stores: DisclosingStores;
  /** Closes both and opens the same log again. */
  readonly reopen: () => Promise<DisclosingStores>;
  readonly cleanup: () => Promise<void>;
}

/** What every adapter of DisclosureStore must do. `make` opens a new, empty log named CONTRACT_LOG. */
export function disclosureStoreContract(name: string, make: () => Promise<DisclosuresUnderTest>): void {
  describe(`${name} as a disclosure store`, () => {
    let under: DisclosuresUnderTest;
    let stores: DisclosingStores;

    beforeEach(async () => {
      under = await make();
      stores = under.stores;
    });
    afterEach(() => under.cleanup());

    const seal = (value: unknown, subject = 'person/p_1', field = 'reason') =>
      stores.disclosures.seal(0, field, value, subject, 'PERSONAL');

    const record = async (key: string, ...disclosures: SealedDisclosure[]): Promise<StoredEvent> => {
      const digests = disclosures.map((disclosure) => disclosure.digest).sort();
      const change = (draft: ReturnType<typeof appendOf>['events'][number]) => ({
        ...draft,
        _sd: digests,
        _sd_alg: 'sha-256' as const,
      });
      const [event] = await stores.events.append(appendOf(key, `s/${key}`, 0, { disclosures, change }));
      return event!;
    };

    const readAt = async (position: number): Promise<readonly ReadDisclosure[]> =>
      (await stores.disclosures.read([position])).get(position) ?? [];

    it('gives back what was sealed, under the digest that stands in the event, also after opening again', async () => {
      const sealed = seal('Ms Möbius is ill');
      const { position, envelope } = await record('a', sealed);
      stores = await under.reopen();
      const [read] = await readAt(position);
      expect(read).toMatchObject({
        field: 'reason',
        digest: sealed.digest,
        class: 'PERSONAL',
        value: 'Ms Möbius is ill',
      });
      expect(envelope._sd).toEqual([sealed.digest]);
    });

    it('shows a text of RFC 9901 section 4.2: base64url of [128-bit salt, name, value], hashed as text', async () => {
      const { position } = await record('a', seal({ street: 'Schulstr. 12' }, 'person/p_1', 'address'));
      const [read] = await readAt(position);
      if (!read || !('text' in read)) throw new Error('the disclosure was not opened');
      const [salt, field, value] = JSON.parse(Buffer.from(fromBase64url(read.text)).toString()) as [
        string,
        string,
        unknown,
      ];
      expect(fromBase64url(salt)).toHaveLength(16);
      expect([field, value]).toEqual(['address', { street: 'Schulstr. 12' }]);
      expect(disclosureDigest(read.text)).toBe(read.digest);
    });

    it('never gives two fields of the same content the same digest', () => {
      const digests = Array.from({ length: 2000 }, () => seal('yes').digest);
      expect(new Set(digests).size).toBe(2000);
    });

    it('always gives back the value that was sealed', async () => {
      const text = fc.string({ unit: 'grapheme' });
      const value = fc.oneof(
        text,
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(text),
        fc.dictionary(fc.string({ minLength: 1 }), fc.oneof(text, fc.integer())),
      );
      let run = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(value, { minLength: 1, maxLength: 4 }), async (values) => {
          const { position } = await record(
            `r${run++}`,
            ...values.map((each, i) => seal(each, `person/p_${i}`, `field${i}`)),
          );
          const read = [...(await readAt(position))].sort((a, b) => a.field.localeCompare(b.field));
          expect(read.map((each) => ('value' in each ? JSON.stringify(each.value) : undefined))).toEqual(
            values.map((each) => JSON.stringify(sorted(each))),
          );
        }),
        { numRuns: 50 },
      );
    });

    it('keeps nothing of an append that was refused', async () => {
      await record('a', seal('kept'));
      await expect(record('a', seal('not kept'))).rejects.toThrow();
      expect((await stores.disclosures.read([0, 1])).size).toBe(1);
      expect(await readAt(0)).toMatchObject([{ value: 'kept' }]);
    });

    it('leaves out positions without disclosures', async () => {
      const { position } = await record('a');
      expect((await stores.disclosures.read([position, 99])).size).toBe(0);
    });

    it.each(['_sd', '_sd_alg', '...'])('refuses a field named %s', (field) => {
      expect(() => seal('x', 'person/p_1', field)).toThrow('RFC 9901');
    });

    it('refuses a value that has no canonical form', () => {
      expect(() => seal(undefined)).toThrow();
      expect(() => seal(0.5)).toThrow();
      expect(() => seal('\ud800')).toThrow();
    });

    it('refuses a disclosure whose digest is not in its event, and one given twice', async () => {
      const sealed = seal('x');
      await expect(stores.events.append(appendOf('a', 's/1', 0, { disclosures: [sealed] }))).rejects.toThrow(
        AppendRefused,
      );
      await expect(record('b', sealed, sealed)).rejects.toThrow(AppendRefused);
      expect(stores.events.size()).toBe(0);
    });

    describe('destroying the key of a subject', () => {
      it('leaves every event byte, and of its fields only that they were there', async () => {
        const own = seal('own', 'person/p_1');
        const before = [
          await record('a', own, seal('other', 'person/p_2', 'note')),
          await record('b', seal('later', 'person/p_1')),
        ];
        const digests = await stores.disclosures.destroy('person/p_1');
        expect(digests).toHaveLength(2);
        expect(digests).toContain(own.digest);
        stores = await under.reopen();
        const after = await stores.events.readLog(0, 9);
        expect(after.map((event) => Buffer.from(event.bytes).toString())).toEqual(
          before.map((event) => Buffer.from(event.bytes).toString()),
        );
        const read = [...(await readAt(0))].sort((a, b) => a.field.localeCompare(b.field));
        expect(read[0]).toMatchObject({ field: 'note', value: 'other' });
        expect(read[1]).toEqual({ field: 'reason', digest: own.digest, class: 'PERSONAL', erased: true });
        expect(await readAt(1)).toMatchObject([{ erased: true }]);
      });

      it('is nothing for a subject without a key', async () => {
        expect(await stores.disclosures.destroy('person/p_9')).toEqual([]);
      });

      it('makes what was sealed before it unfit to append, and what is sealed after it fit', async () => {
        const before = seal('before');
        stores.disclosures.syncKeys();
        await stores.disclosures.destroy('person/p_1');
        await expect(record('a', before)).rejects.toThrow(AppendRefused);
        const { position } = await record('b', seal('after'));
        await expect(record('c', before)).rejects.toThrow(AppendRefused);
        expect(await readAt(position)).toMatchObject([{ value: 'after' }]);
      });

      it('can be done again after new fields', async () => {
        await record('a', seal('first'));
        await stores.disclosures.destroy('person/p_1');
        const second = seal('second');
        await record('b', second);
        expect(await stores.disclosures.destroy('person/p_1')).toEqual([second.digest]);
        expect(await readAt(1)).toMatchObject([{ erased: true }]);
      });
    });
  });
}

/** The same value with its keys in canonical order. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
