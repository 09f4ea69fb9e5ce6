import { strFromU8, unzipSync } from 'fflate';
import { parseAt } from '#kernel';
import type { Reader } from '#views';
import { viewDeclarations } from '#views';
import { exportOperations } from './exports.openapi.js';
import { registers, declared } from '#interchange';
import { hasPoppler, poppler } from '../../../libs/interchange/testing/pdf-reader.js';
import { ServedScenarios } from './testing/served-scenarios.js';

/**
 * What the parties may read and the public may not is in no export that the public gets, in no format, as at no date. The
 * secrets are not listed here: they are whatever the views tell the one and not the other.
 */
const DATES: Readonly<Record<string, readonly string[]>> = {
  vale: ['2024-07-01', '2025-04-10', '2026-02-12'],
  borders: ['2025-02-01'],
  westmark: ['2015-12-20'],
};
const PUBLIC: Reader = { level: 'PUBLIC' };
const PARTY: Reader = { level: 'PARTIES', authority: 'acc' };

let scenarios: ServedScenarios;
beforeAll(async () => {
  scenarios = await ServedScenarios.of(...Object.keys(DATES));
}, 120_000);
afterAll(() => scenarios.close());

function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) yield* stringsIn(inner);
}

/** Everything that the views tell a reader as at a day: each list, and each thing that a list of the parties names. */
async function told(
  slug: string,
  day: string,
  reader: Reader,
  things: readonly (readonly [string, object])[],
): Promise<Set<string>> {
  const log = scenarios.server.served.needed(slug);
  const views = scenarios.server.served.viewers.open(log);
  const strings = new Set<string>();
  for (const [view, params] of things) {
    let [next, cursor]: [unknown, object] = [undefined, {}];
    do {
      const when = { asOf: parseAt(day)!, knownAt: Infinity };
      const answer = await views.read(view, { ...params, ...cursor }, when, reader);
      if (!('data' in answer)) break;
      for (const text of stringsIn(answer.data)) strings.add(text);
      next = (answer.data as { next?: unknown }).next;
      cursor = view === 'history' ? { before: next } : { cursor: next };
    } while (next !== undefined);
  }
  return strings;
}

/** The views, and what to ask each of them. */
async function things(slug: string): Promise<readonly (readonly [string, object])[]> {
  const log = scenarios.server.served.needed(slug);
  const ids = new Map<string, Set<string>>();
  for (const stream of new Set(
    (await log.host.log.store.readLog(0, log.host.log.store.size())).map((e) => e.envelope.stream),
  )) {
    const [kind = '', id = ''] = stream.split('/');
    ids.set(kind, (ids.get(kind) ?? new Set()).add(id));
  }
  return viewDeclarations.flatMap(({ name, route, params }) => {
    const own = /\{(\w+)\}/.exec(route)?.[1];
    const all = params['show']?.schema['enum'] ? { show: 'ALL' } : {};
    const page = params['limit'] ? { limit: params['limit'].schema['maximum'] } : {};
    if (own === undefined)
      return [
        [name, {}],
        [name, { ...all, ...page }],
        [name, page],
      ] as const;
    return [...(ids.get(own) ?? [])].map((id) => [name, { [own]: id }] as const);
  });
}

/** Words that are somebody's: no codes, no ids of few letters. */
const isTelling = (text: string): boolean => text.length >= 8 && !/^[A-Z_]+$/.test(text);

/** The addresses of every export; with each decision and meeting that there is, where documents are wanted. */
async function exportsOf(slug: string, documents: boolean): Promise<readonly string[]> {
  const { json: decisions } = await scenarios.get(slug, 'decisions.json');
  const { json: meetings } = await scenarios.get(slug, 'meetings.json');
  const ids = {
    decision: (decisions['rows'] as { decision: string }[]).map(({ decision }) => decision),
    meeting: (meetings['rows'] as { meeting: string }[]).map(({ meeting }) => meeting),
  };
  return Object.keys(exportOperations('')).flatMap((path) => {
    const own = /\{(\w+)\}/.exec(path)?.[1] as keyof typeof ids | undefined;
    if (own === undefined) return [path.slice(1)];
    return (documents ? ids[own] : []).map((id) => path.slice(1).replace(`{${own}}`, id));
  });
}

/** An export as text, whatever it is packed in; nothing where this machine cannot read it. */
function textIn(path: string, bytes: Buffer): string {
  if (path.endsWith('.zip') || path.endsWith('.docx'))
    return Object.values(unzipSync(bytes))
      .map((file) => strFromU8(file))
      .join('\n');
  if (path.endsWith('.pdf')) return hasPoppler ? poppler('pdftotext', bytes, '-raw').replaceAll('\n', ' ') : '';
  return bytes.toString('utf8').replaceAll('\r\n ', '');
}

describe.each(Object.keys(DATES))('of what only the parties of %s may read', (slug) => {
  it.each(DATES[slug]!)(
    'nothing is in any export for the public as at %s',
    async (day) => {
      const asked = await things(slug);
      const open = [...(await told(slug, day, PUBLIC, asked))].join('\n');
      const secrets = [...(await told(slug, day, PARTY, asked))].filter(
        (text) => isTelling(text) && !open.includes(text),
      );
      const leaks: string[] = [];
      for (const path of await exportsOf(slug, day === DATES[slug]?.at(-1))) {
        const { status, bytes } = await scenarios.get(slug, `${path}?asOf=${day}`);
        if (status === 401 || status === 404) continue;
        expect([path, status]).toEqual([path, 200]);
        const text = textIn(path, bytes);
        leaks.push(...secrets.filter((secret) => text.includes(secret)).map((secret) => `${path}: ${secret}`));
      }
      expect(leaks).toEqual([]);
      // Where the parties know no more than the public, this would prove nothing.
      expect(secrets.length).toBeGreaterThan(0);
    },
    120_000,
  );
});

describe('what only the parties may read', () => {
  it('is in the exports that they get, or this looked for the wrong thing', async () => {
    const token = await scenarios.token('vale', 'p_acc_clerk');
    const asked = await things('vale');
    const open = [...(await told('vale', '2024-07-01', PUBLIC, asked))].join('\n');
    const secrets = [...(await told('vale', '2024-07-01', PARTY, asked))].filter(
      (text) => isTelling(text) && !open.includes(text),
    );
    const found = new Set<string>();
    for (const { name, view } of registers) {
      const { text } = await scenarios.get('vale', `${name}.csv?asOf=2024-07-01`, { token });
      expect(declared(view).name).toBe(view);
      for (const secret of secrets) if (text.includes(secret.slice(0, 30))) found.add(secret);
    }
    expect(found.size).toBeGreaterThan(3);
  }, 60_000);
});
