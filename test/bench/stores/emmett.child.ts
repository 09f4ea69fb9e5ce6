/**
 * Emmett's SQLite store, ordered about over the channel to its parent. It may run on an older Node than the project's.
 * It is opened as its documentation shows: a file name, and nothing else; `shared` asks for its one shared connection.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** An event as Emmett wants it. */
export interface EmmettEvent {
  readonly stream: string;
  readonly type: string;
  readonly data: object;
  readonly metadata: object;
}
export type EmmettOrder =
  | { readonly open: string; readonly peers: string }
  | {
      readonly append: readonly EmmettEvent[];
      readonly atOnce: number;
      readonly shared: boolean;
      readonly longestMs: number;
    };
export type EmmettAnswer = { readonly opened: true } | { readonly failed: string } | EmmettTiming;
export interface EmmettTiming {
  readonly ms: number;
  readonly done: number;
  /** How many appends were refused or broke, by what was said. */
  readonly errors: Readonly<Record<string, number>>;
}

interface Store {
  appendToStream(stream: string, events: readonly object[]): Promise<unknown>;
}
interface Library {
  getSQLiteEventStore(options: { fileName: string; connectionOptions?: { singleton: true } }): Store;
}

let stores: { readonly shared: Store; readonly own: Store } | undefined;

async function open(folder: string, peers: string): Promise<EmmettAnswer> {
  try {
    const require = createRequire(join(peers, 'package.json'));
    const library = (await import(pathToFileURL(require.resolve('@event-driven-io/emmett-sqlite')).href)) as Library;
    const fileName = join(folder, 'emmett.db');
    stores = {
      own: library.getSQLiteEventStore({ fileName }),
      shared: library.getSQLiteEventStore({ fileName, connectionOptions: { singleton: true } }),
    };
    for (const store of [stores.own, stores.shared]) await store.appendToStream('first', [{ type: 'First', data: {} }]);
    return { opened: true };
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) };
  }
}

/** Appends until all are done or the time is up: many at once lock each other out, and would otherwise take for ever. */
async function append(
  store: Store,
  events: readonly EmmettEvent[],
  atOnce: number,
  longestMs: number,
): Promise<EmmettTiming> {
  const errors: Record<string, number> = {};
  const queue = events.values();
  let done = 0;
  const start = performance.now();
  const work = async (): Promise<void> => {
    for (const { stream, ...event } of queue) {
      if (performance.now() - start > longestMs) return;
      try {
        await store.appendToStream(stream, [event]);
        done++;
      } catch (error) {
        const said = (error instanceof Error ? error.message : String(error)).slice(0, 80);
        errors[said] = (errors[said] ?? 0) + 1;
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return { ms: performance.now() - start, done, errors };
}

async function obey(order: EmmettOrder): Promise<EmmettAnswer> {
  if ('open' in order) return open(order.open, order.peers);
  if (!stores) return { failed: 'Open it first.' };
  return append(order.shared ? stores.shared : stores.own, order.append, order.atOnce, order.longestMs);
}

// It prints every error that it meets, which would be measured too.
console.log = () => undefined;
process.on('message', (order: EmmettOrder) => void obey(order).then((answer) => process.send?.(answer)));
process.on('disconnect', () => process.exit());
