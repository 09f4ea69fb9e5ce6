import fc from 'fast-check';
import type { appendOf } from './contract-fixtures.js';
import type { EventStore, StoredEvent, Subscription } from './event-store.port.js';

/** What following a log must do: the part of `eventStoreContract` about subscriptions. */
export function subscriptionContract(
  storeNow: () => EventStore,
  append: (...args: Parameters<typeof appendOf>) => Promise<readonly StoredEvent[]>,
): void {
  describe('subscribing', () => {
    /** Collects until it has seen so many events, then stops. */
    const collect = async (from: number, until: number): Promise<number[]> => {
      const seen: number[] = [];
      const enough = Promise.withResolvers<undefined>();
      const subscription = storeNow().subscribe(from, (events) => {
        seen.push(...events.map((event) => event.position));
        if (seen.length >= until) enough.resolve(undefined);
      });
      if (until > 0) await enough.promise;
      await subscription.stop();
      return seen;
    };

    it('catches up over many pages and goes on with what is written meanwhile', async () => {
      for (let i = 0; i < 13; i++) await append(`old${i}`, 's/1', i * 100, { count: 100 });
      const seen = collect(7, 1300 - 7 + 200);
      for (let i = 0; i < 200; i++) await append(`new${i}`, 's/2', i);
      expect(await seen).toEqual(Array.from({ length: 1493 }, (_, i) => i + 7));
    });

    it('always hands over every event once and in order, wherever it joins', async () => {
      let run = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 12 }),
          fc.nat({ max: 12 }),
          fc.nat({ max: 100 }),
          async (counts, joinAfter, back) => {
            const prefix = `p${run++}/`;
            const start = storeNow().size();
            const end = start + counts.reduce((sum, count) => sum + count, 0);
            const from = Math.max(0, start - back);
            const appends: Promise<unknown>[] = [];
            let seen: Promise<number[]> | undefined;
            for (const [i, count] of counts.entries()) {
              if (i === joinAfter) seen = collect(from, end - from);
              appends.push(append(`${prefix}${i}`, `${prefix}${i}`, 0, { count }));
              if (count % 2 === 0) await appends.at(-1);
            }
            seen ??= collect(from, end - from);
            await Promise.all(appends);
            expect(await seen).toEqual(Array.from({ length: end - from }, (_, i) => from + i));
          },
        ),
        { numRuns: 40 },
      );
    });

    it('waits at the end of the log for a position that is not there yet', async () => {
      const seen = collect(2, 1);
      await append('a', 's/1', 0, { count: 3 });
      expect(await seen).toEqual([2]);
    });

    it('ends loudly with the error of its handler and hands over nothing more', async () => {
      let calls = 0;
      const subscription = storeNow().subscribe(0, () => {
        calls++;
        throw new Error('the view is broken');
      });
      await append('a', 's/1', 0);
      await expect(subscription.done).rejects.toThrow('the view is broken');
      await append('b', 's/1', 1);
      await append('c', 's/1', 2);
      expect(calls).toBe(1);
    });

    it('does not hold up appends while a handler is slow, and stop waits for that handler', async () => {
      const release = Promise.withResolvers<undefined>();
      const entered = Promise.withResolvers<undefined>();
      const order: string[] = [];
      const subscription: Subscription = storeNow().subscribe(0, async () => {
        entered.resolve(undefined);
        await release.promise;
        order.push('handled');
      });
      await append('a', 's/1', 0);
      await entered.promise;
      await append('b', 's/1', 1);
      const stopped = subscription.stop().then(() => order.push('stopped'));
      release.resolve(undefined);
      await stopped;
      expect(order).toEqual(['handled', 'stopped']);
      await append('c', 's/1', 2);
      expect(order).toHaveLength(2);
    });
  });
}
