import { connect } from '#event-store/kurrentdb/client.js';
import { fillServer, fillStandIn } from './filled-log.js';
import { newPrefix, REAL } from './server-under-test.js';
import { StandIn } from './stand-in/stand-in.js';
import { testServer } from './store-for-tests.js';
import type { TestServer } from './store-for-tests.js';

import.meta.jest.setTimeout(1_800_000);

/** 20,000 in every run; CONCORDAT_TEST_EVENTS=1000000 for the long one. */
const EVENTS = Number(process.env['CONCORDAT_TEST_EVENTS'] ?? 20_000);
const MB = 1024 * 1024;

describe(`a log of ${EVENTS} events in kurrentdb (${REAL === undefined ? 'stand-in' : 'the server of CONCORDAT_TEST_KURRENTDB'})`, () => {
  let connection: string;
  let one: TestServer;
  let stop: () => Promise<void>;
  const prefix = newPrefix();
  beforeAll(async () => {
    if (REAL === undefined) {
      const standIn = await StandIn.start();
      fillStandIn(standIn.log, prefix, EVENTS);
      [connection, stop] = [standIn.connection, () => standIn.stop()];
    } else {
      const { client, leave } = await connect(REAL);
      await fillServer(client, prefix, EVENTS);
      [connection, stop] = [REAL, leave];
    }
  });
  afterAll(async () => {
    await one.cleanup();
    await stop();
  });

  it('is caught up by a new server, to the last event, within bounded memory', async () => {
    const before = process.memoryUsage().rss;
    const start = performance.now();
    one = await testServer({ connection, prefix });
    const seconds = (performance.now() - start) / 1000;
    expect(one.store.events.size()).toBe(EVENTS);
    const grown = (process.memoryUsage().rss - before) / MB;
    process.stdout.write(
      `kurrentdb: ${EVENTS} events caught up in ${seconds.toFixed(1)} s (${Math.round(EVENTS / seconds)} a second), ${grown.toFixed(0)} MB more\n`,
    );
    expect(grown).toBeLessThan(600);
  });

  it('is handed to one who follows from the start, every event once and in order', async () => {
    let next = 0;
    const all = Promise.withResolvers<undefined>();
    const subscription = one.store.events.subscribe(0, (events) => {
      for (const { position } of events) {
        if (position !== next) all.reject(new Error(`event ${position} came where ${next} was due`));
        next++;
      }
      if (next === EVENTS) all.resolve(undefined);
    });
    await all.promise;
    await subscription.stop();
  });

  it('opens again from where it was', async () => {
    const store = await one.reopen();
    expect(store.events.size()).toBe(EVENTS);
    const [last] = await store.events.readLog(EVENTS - 1, 10);
    expect(await store.events.byId(last?.envelope.id ?? '')).toMatchObject({ position: EVENTS - 1 });
  });
});
