import { declared, hasCalendar, registers } from '#interchange';
import { LATEST } from './feeds.controller.js';
import { ServedScenarios } from './testing/served-scenarios.js';

let scenarios: ServedScenarios;
beforeAll(async () => {
  scenarios = await ServedScenarios.of('vale', 'borders');
}, 60_000);
afterAll(() => scenarios.close());

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
const all = (text: string, pattern: RegExp): readonly string[] => [...text.matchAll(pattern)].map((m) => m[1] ?? '');
const unescaped = (text: string): string =>
  text.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));

/** The elements of a document in order, each closed by what opened it; throws where it is not well-formed. */
function elementsOf(xml: string): readonly string[] {
  const [names, open]: [string[], string[]] = [[], []];
  for (const [, end, name = '', attributes = '', empty] of xml.matchAll(/<(\/?)([A-Za-z]+)((?:\s[^<>]*?)?)(\/?)>/g)) {
    if (!/^(\s+[a-z:]+="[^"<]*")*\s*$/.test(attributes)) throw new Error(`Attributes of ${name}: ${attributes}`);
    if (end && open.pop() !== name) throw new Error(`${name} closes what is not open.`);
    if (!end) names.push(name);
    if (!end && !empty) open.push(name);
  }
  if (open.length > 0 || /&(?!#\d+;)/.test(xml)) throw new Error(`Not well-formed: ${open.join(', ')}`);
  return names;
}

describe('a feed', () => {
  it('of what happened has an entry for each event, newest first, under the id that it has for ever', async () => {
    const { status, headers, text } = await scenarios.get('vale', 'history.atom?limit=20');
    expect([status, headers.get('content-type')]).toEqual([200, 'application/atom+xml; charset=utf-8']);
    expect(elementsOf(text).filter((name) => name === 'entry')).toHaveLength(20);
    const view = await scenarios.get('vale', 'history?limit=20');
    const { entries } = view.json['data'] as {
      entries: { id: string; recordedAt: string; sentence: { text: string } }[];
    };
    expect(all(text, /<id>urn:uuid:(.*?)<\/id>/g)).toEqual(entries.map(({ id }) => id));
    expect(all(text, /<entry[\s\S]*?<title>(.*?)<\/title>/g).map(unescaped)).toEqual(
      entries.map((e) => e.sentence.text),
    );
    expect(all(text, /<entry[\s\S]*?<updated>(.*?)<\/updated>/g)).toEqual(entries.map((e) => e.recordedAt));
  });

  it('leads to the page after it, and to what each entry is about', async () => {
    const { text } = await scenarios.get('vale', 'history.atom?limit=3');
    const next = unescaped(/rel="next" type="[^"]+" href="([^"]+)"/.exec(text)?.[1] ?? '');
    const page = await (await fetch(next)).text();
    const ids = (of: string) => all(of, /<id>(urn:uuid:.*?)<\/id>/g);
    expect(ids(page)).toHaveLength(3);
    expect(ids(page).filter((id) => ids(text).includes(id))).toEqual([]);
    for (const lang of ['en', 'cy'] as const) {
      const feed = await scenarios.get('vale', `history.atom?limit=3&lang=${lang}`);
      const link = unescaped(/rel="alternate" href="([^"]+)"/.exec(feed.text)?.[1] ?? '');
      expect(new URL(link).pathname).toBe(`${lang === 'cy' ? '/cy' : ''}/arrangements/vale/history`);
      const title = unescaped(/<entry[\s\S]*?<title>(.*?)<\/title>/.exec(feed.text)?.[1] ?? '');
      const page = await (await fetch(link)).text();
      expect(unescaped(page.slice(page.indexOf('<main'), page.indexOf('</article>')))).toContain(title);
    }
  });

  it('of decisions has those that are published, the last one first, with the plain sentence of what was decided', async () => {
    const { text } = await scenarios.get('borders', 'decisions.atom');
    elementsOf(text);
    const ids = all(text, /<id>(tag:[^<]*:decision\/[^<]*)<\/id>/g);
    const published: string[] = [];
    for (const status of ['PUBLISHED', 'WITHHELD_EXEMPT']) {
      const { json } = await scenarios.get('borders', `decisions.json?publication=${status}`);
      published.push(...(json['rows'] as { decision: string }[]).map(({ decision }) => decision));
    }
    expect(published.length).toBeGreaterThan(5);
    expect(ids.map((id) => id.split('/').at(-1)).sort()).toEqual(published.sort());
    expect(ids.every((id) => /^tag:borders\.[a-z.]+,\d{4}-\d\d-\d\d:decision\//.test(id))).toBe(true);
    const updated = all(text, /<entry[\s\S]*?<updated>(.*?)<\/updated>/g);
    expect(updated).toEqual([...updated].sort().reverse());
    expect(updated.every((moment) => INSTANT.test(moment))).toBe(true);
    const links = all(text, /<entry[\s\S]*?rel="alternate" href="([^"]+)"/g);
    expect(links.map((link) => new URL(link).pathname)).toEqual(
      ids.map((id) => `/arrangements/borders/decisions/${id.split('/').at(-1)}`),
    );
    expect(text).toMatch(/<summary>On \d+ \w+ \d{4} .*(resolved|recommended|noted): “/);
  });

  it('as at a day holds nothing that was published later', async () => {
    const { text } = await scenarios.get('vale', 'decisions.atom?asOf=2024-10-04');
    const updated = all(text, /<updated>(.*?)<\/updated>/g);
    expect(all(text, /(<entry)/g)).toHaveLength(1);
    expect(updated.every((moment) => moment < '2024-10-05')).toBe(true);
  });

  it('in Welsh says which of its words are', async () => {
    const { text } = await scenarios.get('vale', 'history.atom?lang=cy&limit=50');
    expect(text).toContain('xml:lang="cy"');
    expect(text).toContain('beth ddigwyddodd');
  });
});

/** The lines of a calendar as they were before they were folded. */
const unfolded = (text: string): readonly string[] => text.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
const valuesOf = (lines: readonly string[], name: string): readonly string[] =>
  lines
    .filter((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`))
    .map((line) => line.slice(name.length + 1));

describe('a calendar', () => {
  it('of meetings has each of them at its London hour, and those that were cancelled as cancelled', async () => {
    const { status, headers, text } = await scenarios.get('borders', 'meetings.ics');
    expect([status, headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8; method=PUBLISH']);
    const { json } = await scenarios.get('borders', 'meetings.json');
    const rows = json['rows'] as { meeting: string; day: string; time: string; cancelled: boolean }[];
    const lines = unfolded(text);
    expect(valuesOf(lines, 'UID')).toEqual(rows.map(({ meeting }) => `meeting-${meeting}@${String(json['log'])}`));
    expect(valuesOf(lines.slice(lines.indexOf('BEGIN:VEVENT')), 'DTSTART')).toEqual(
      rows.map(({ day, time }) => `TZID=Europe/London:${day.replaceAll('-', '')}T${time.replace(':', '')}00`),
    );
    expect(valuesOf(lines, 'STATUS')).toEqual(rows.map(({ cancelled }) => (cancelled ? 'CANCELLED' : 'CONFIRMED')));
    expect(lines.filter((line) => line === 'TZID:Europe/London')).toHaveLength(1);
    const links = valuesOf(lines, 'URL').map((link) => link.replace(/^VALUE=URI:/, ''));
    expect(links.map((link) => new URL(link).pathname)).toEqual(
      rows.map(({ meeting }) => `/arrangements/borders/meetings/${meeting}`),
    );
    expect((await fetch(links[0] ?? '')).status).toBe(200);
  });

  it('has lines of at most 75 octets that end with CRLF, and stamps from the record, so that it is the same twice', async () => {
    for (const path of ['meetings.ics', 'who-decides.ics']) {
      const first = await scenarios.get('vale', path);
      for (const line of first.text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(first.text).not.toMatch(/[^\r]\n/);
      expect((await scenarios.get('vale', path)).bytes).toEqual(first.bytes);
      const stamps = valuesOf(unfolded(first.text), 'DTSTAMP');
      expect(stamps.length).toBeGreaterThan(0);
      expect(stamps.every((stamp) => /^20(24|25)\d{4}T\d{6}Z$/.test(stamp))).toBe(true);
    }
  });

  it('of what is due has everything that has a day, each under an id of its own that does not follow its day', async () => {
    const { json } = await scenarios.get('borders', 'who-decides.json?asOf=2023-04-05');
    const rows = (json['rows'] as { by: string | null; what: string }[]).filter(({ by }) => by !== null);
    const lines = unfolded((await scenarios.get('borders', 'who-decides.ics?asOf=2023-04-05')).text);
    const ids = valuesOf(lines, 'UID');
    expect([ids.length, new Set(ids).size]).toEqual([rows.length, rows.length]);
    expect(rows.length).toBeGreaterThan(10);
    expect(ids.filter((id) => /20\d\d-\d\d-\d\d.*20\d\d-\d\d-\d\d/.test(id))).toEqual([]);
    const said = valuesOf(lines, 'SUMMARY').map((line) => line.replaceAll('\\,', ',').replaceAll('\\;', ';'));
    expect(said.every((line, i) => line.endsWith(rows[i]?.what ?? 'nothing'))).toBe(true);
  });
});

const DAY = '2025-02-01';
/** Feeds that tell what happened, and what was published, rather than rows. */
const OWN = new Set(['history', 'decisions']);
const named = registers.map((register) => [register.name, register] as const);
const tokenFor = async (slug: string): Promise<{ readonly token?: string }> =>
  slug === 'vale' ? { token: await scenarios.token('vale', 'p_acc_clerk') } : {};
const openTo = (slug: string, view: string): boolean => slug === 'vale' || declared(view).audience === 'PUBLIC';
interface Table {
  readonly log: string;
  readonly position: number;
  readonly count: number;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

describe.each(['vale', 'borders'])('every register of %s', (slug) => {
  it.each(named.filter(([name]) => !OWN.has(name)))(
    '%s is a feed with an entry a row, of the rows of its CSV',
    async (name, { view }) => {
      if (!openTo(slug, view)) return;
      const [path, token] = [`asOf=${DAY}`, await tokenFor(slug)];
      const { json } = await scenarios.get(slug, `${name}.json?${path}`, token);
      const table = json as unknown as Table;
      const { status, headers, text } = await scenarios.get(slug, `${name}.atom?${path}`, token);
      expect([status, headers.get('content-type')]).toEqual([200, 'application/atom+xml; charset=utf-8']);
      expect(headers.get('x-log-position')).toBe(String(table.position));
      const count = Math.min(LATEST, table.count);
      expect(elementsOf(text).filter((element) => element === 'entry')).toHaveLength(count);
      const ids = all(text, /<id>([^<]*)<\/id>/g);
      expect(new Set(ids).size).toBe(count + 1);
      expect(ids.every((id) => id.startsWith(`tag:${table.log},`) && /^[\w:.,/%~!'()*-]+$/.test(id))).toBe(true);
      const [feed = '', ...updated] = all(text, /<updated>(.*?)<\/updated>/g);
      expect(updated).toEqual([...updated].sort().reverse());
      expect([feed, ...updated].every((moment) => INSTANT.test(moment))).toBe(true);
      expect(updated.length === 0 || feed === updated[0]).toBe(true);
      const titles = all(text, /<entry[\s\S]*?<title>(.*?)<\/title>/g);
      expect(titles.filter((title) => title === '' || /undefined|null|\{\{|[:,]$/.test(title))).toEqual([]);
      for (const link of new Set(all(text, /<entry[\s\S]*?rel="alternate" href="([^"]+)"/g)))
        expect([link, (await fetch(unescaped(link))).status]).toEqual([link, 200]);
    },
  );

  it.each(named.filter(([, register]) => hasCalendar(register) && register.entry.calendar === undefined))(
    '%s is a calendar with an entry for each row and day of its CSV',
    async (name, { view, entry }) => {
      if (!openTo(slug, view)) return;
      const [path, token] = [`asOf=${DAY}`, await tokenFor(slug)];
      const { json } = await scenarios.get(slug, `${name}.json?${path}`, token);
      const { rows, log, position } = json as unknown as Table;
      const { status, headers, text } = await scenarios.get(slug, `${name}.ics?${path}`, token);
      expect([status, headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8; method=PUBLISH']);
      expect(headers.get('x-log-position')).toBe(String(position));
      for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      const lines = unfolded(text);
      const days = rows.flatMap((row) => (entry.days ?? []).flatMap((column) => row[column] ?? []) as string[]);
      const starts = valuesOf(lines.slice(lines.indexOf('END:VTIMEZONE')), 'DTSTART');
      expect([...starts].sort()).toEqual(days.map(startOf).sort());
      const ids = valuesOf(lines, 'UID');
      expect(new Set(ids).size).toBe(days.length);
      expect(ids.every((id) => id.endsWith(`@${log}`))).toBe(true);
      expect(valuesOf(lines, 'SUMMARY').filter((said) => /undefined|null|\{\{|day\./.test(said))).toEqual([]);
    },
  );
});

/** A day as a whole day, a moment as itself (RFC 5545 section 3.3.4 and 3.3.5). */
const startOf = (day: string): string =>
  day.length === 10 ? `VALUE=DATE:${day.replaceAll('-', '')}` : `${day.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

describe('a register as a feed or a calendar', () => {
  it('names in its declaration columns that it has, of a type that can be a day', () => {
    for (const { name, columns, entry } of registers) {
      const typeOf = new Map(columns.map((column) => [column.name, column.type as string]));
      expect([name, (entry.says ?? []).filter((column) => !/^(id|list)$/.test(typeOf.get(column) ?? ''))]).toEqual([
        name,
        [],
      ]);
      expect([name, (entry.days ?? []).filter((column) => !/^(day|instant)$/.test(typeOf.get(column) ?? ''))]).toEqual([
        name,
        [],
      ]);
    }
  });

  it('is narrowed by the filter of its CSV, refuses what that refuses, and is of the parties where that is', async () => {
    const all_ = await scenarios.get('vale', 'workarounds.atom?show=ALL');
    const open = await scenarios.get('vale', 'workarounds.atom');
    const { json } = await scenarios.get('vale', 'workarounds.json');
    expect(all(open.text, /(<entry)/g)).toHaveLength((json as unknown as Table).count);
    expect(all(all_.text, /(<entry)/g).length).toBeGreaterThan(all(open.text, /(<entry)/g).length);
    for (const file of ['workarounds.atom', 'workarounds.ics']) {
      expect((await scenarios.get('vale', `${file}?nonsense=1`)).json).toMatchObject({
        status: 400,
        code: 'MALFORMED',
      });
      const { headers } = await scenarios.get('vale', file);
      const again = { headers: { 'if-none-match': headers.get('etag') ?? '' } };
      expect((await scenarios.get('vale', file, again)).status).toBe(304);
    }
    for (const file of ['compromises.atom', 'compromises.ics', 'concessions.atom'])
      expect((await scenarios.get('vale', file)).json).toMatchObject({ status: 401, code: 'TOKEN_MISSING' });
  });

  it('changes an entry when something is recorded of its row, under the same id', async () => {
    const before = await entriesOf('processes.atom?asOf=2024-10-01');
    const after = await entriesOf('processes.atom?asOf=2025-04-10');
    const ids = [...before.keys()];
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.filter((id) => !after.has(id))).toEqual([]);
    expect([...before.values()].every((moment) => moment < '2024-10-02')).toBe(true);
    expect(ids.some((id) => (after.get(id) ?? '') > (before.get(id) ?? ''))).toBe(true);
  });

  it('has no calendar where no row has a day', async () => {
    for (const register of registers.filter((one) => !hasCalendar(one)))
      expect([register.name, (await scenarios.get('vale', `${register.name}.ics`)).status]).toEqual([
        register.name,
        404,
      ]);
  });

  it('says in Welsh what it is, what each day is, and what of it is English', async () => {
    const atom = await scenarios.get('vale', 'workarounds.atom?lang=cy&show=ALL');
    expect(atom.text).toContain('<title>Vale Shared Services: ');
    expect(atom.text).toContain('<summary xml:lang="en">');
    const { text } = await scenarios.get('vale', 'workarounds.ics?lang=cy&show=ALL');
    expect(unfolded(text).some((line) => line.endsWith(': Y diwrnod olaf a ganiateir'))).toBe(true);
  });
});

/** When each entry of a feed was updated, by its id. */
async function entriesOf(path: string): Promise<ReadonlyMap<string, string>> {
  const { text } = await scenarios.get('vale', path);
  const found = text.matchAll(/<entry[\s\S]*?<id>(.*?)<\/id>[\s\S]*?<updated>(.*?)<\/updated>/g);
  return new Map([...found].map(([, id = '', updated = '']) => [id, updated]));
}
