import { Locks } from './locks.js';

describe('locks by name', () => {
  it('given work on one name, then it runs one after the other in the order asked, also after a failure', async () => {
    const locks = new Locks();
    const order: string[] = [];
    const work =
      (name: string, fails = false) =>
      async () => {
        order.push(`${name} begins`);
        await new Promise((resolve) => setImmediate(resolve));
        order.push(`${name} ends`);
        if (fails) throw new Error(name);
      };
    const all = await Promise.allSettled([
      locks.run('s', work('a', true)),
      locks.run('s', work('b')),
      locks.run('s', work('c')),
    ]);
    expect(order).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
    expect(all.map((r) => r.status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
  });
});
