import { randomUUID } from 'node:crypto';
import type { AllStreamResolvedEvent, BinaryEventData, KurrentDBClient } from '@kurrent/kurrentdb-client';
import { connect } from '#event-store/kurrentdb/client.js';
import { newPrefix, SERVERS } from './server-under-test.js';
import type { ServerUnderTest } from './server-under-test.js';

/**
 * What the adapter relies on, asked of the bare client: of the stand-in, so that it is not kinder than a server, and of a real
 * server when the suites run against one, so that what is relied on is true.
 */
describe.each(SERVERS)('what is relied on in $name', ({ start }) => {
  let server: ServerUnderTest;
  let client: KurrentDBClient;
  let leave: (() => Promise<void>) | undefined;
  let prefix: string;
  beforeAll(async () => {
    server = await start();
    ({ client, leave } = await connect(server.connection));
  });
  afterAll(async () => {
    await leave?.();
    await server.stop();
  });
  beforeEach(() => {
    prefix = `${newPrefix()}-`;
  });

  const record = (text = 'x', id: string = randomUUID()): BinaryEventData => ({
    id,
    type: 'Tried',
    contentType: 'application/octet-stream',
    data: Buffer.from(text),
    metadata: { text },
  });
  const type = (error: unknown): unknown => (error as { type?: unknown }).type;
  const failing = async (work: Promise<unknown>): Promise<unknown> =>
    work.then(
      () => 'no failure',
      (error: unknown) => type(error),
    );
  const read = async (stream: string): Promise<string[]> => {
    const texts: string[] = [];
    for await (const { event } of client.readStream(stream))
      if (event && !event.isJson) texts.push(Buffer.from(event.data).toString());
    return texts;
  };
  const filter = () => ({ filterOn: 'streamName' as const, prefixes: [prefix], checkpointInterval: 1 });
  const all = async (options: Parameters<KurrentDBClient['readAll']>[0] = {}): Promise<AllStreamResolvedEvent[]> =>
    Array.fromAsync(client.readAll({ filter: filter(), ...options }));
  const atomic = async (): Promise<boolean> => (await failing(client.appendRecords([], []))) !== 'unsupported';

  describe('appending', () => {
    it('takes a write at the expected revision and refuses another, saying where the stream stands', async () => {
      const stream = `${prefix}a`;
      await client.appendToStream(stream, [record(), record()], { streamState: 'no_stream' });
      await expect(client.appendToStream(stream, record(), { streamState: 'no_stream' })).rejects.toMatchObject({
        type: 'wrong-expected-version',
        streamName: stream,
        actualState: 1n,
      });
      await expect(client.appendToStream(stream, record(), { streamState: 5n })).rejects.toMatchObject({
        actualState: 1n,
      });
      await expect(client.appendToStream(`${prefix}none`, record(), { streamState: 0n })).rejects.toMatchObject({
        actualState: 'no_stream',
      });
      expect(await client.appendToStream(stream, record(), { streamState: 1n })).toMatchObject({
        nextExpectedRevision: 2n,
      });
    });

    it('takes the same ids at the same place for the same write, whatever they hold now and whatever came after', async () => {
      const stream = `${prefix}a`;
      const ids = [randomUUID(), randomUUID()];
      const write = (text: string) =>
        client.appendToStream(
          stream,
          ids.map((id) => record(text, id)),
          { streamState: 'no_stream' },
        );
      await write('first');
      await client.appendToStream(stream, record('later'), { streamState: 1n });
      expect(await write('second')).toMatchObject({ success: true, nextExpectedRevision: 1n });
      expect(await read(stream)).toEqual(['first', 'first', 'later']);
    });

    it('refuses a write of which only a part is there already', async () => {
      const stream = `${prefix}a`;
      const first = record();
      await client.appendToStream(stream, first, { streamState: 'no_stream' });
      expect(await failing(client.appendToStream(stream, [first, record()], { streamState: 'no_stream' }))).toBe(
        'wrong-expected-version',
      );
    });

    it('takes an id again at a new place', async () => {
      const stream = `${prefix}a`;
      const same = record();
      await client.appendToStream(stream, same, { streamState: 'no_stream' });
      await client.appendToStream(stream, same, { streamState: 0n });
      expect(await read(stream)).toHaveLength(2);
    });

    it('is all or nothing, and stored byte for byte', async () => {
      const stream = `${prefix}a`;
      await client.appendToStream(stream, [record('{"b":1}'), record('{"a":"é"}')]);
      expect(await read(stream)).toEqual(['{"b":1}', '{"a":"é"}']);
      const [one, two] = await all();
      expect(one?.event?.position).not.toEqual(two?.event?.position);
    });
  });

  describe('appending to several streams', () => {
    const check = (stream: string, expectedState: bigint | 'no_stream') => ({
      type: 'stream_state' as const,
      streamName: `${prefix}${stream}`,
      expectedState,
    });
    const to = (stream: string, one: BinaryEventData) => ({ streamName: `${prefix}${stream}`, record: one });

    it('is one step, with checks on streams that are not written, where the server has it', async () => {
      if (!(await atomic())) return;
      await client.appendToStream(`${prefix}mandate`, record());
      await client.appendRecords(
        [to('a', record('1')), to('b', record('2')), to('a', record('3'))],
        [check('mandate', 0n), check('a', 'no_stream')],
      );
      await expect(
        client.appendRecords([to('b', record())], [check('mandate', 1n), check('b', 7n)]),
      ).rejects.toMatchObject({
        type: 'append-consistency-violation',
        violations: [
          { streamName: `${prefix}mandate`, actualState: 0n },
          { streamName: `${prefix}b`, actualState: 0n },
        ],
      });
      expect((await all()).map(({ event }) => event?.streamId.slice(prefix.length))).toEqual([
        'mandate',
        'a',
        'b',
        'a',
      ]);
    });

    it('is the same write again with the same ids, also when a checked stream has gone on', async () => {
      if (!(await atomic())) return;
      const write = [to('a', record())];
      const checks = [check('a', 'no_stream'), check('mandate', 'no_stream')];
      await client.appendRecords(write, checks);
      await client.appendToStream(`${prefix}mandate`, record());
      await client.appendRecords(write, checks);
      expect(await read(`${prefix}a`)).toHaveLength(1);
    });

    it('keeps metadata of texts, which are read back as they were', async () => {
      if (!(await atomic())) return;
      await client.appendRecords([to('a', record('{}'))], []);
      const [only] = await all();
      expect(only?.event).toMatchObject({ isJson: false, metadata: { text: '{}' } });
    });
  });

  describe('reading', () => {
    it('begins at the record itself in reads of $all, and after it in subscriptions', async () => {
      for (const text of ['1', '2', '3']) await client.appendToStream(`${prefix}a`, record(text));
      const places = (await all()).map(({ event }) => event?.position);
      const second = places[1]!;
      expect((await all({ fromPosition: second })).map(({ event }) => event?.position)).toEqual(places.slice(1));
      expect((await all({ fromPosition: second, maxCount: 1 })).map(({ event }) => event?.position)).toEqual([second]);
      const followed = client.subscribeToAll({ fromPosition: second, filter: filter() });
      for await (const { event } of followed) {
        expect(event?.position).toEqual(places[2]);
        break;
      }
      await followed.unsubscribe();
    });

    it('reads a stream from its end, and says where there is none', async () => {
      await client.appendToStream(`${prefix}a`, [record('1'), record('2')]);
      const last = client.readStream(`${prefix}a`, { direction: 'backwards', fromRevision: 'end', maxCount: 1 });
      expect((await Array.fromAsync(last)).map(({ event }) => event?.revision)).toEqual([1n]);
      const none = client.readStream(`${prefix}none`);
      expect(await failing(Array.fromAsync(none))).toBe('stream-not-found');
      expect(await Array.fromAsync(client.readStream(`${prefix}a`, { fromRevision: 9n, maxCount: 1 }))).toEqual([]);
    });

    it('shows only the streams of the prefix, in one order, whatever else is written', async () => {
      const stranger = `${newPrefix()}-a`;
      for (let i = 0; i < 40; i++) {
        await client.appendToStream(i % 3 === 0 ? `${prefix}${i}` : stranger, record(String(i)));
      }
      const read = await all();
      expect(read.map(({ event }) => Number((event?.metadata as { text: string }).text))).toEqual(
        Array.from({ length: 14 }, (_, i) => 3 * i),
      );
    });
  });

  describe('ending a stream', () => {
    it('is for ever: no write, no read, and an event of the stream itself in $all', async () => {
      const stream = `${prefix}a`;
      await client.appendToStream(stream, record());
      await client.tombstoneStream(stream);
      expect(await failing(client.appendToStream(stream, record()))).toBe('stream-deleted');
      expect(await failing(Array.fromAsync(client.readStream(stream)))).toBe('stream-deleted');
      expect(await failing(client.tombstoneStream(stream))).toBe('stream-deleted');
      expect((await all()).map(({ event }) => event?.type)).toContain('$streamDeleted');
    });

    it('can be done to a stream that was never written', async () => {
      await client.tombstoneStream(`${prefix}a`);
      expect(await failing(client.appendToStream(`${prefix}a`, record()))).toBe('stream-deleted');
    });
  });
});
