import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AuthorityRenamed, declarations, NoteAdded } from '#governance';
import { ViewHost, viewDeclarations, ViewsBuilding, ViewsStopped } from '../index.js';
import { by, SLUG, TestLog } from '../testing/log.js';
import { begin, dice, writeAnything } from '../testing/random-log.js';
import { views } from '../views.js';
import { ViewRunner } from './runner.js';

let log: TestLog;
let host: ViewHost;
const open = (): ViewHost => {
  const { events: store, disclosures, blobs } = log.store;
  return new ViewHost({ slug: SLUG, folder: log.folder, store, disclosures, blobs, declared: viewDeclarations });
};
const NOW = { asOf: Date.UTC(2024, 5, 1), knownAt: Infinity };

beforeEach(async () => {
  log = new TestLog();
  host = open();
  await begin(log);
});
afterEach(async () => {
  await host.close();
  await log.close();
});

describe('the views of a log', () => {
  it('are the same when they followed it event by event as when they are rebuilt from it, twice', async () => {
    await host.start();
    await writeAnything(log, 300, dice(42));
    expect(await host.waitFor(log.store.events.size() - 1, 10_000)).toBe(true);
    const live = host.checksums();
    expect(Object.keys(live)).toEqual(expect.arrayContaining(['arrangement', 'history', 'process', 'workaround']));
    await host.rebuild();
    expect(host.checksums()).toEqual(live);
    await host.rebuild();
    expect(host.checksums()).toEqual(live);
  }, 60_000);

  it('go on where they stopped, and end where a rebuild would', async () => {
    await host.start();
    await writeAnything(log, 60, dice(1));
    await host.waitFor(log.store.events.size() - 1, 10_000);
    await host.close();
    await log.append(
      `arrangement/${SLUG}`,
      { on: '2024-03-02', by: by('acc') },
      AuthorityRenamed({ authority: 'acc', name: 'Aldermere' }),
    );
    host = open();
    await host.start();
    expect(host.position()).toBe(log.store.events.size() - 1);
    const continued = host.checksums();
    await host.rebuild();
    expect(host.checksums()).toEqual(continued);
  });

  it('are made again where the file is of another version of the program, or no database at all', async () => {
    await host.start();
    const whole = host.checksums();
    await host.close();
    const fewer = new ViewRunner(log.store.events, join(log.folder, 'views.db'), views.slice(0, 1), declarations);
    await fewer.start();
    await fewer.close();
    host = open();
    await host.start();
    expect(host.checksums()).toEqual(whole);
    await host.close();
    writeFileSync(join(log.folder, 'views.db'), 'scribble');
    host = open();
    await host.start();
    expect(host.checksums()).toEqual(whole);
  });

  it('let a reader wait for its own write, and not for longer than it wants', async () => {
    await host.start();
    const next = log.store.events.size();
    const waited = host.waitFor(next, 10_000);
    await log.append(
      `arrangement/${SLUG}`,
      { on: '2024-03-02', by: by('acc') },
      AuthorityRenamed({ authority: 'acc', name: 'Aldermere' }),
    );
    expect(await waited).toBe(true);
    expect(await host.waitFor(next + 1, 5)).toBe(false);
    const answer = await host.read('partnership', {}, NOW, { level: 'PUBLIC' });
    expect(answer).toMatchObject({ position: next, data: { signatories: [{ name: 'Aldermere' }, {}, {}] } });
  });

  it('stop loudly at an event that the program does not know, and answer nothing from then on', async () => {
    await host.start();
    const known = new ViewRunner(
      log.store.events,
      join(log.folder, 'other.db'),
      views,
      new Map([...declarations].filter(([type]) => type !== NoteAdded.type)),
    );
    await known.start();
    const [first] = await log.store.events.readLog(0, 1);
    const id = first!.envelope.id;
    const waiting = known.waitFor(log.store.events.size(), 10_000);
    const refused = expect(waiting).rejects.toThrow(/which this version of Concordat does not know/);
    await log.append(
      `arrangement/${SLUG}`,
      { on: '2024-03-02', by: by('acc') },
      NoteAdded({ target: id, note: 'Noted.' }),
    );
    await refused;
    expect(() => known.reading()).toThrow(ViewsStopped);
    expect(known.failed).toBeInstanceOf(ViewsStopped);
    await known.close();
  });

  it('say that they are being made while they are', async () => {
    const starting = host.start();
    await expect(host.read('partnership', {}, NOW, { level: 'PUBLIC' })).rejects.toThrow(ViewsBuilding);
    await starting;
  });

  it('refuse what cannot be asked, and say what could be', async () => {
    await host.start();
    const reader = { level: 'PUBLIC' as const };
    expect(await host.read('crystal-ball', {}, NOW, reader)).toMatchObject({ none: 'NO_SUCH_VIEW' });
    expect(await host.read('concessions', {}, NOW, reader)).toEqual({ none: 'PARTIES_ONLY' });
    expect(await host.read('process', { process: 'CP-9' }, NOW, reader)).toEqual({ none: 'NOT_THERE_THEN' });
    expect(await host.read('matrix', { colour: 'red' }, NOW, reader)).toMatchObject({
      none: 'INVALID',
      problems: [{ path: 'colour' }],
    });
    expect(await host.read('changes', { from: 'yesterday' }, NOW, reader)).toMatchObject({
      none: 'INVALID',
      problems: [{ path: 'from' }],
    });
  });
});
