import fc from 'fast-check';
import { canonicalBytes, eventId, parseCanonical, sha256Hex } from '#kernel';
import type { Clock } from '#kernel';
import { appendOf, positionsOf, SettableClock } from './contract-fixtures.js';
import { AlreadyRecorded, AppendRefused, StoreStopped, VersionConflict } from './event-store.port.js';
import type { EventStore, StoredEvent } from './event-store.port.js';
import { subscriptionContract } from './subscription.contract.js';

/** A store under test, on a log of its own that is empty at first. */
export interface StoreUnderTest {
  readonly store: EventStore;
  /** Closes it and opens the same log again. */
  readonly reopen: () => Promise<EventStore>;
  readonly cleanup: () => Promise<void>;
}

/** What every adapter of EventStore must do. `make` opens a new, empty log named CONTRACT_LOG with the clock it is given. */
export function eventStoreContract(name: string, make: (clock: Clock) => Promise<StoreUnderTest>): void {
  describe(`${name} as an event store`, () => {
    const clock = new SettableClock();
    let under: StoreUnderTest;
    let store: EventStore;

    beforeEach(async () => {
      clock.ms = new SettableClock().ms;
      under = await make(clock);
      store = under.store;
    });
    afterEach(() => under.cleanup());

    const append = (...args: Parameters<typeof appendOf>) => store.append(appendOf(...args));

    describe('appending', () => {
      it('numbers positions 0, 1, 2 over all streams and versions 0, 1, 2 in each', async () => {
        const a = await append('a', 'workaround/WA-1', 0, { count: 2 });
        const b = await append('b', 'workaround/WA-2', 0);
        const c = await append('c', 'workaround/WA-1', 2);
        expect(
          [...a, ...b, ...c].map(({ position, envelope }) => [position, envelope.stream, envelope.version]),
        ).toEqual([
          [0, 'workaround/WA-1', 0],
          [1, 'workaround/WA-1', 1],
          [2, 'workaround/WA-2', 0],
          [3, 'workaround/WA-1', 2],
        ]);
        expect(store.size()).toBe(4);
      });

      it('stores the canonical bytes of the whole envelope and answers with those very bytes', async () => {
        const [answered] = await append('a', 'workaround/WA-1', 0, {
          change: (draft) => ({ ...draft, body: { z: 'é', a: [1, { y: true, b: null }] } }),
        });
        const [read] = await store.readLog(0, 1);
        expect(Buffer.from(read!.bytes).equals(answered!.bytes)).toBe(true);
        expect(Buffer.from(canonicalBytes(parseCanonical(read!.bytes))).equals(read!.bytes)).toBe(true);
        expect(read!.envelope).toEqual({
          ...appendOf('a', 'workaround/WA-1', 0).events[0],
          body: { z: 'é', a: [1, { y: true, b: null }] },
          version: 0,
          recordedAt: '2025-02-17T09:00:00.000Z',
        });
      });

      it('lets exactly one of 64 concurrent appends with the same expected version win', async () => {
        const outcomes = await Promise.allSettled(
          Array.from({ length: 64 }, (_, i) => append(`k${i}`, 'process/CP-1', 0)),
        );
        const refused = outcomes.flatMap((outcome) =>
          outcome.status === 'rejected' ? [outcome.reason as unknown] : [],
        );
        expect(refused).toHaveLength(63);
        for (const error of refused)
          expect(error).toMatchObject({ name: 'VersionConflict', stream: 'process/CP-1', expected: 0, actual: 1 });
        expect(await positionsOf(store)).toEqual([0]);
      });

      it('refuses a stale and a premature version alike', async () => {
        await append('a', 'process/CP-1', 0, { count: 2 });
        await expect(append('b', 'process/CP-1', 1)).rejects.toThrow(VersionConflict);
        await expect(append('c', 'process/CP-1', 3)).rejects.toThrow(VersionConflict);
        await expect(append('d', 'process/CP-2', 1)).rejects.toThrow(VersionConflict);
      });

      it('writes nothing of an append of which one event is refused', async () => {
        const lone = appendOf('a', 'process/CP-1', 0, {
          count: 3,
          change: (draft, i) => (i === 2 ? { ...draft, body: { text: '\ud800' } } : draft),
        });
        await expect(store.append(lone)).rejects.toThrow('lone surrogate');
        expect(store.size()).toBe(0);
        expect(await store.streamVersion('process/CP-1')).toBe(0);
        expect(await store.remembered(lone.idem)).toBeUndefined();
        const [next] = await append('b', 'process/CP-1', 0);
        expect(next!.position).toBe(0);
      });

      it('refuses one of those that arrive together without harm to the others', async () => {
        const outcomes = await Promise.allSettled([
          append('a', 's/1', 0),
          append('b', 's/1', 5),
          append('c', 's/1', 1),
          append('d', 's/2', 0),
        ]);
        expect(outcomes.map((outcome) => outcome.status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
        expect(await positionsOf(store)).toEqual([0, 1, 2]);
      });

      it('refuses an event of more than 65,535 bytes and takes one of exactly that', async () => {
        const sized = (key: string, length: number) =>
          appendOf(key, `s/${key}`, 0, { change: (draft) => ({ ...draft, body: { text: 'x'.repeat(length) } }) });
        const [small] = await store.append(sized('a', 0));
        const room = 65_535 - small!.bytes.length;
        const [largest] = await store.append(sized('b', room));
        expect(largest!.bytes).toHaveLength(65_535);
        await expect(store.append(sized('c', room + 1))).rejects.toThrow(AppendRefused);
        expect(store.size()).toBe(2);
      });

      it.each([
        ['another log', { log: 'elsewhere.example' }],
        ['another stream', { stream: 's/2' }],
        ['another command', { idem: sha256Hex('other') }],
        ['an id that does not follow from its command', { id: eventId(sha256Hex('other'), 0) }],
      ])('refuses an event of %s', async (_, part) => {
        await expect(append('a', 's/1', 0, { change: (draft) => ({ ...draft, ...part }) })).rejects.toThrow(
          AppendRefused,
        );
        expect(store.size()).toBe(0);
      });

      it('refuses an append without events', async () => {
        await expect(append('a', 's/1', 0, { count: 0 })).rejects.toThrow(AppendRefused);
      });
    });

    describe('checks on other streams', () => {
      beforeEach(async () => {
        if (!store.abilities.checksOtherStreams) return;
        await append('mandate', 'authority/bdc', 0);
      });

      it('holds an append to them where the store says that it can', async () => {
        if (!store.abilities.checksOtherStreams) return;
        await append('a', 's/1', 0, {
          checks: [
            { stream: 'authority/bdc', version: 1 },
            { stream: 'arrangement', version: 0 },
          ],
        });
        await append('revoked', 'authority/bdc', 1);
        await expect(
          append('b', 's/1', 1, { checks: [{ stream: 'authority/bdc', version: 1 }] }),
        ).rejects.toMatchObject({ stream: 'authority/bdc', expected: 1, actual: 2 });
        expect(await store.streamVersion('s/1')).toBe(1);
      });

      it('sees what arrived just before it', async () => {
        if (!store.abilities.checksOtherStreams) return;
        const revocation = append('revoked', 'authority/bdc', 1);
        const act = append('b', 's/1', 0, { checks: [{ stream: 'authority/bdc', version: 1 }] });
        await revocation;
        await expect(act).rejects.toThrow(VersionConflict);
      });
    });

    describe('the same command twice', () => {
      it('is refused with its hash, and remembered with fingerprint and events', async () => {
        const request = appendOf('a', 's/1', 0, { count: 3 });
        const events = await store.append(request);
        await append('b', 's/1', 3);
        await expect(append('a', 's/1', 4)).rejects.toMatchObject({ name: 'AlreadyRecorded', idem: request.idem });
        await expect(append('a', 's/2', 0)).rejects.toThrow(AlreadyRecorded);
        const remembered = await store.remembered(request.idem);
        expect(remembered?.fingerprint).toBe('fingerprint of a');
        expect(remembered?.events.map((event) => event.position)).toEqual([0, 1, 2]);
        expect(remembered?.events.map((event) => event.envelope)).toEqual(events.map((event) => event.envelope));
      });

      it('is recorded once when both arrive together', async () => {
        const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => append('a', 's/1', 0)));
        expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
        for (const outcome of outcomes)
          if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(AlreadyRecorded);
        expect(store.size()).toBe(1);
      });

      it('is not remembered before it was recorded', async () => {
        expect(await store.remembered(sha256Hex('never'))).toBeUndefined();
      });
    });

    describe('recordedAt', () => {
      it('never goes back when the clock does, also after opening again', async () => {
        const at = async (ms: number, key: string) => {
          clock.ms = ms;
          return (await append(key, `s/${key}`, 0))[0]!.envelope.recordedAt;
        };
        expect(await at(clock.ms + 1000, 'a')).toBe('2025-02-17T09:00:01.000Z');
        expect(await at(clock.ms - 3_600_000, 'b')).toBe('2025-02-17T09:00:01.000Z');
        store = await under.reopen();
        expect(await at(clock.ms - 7_200_000, 'c')).toBe('2025-02-17T09:00:01.000Z');
        expect(await at(clock.ms + 90_000_000, 'd')).toBe('2025-02-18T07:00:01.000Z');
      });
    });

    describe('reading', () => {
      it('answers what a plain list of the appends would, forwards and backwards, before and after opening again', async () => {
        const step = fc.record({ stream: fc.integer({ min: 0, max: 3 }), count: fc.integer({ min: 1, max: 3 }) });
        const ask = fc.record({
          stream: fc.integer({ min: 0, max: 4 }),
          from: fc.option(fc.integer({ min: 0, max: 12 }), { nil: undefined }),
          direction: fc.constantFrom('forwards' as const, 'backwards' as const),
          limit: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
        });
        let run = 0;
        await fc.assert(
          fc.asyncProperty(fc.array(step, { maxLength: 20 }), fc.array(ask, { maxLength: 10 }), async (steps, asks) => {
            const prefix = `r${run++}/`;
            const streams = new Map<string, StoredEvent[]>();
            for (const [i, { stream, count }] of steps.entries()) {
              const known = streams.get(`${prefix}${stream}`) ?? [];
              known.push(...(await append(`${prefix}${i}`, `${prefix}${stream}`, known.length, { count })));
              streams.set(`${prefix}${stream}`, known);
            }
            if (run % 5 === 0) store = await under.reopen();
            for (const { stream, from, direction, limit } of asks) {
              const known = streams.get(`${prefix}${stream}`) ?? [];
              const options = { direction, ...(from !== undefined && { from }), ...(limit !== undefined && { limit }) };
              const read = await store.readStream(`${prefix}${stream}`, options);
              const wanted =
                direction === 'forwards'
                  ? known.slice(from ?? 0)
                  : known.slice(0, (from ?? known.length) + 1).reverse();
              expect(read.map((event) => event.position)).toEqual(
                wanted.slice(0, limit).map((event) => event.position),
              );
              expect(await store.streamVersion(`${prefix}${stream}`)).toBe(known.length);
            }
            for (const event of [...streams.values()].flat())
              expect((await store.byId(event.envelope.id))?.position).toBe(event.position);
          }),
          { numRuns: 40 },
        );
        expect(await positionsOf(store)).toEqual(Array.from({ length: store.size() }, (_, i) => i));
      });

      it('reads the log from a position, at most so many', async () => {
        await append('a', 's/1', 0, { count: 5 });
        expect((await store.readLog(1, 3)).map((event) => event.position)).toEqual([1, 2, 3]);
        expect(await store.readLog(5, 10)).toEqual([]);
      });

      it('answers positions in the order asked and leaves out unknown ones', async () => {
        await append('a', 's/1', 0, { count: 3 });
        expect((await store.at([2, 0, 99, 2])).map((event) => event.position)).toEqual([2, 0, 2]);
      });

      it('knows no event by an id that was never given', async () => {
        expect(await store.byId(eventId(sha256Hex('never'), 0))).toBeUndefined();
      });
    });

    describe('closing', () => {
      it('keeps what was acknowledged and refuses what comes later', async () => {
        const before = await append('a', 's/1', 0, { count: 2 });
        const again = await under.reopen();
        expect((await again.readLog(0, 9)).map((event) => Buffer.from(event.bytes).toString())).toEqual(
          before.map((event) => Buffer.from(event.bytes).toString()),
        );
        await expect(store.append(appendOf('b', 's/1', 2))).rejects.toThrow(StoreStopped);
        store = again;
      });

      it('writes what was handed over before it', async () => {
        const waiting = append('a', 's/1', 0);
        store = await under.reopen();
        expect((await waiting)[0]!.position).toBe(0);
        expect(store.size()).toBe(1);
      });
    });

    subscriptionContract(() => store, append);
  });
}
