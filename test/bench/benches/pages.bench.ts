import { crawl } from '../../browser/crawl.js';
import type { Bench, Run } from '../harness/bench.js';
import type { Figure } from '../harness/figure.js';
import { median, quantile } from '../harness/medians.js';
import { Connection } from '../http/connection.js';
import { ValeServer } from '../http/vale-server.js';

const MATRIX = '/arrangements/vale';
const READS = 40;
const UNCACHED_MS = 15;
const AT_ONCE = 50;
const EACH = 40;
const CACHED_MS = 60;
const LIGHT_BYTES = 60 * 1024;

/** Pages of the sample: made anew one at a time, from the cache to many at once, and how much the one with the matrix weighs. */
export const pagesBench: Bench = {
  name: 'pages',
  async run(run: Run): Promise<readonly Figure[]> {
    const vale = await ValeServer.start(run.folder('pages'));
    try {
      return [await uncached(vale, run), await cached(vale, run), await weight(vale)];
    } finally {
      await vale.stop();
    }
  },
};

/**
 * Every kind of page of the partnership that links lead to, each time under an address that was never asked for: so none is in the
 * cache. The slowest kind is what counts.
 */
async function uncached(vale: ValeServer, run: Run): Promise<Figure> {
  const found = await crawl({ origin: vale.origin });
  const pages = found.filter(({ status, path }) => status === 200 && path.startsWith('/arrangements/'));
  const paths = [...Map.groupBy(pages, ({ kind }) => kind).values()].flatMap(([page]) => page?.path ?? []);
  const connection = await Connection.open(Number(vale.server.url.port));
  const byPath = new Map<string, number[]>(paths.map((path) => [path, []]));
  let asked = 0;
  for (let n = 1; n <= run.amount(READS, 3); n++) {
    for (const [path, times] of byPath) {
      const own = `${path}${path.includes('?') ? '&' : '?'}asked=${asked++}`;
      const start = performance.now();
      await connection.send(get(own));
      times.push(performance.now() - start);
    }
    if (n % 10 === 0) run.progress(`pages: ${n} times through ${paths.length} kinds of page`);
  }
  connection.close();
  const byTime = [...byPath].map(([path, times]) => [path, median(times)] as const).sort((a, b) => b[1] - a[1]);
  const slowest = Math.max(...byTime.map(([, ms]) => ms));
  return {
    ...limited('page-uncached', slowest, UNCACHED_MS, 'ms'),
    about: `The slowest of ${paths.length} kinds of page, not in the cache, one at a time: half are answered within`,
    notes: [
      `All of them together: half within ${median([...byPath.values()].flat()).toFixed(1)} ms.`,
      ...byTime.slice(0, 5).map(([path, ms]) => `${path}: ${ms.toFixed(1)} ms`),
    ],
  };
}

async function cached(vale: ValeServer, run: Run): Promise<Figure> {
  const port = Number(vale.server.url.port);
  const connections = await Promise.all(Array.from({ length: AT_ONCE }, () => Connection.open(port)));
  const times: number[] = [];
  await connections[0]?.send(get(MATRIX));
  await Promise.all(
    connections.map(async (connection) => {
      for (let n = 0; n < run.amount(EACH, 2); n++) {
        const start = performance.now();
        await connection.send(get(MATRIX));
        times.push(performance.now() - start);
      }
      connection.close();
    }),
  );
  return {
    ...limited('page-cached', quantile(times, 0.99), CACHED_MS, 'ms'),
    about: `The page with the matrix from the cache, compressed, asked for by ${AT_ONCE} at once: 99 % are answered within`,
    notes: [`Half are answered within ${median(times).toFixed(1)} ms.`],
  };
}

/** What a browser loads to show it, as it comes over the wire, without headers. */
async function weight(vale: ValeServer): Promise<Figure> {
  const page = await (await fetch(vale.origin + MATRIX)).text();
  const assets = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path = '']) => path);
  const sizes = await Promise.all([MATRIX, ...assets].map((path) => bytesOf(vale.origin + path)));
  return {
    ...limited(
      'page-weight',
      sizes.reduce((sum, size) => sum + size, 0),
      LIGHT_BYTES,
      'bytes',
    ),
    about: 'The page with the matrix, with its style sheet, script and icon, as a browser loads it',
    notes: [MATRIX, ...assets].map((path, n) => `${path}: ${sizes[n] ?? 0} bytes`),
  };
}

const bytesOf = async (url: string): Promise<number> => {
  const answer = await fetch(url, { headers: { 'accept-encoding': 'gzip' } });
  await answer.arrayBuffer();
  return Number(answer.headers.get('content-length'));
};

const get = (path: string): string =>
  `GET ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\naccept: text/html\r\naccept-encoding: gzip\r\n\r\n`;

const limited = (name: string, value: number, limit: number, unit: string) => ({
  name,
  unit,
  value,
  ratio: value / limit,
  reference: { name: 'limit', value: limit },
  target: { better: 'lower' as const, ratio: 1 },
});
