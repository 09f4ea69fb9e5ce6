import { createHash } from 'node:crypto';
import { canonicalBytes } from '#kernel';
import { cellFrom, readCsv } from '../../../libs/interchange/testing/csv-reader.js';
import { declared, registers } from '#interchange';
import { ServedScenarios } from './testing/served-scenarios.js';

const PAST = '2024-11-01';

let scenarios: ServedScenarios;
let party: string;
beforeAll(async () => {
  scenarios = await ServedScenarios.of('vale');
  party = await scenarios.token('vale', 'p_acc_clerk');
}, 60_000);
afterAll(() => scenarios.close());

const get = (path: string, token?: string) => scenarios.get('vale', path, token === undefined ? {} : { token });
interface Table {
  readonly count: number;
  readonly position: number;
  readonly head: string;
  readonly asOf: string;
  readonly knownAt: string;
  readonly rows: readonly Record<string, unknown>[];
}
const json = async (path: string, token?: string): Promise<Table> => (await get(path, token)).json as unknown as Table;

describe('a register over HTTP', () => {
  it.each(registers.map((register) => [register.name, register] as const))(
    '%s is the same as CSV and as JSON, now and as at a day in the past',
    async (name, { columns }) => {
      for (const query of ['', `?asOf=${PAST}`, `?asOf=${PAST}&knownAt=2024-10-20`]) {
        const csv = await get(`${name}.csv${query}`, party);
        expect([csv.status, csv.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8; header=present']);
        const [, ...lines] = readCsv(csv.text);
        const cells = lines.map((line) => line.map((cell, i) => cellFrom(columns[i]!, cell)));
        const table = await json(`${name}.json${query}`, party);
        expect(cells).toEqual(table.rows.map((row) => Object.values(row)));
        expect(csv.headers.get('x-log-position')).toBe(String(table.position));
        expect(csv.headers.get('x-log-head')).toBe(table.head);
      }
    },
  );

  it('says what its view says, filtered by the same parameters', async () => {
    const view = await get('decisions?meeting=B-2024-10-02');
    const { decisions, total } = view.json['data'] as { decisions: { id: string; title: string }[]; total: number };
    expect(total).toBeGreaterThan(0);
    const table = await json('decisions.json?meeting=B-2024-10-02');
    expect(table.rows.map(({ decision, title }) => [decision, title])).toEqual(decisions.map((d) => [d.id, d.title]));
    expect((await json('workarounds.json')).count).toBeLessThan((await json('workarounds.json?show=ALL')).count);
  });

  it('is whole, however many pages its view has, or the page that was asked for', async () => {
    const ids: unknown[] = [];
    let cursor: number | undefined;
    do {
      const page = await get(`history?limit=100${cursor === undefined ? '' : `&before=${cursor}`}`);
      const data = page.json['data'] as { entries: { id: string }[]; next?: number };
      ids.push(...data.entries.map(({ id }) => id));
      cursor = data.next;
    } while (cursor !== undefined);
    expect(ids.length).toBeGreaterThan(200);
    expect((await json('history.json')).rows.map(({ event }) => event)).toEqual(ids);
    expect((await json('history.json?limit=7')).count).toBe(7);
  });

  it('names the last event that it rests on by its digest, which whoever reads the log can compute', async () => {
    const { position, head } = await json(`facts.json?knownAt=${PAST}`);
    const page = await get(`log?from=${position}&limit=2`);
    const [last, after] = page.json['events'] as { envelope: { recordedAt: string } }[];
    const digest = createHash('sha256').update(Uint8Array.of(0)).update(canonicalBytes(last!.envelope)).digest('hex');
    expect(head).toBe(digest);
    expect(last!.envelope.recordedAt < '2024-11-02' && after!.envelope.recordedAt > '2024-11-02').toBe(true);
  });

  it('is not sent again to a reader who has it, and asked again as at the times that it names is the same', async () => {
    const first = await get('decisions.csv');
    const etag = first.headers.get('etag')!;
    const again = await scenarios.get('vale', 'decisions.csv', { headers: { 'if-none-match': etag } });
    expect([again.status, again.bytes.length]).toEqual([304, 0]);
    const { asOf, knownAt } = await json('decisions.json');
    expect((await get(`decisions.csv?asOf=${asOf}&knownAt=${knownAt}`)).bytes).toEqual(first.bytes);
  });

  it('as known at an earlier time does not change when the record grows', async () => {
    const path = 'history.json?knownAt=2025-06-01&asOf=2025-06-01';
    const before = await get(path);
    const noted = await scenarios.command('vale', 'add-note', party, {
      as: { authority: 'acc' },
      data: { target: await eventOf('D-1'), note: 'Read at the office.' },
    });
    expect(noted.status).toBe(201);
    await get(`history?atLeast=${String(noted.json['position'])}`);
    const after = await get(path);
    expect(after.bytes).toEqual(before.bytes);
    expect(after.headers.get('etag')).toBe(before.headers.get('etag'));
    expect((await get('history.json')).json['position']).toBe(noted.json['position']);
  });

  it('for a spreadsheet is marked as UTF-8; for anything else than a spreadsheet it is refused', async () => {
    expect((await get('matters.csv?for=spreadsheet')).text.startsWith('\uFEFFmatter,')).toBe(true);
    for (const path of ['matters.csv?for=excel', 'matters.json?for=spreadsheet']) {
      const { status, json: problem } = await get(path);
      expect([status, problem['code']]).toEqual([400, 'MALFORMED']);
    }
  });

  it('is refused as its view is: unknown parameters, no rights, no such log', async () => {
    expect((await get('decisions.csv?nonsense=1')).json).toMatchObject({ status: 400, code: 'MALFORMED' });
    expect((await get('decisions.csv?from=2025-01-02&to=2025-01-01')).json).toMatchObject({ status: 400 });
    expect((await get('decisions.csv?asOf=yesterday')).json).toMatchObject({ status: 400 });
    expect((await scenarios.get('nowhere', 'decisions.csv')).json).toMatchObject({ code: 'NO_SUCH_ARRANGEMENT' });
    for (const { name } of registers.filter(({ view }) => declared(view).audience === 'PARTIES')) {
      expect((await get(`${name}.csv`)).json).toMatchObject({ status: 401, code: 'TOKEN_MISSING' });
      const stranger = await scenarios.token('vale', 'p_nobody');
      expect((await get(`${name}.csv`, stranger)).json).toMatchObject({ status: 403, code: 'NO_STANDING' });
      expect((await get(`${name}.csv`, party)).status).toBe(200);
    }
  });

  it('stands in the data dictionary, column by column', async () => {
    const [head, ...lines] = readCsv((await get('dictionary.csv')).text);
    expect(head).toEqual(['register', 'row', 'number', 'column', 'type', 'format', 'meaning']);
    expect(lines.map(([register, , , column]) => [register, column])).toEqual(
      registers.flatMap(({ name, columns }) => columns.map((column) => [name, column.name])),
    );
    expect((await get('matters.csv')).headers.get('link')).toBe(
      '</api/v1/arrangements/vale/dictionary.csv>; rel="describedby"',
    );
  });
});

async function eventOf(decision: string): Promise<string> {
  const { json: answer } = await get(`decisions/${decision}`);
  return (answer['data'] as { because: string[] }).because[0]!;
}
