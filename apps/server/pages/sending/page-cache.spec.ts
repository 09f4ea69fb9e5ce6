import fc from 'fast-check';
import type { Kept, PageKey } from './page-cache.js';
import { PageCache } from './page-cache.js';

const key: PageKey = { address: '/arrangements/vale', stamp: 'vale@7/0', rights: 'PUBLIC', lang: 'en' };
const page = (text: string, keeps = true): Kept => ({ bytes: Buffer.from(text), keeps });

describe('the cache of pages', () => {
  it('given a page that was made, then it is not made again as long as the record stands where it stood', async () => {
    const cache = new PageCache();
    const first = await cache.of(key, async () => page('one'));
    expect(await cache.of(key, async () => page('two'))).toBe(first);
    expect((await cache.of({ ...key, stamp: 'vale@8/0' }, async () => page('two'))).bytes.toString()).toBe('two');
  });

  it('given many who ask at the same time, then it is made once for all', async () => {
    const cache = new PageCache();
    let made = 0;
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const make = async (): Promise<Kept> => {
      made++;
      await promise;
      return page('one');
    };
    const all = Array.from({ length: 50 }, () => cache.of(key, make));
    resolve(undefined);
    expect(new Set(await Promise.all(all)).size).toBe(1);
    expect(made).toBe(1);
  });

  it('given other rights, another language, address or record, then nobody gets a page that was made for somebody else', async () => {
    const part = fc.constantFrom('a', 'b', 'a b', 'a","b', '');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ address: part, stamp: part, rights: part, lang: part }), { maxLength: 30 }),
        async (keys) => {
          const cache = new PageCache();
          for (const asked of keys) {
            const got = await cache.of(asked, async () => page(JSON.stringify(asked)));
            expect(JSON.parse(got.bytes.toString())).toEqual(asked);
          }
        },
      ),
    );
  });

  it('given a page that could not be made, then all who wait are told, and the next try is made anew', async () => {
    const cache = new PageCache();
    const fail = async (): Promise<Kept> => Promise.reject(new Error('not now'));
    const both = await Promise.allSettled([cache.of(key, fail), cache.of(key, fail)]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect((await cache.of(key, async () => page('now'))).bytes.toString()).toBe('now');
  });

  it('given a page that must not be kept, or is too large, then it is made each time', async () => {
    const cache = new PageCache();
    for (const passing of [page('not there yet', false), page('x'.repeat(600_000))]) {
      await cache.of(key, async () => passing);
      expect(await cache.of(key, async () => page('again', false))).not.toBe(passing);
    }
  });

  it('given more pages than it keeps, then the oldest are let go', async () => {
    const cache = new PageCache(10);
    const at = (n: number): PageKey => ({ ...key, address: `/${n}` });
    for (let n = 0; n < 100; n++) await cache.of(at(n), async () => page(String(n)));
    let again = 0;
    for (let n = 0; n < 100; n++) {
      await cache.of(at(n), async () => {
        again++;
        return page('', false);
      });
    }
    expect(again).toBeGreaterThanOrEqual(80);
    expect(again).toBeLessThan(100);
  });
});
