import { Writable } from 'node:stream';
import fc from 'fast-check';
import { LONGEST_UNREAD, OpenStream } from './open-stream.js';

/** A socket whose other side takes what it is sent only when told to. */
class Unhurried extends Writable {
  readonly taken: string[] = [];
  #waiting: (() => void) | undefined;

  override _write(chunk: Buffer, _: string, done: () => void): void {
    this.#waiting = () => {
      this.taken.push(chunk.toString());
      done();
    };
  }

  /** Takes what is on its way, if anything is. */
  async take(): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting?.();
    await new Promise(setImmediate);
  }

  get positions(): readonly number[] {
    return this.taken.map((text) => Number(/^id: (\d+)\n/.exec(text)?.[1]));
  }
}

describe('a stream to one client', () => {
  it('given a client that does not read, then what is kept for it is the latest position alone', async () => {
    const client = new Unhurried();
    const stream = new OpenStream(client);
    for (let position = 1; position <= 1_000; position++) stream.tell(position);
    expect(client.writableLength).toBeLessThan(100);
    await client.take();
    await client.take();
    await client.take();
    expect(client.positions).toEqual([1, 1_000]);
  });

  it('given any order of changes and of reading, then positions only go up, and in the end the last is told', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('change', 'read'), { minLength: 1, maxLength: 40 }), async (steps) => {
        const client = new Unhurried();
        const stream = new OpenStream(client);
        let position = 0;
        for (const step of ['change', ...steps]) {
          if (step === 'change') stream.tell(++position);
          else await client.take();
        }
        await client.take();
        await client.take();
        expect(client.positions).toEqual([...new Set(client.positions)].sort((a, b) => a - b));
        expect(client.positions.at(-1)).toBe(position);
      }),
      { numRuns: 50 },
    );
  });

  it('given a client that reads nothing for too long, then it is cut off; one that reads is not', async () => {
    let now = 0;
    const [slow, quick] = [new Unhurried(), new Unhurried()];
    const streams = [slow, quick].map((client) => new OpenStream(client, () => now));
    for (const stream of streams) stream.tell(1);
    await quick.take();
    now = LONGEST_UNREAD + 1;
    for (const stream of streams) stream.beat();
    expect([slow.destroyed, quick.destroyed]).toEqual([true, false]);
  });
});
