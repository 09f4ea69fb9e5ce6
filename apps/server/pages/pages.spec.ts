import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../server.js';
import type { Board, Response } from '../testing/running.js';
import { proposal, startBoard } from '../testing/running.js';
import { Colours } from './frame/colours.js';

const heading = ({ text }: Response): string | undefined => /<h1[^>]*>([^<]*)/.exec(text)?.[1];
const title = ({ text }: Response): string | undefined => /<title>([^<]*)/.exec(text)?.[1];

let board: Board;
const get = (path: string) => board.get(path);
beforeAll(async () => {
  board = await startBoard();
}, 60_000);
afterAll(() => board.close());

describe('the first page', () => {
  it('is the partnership itself where there is one', async () => {
    const page = await get('/');
    expect([page.status, heading(page)]).toEqual([200, 'Vale Shared Services']);
  });

  it('says where there is none what will appear, and how to begin', async () => {
    const data = mkdtempSync(join(tmpdir(), 'concordat-none-'));
    const server = await startServer(
      { port: 0, host: '127.0.0.1', data, origin: undefined, empty: true },
      () => undefined,
    );
    const text = await (await fetch(`${server.url}/cy/`)).text();
    await server.close();
    rmSync(data, { recursive: true });
    expect(text).toContain('Dim partneriaeth eto');
    expect(text).toContain('href="/cy/start"');
  });

  it('is the list where there are several, a sample marked', async () => {
    const several = await startBoard();
    const token = await several.server.tokens.issue({ person: 'p_bdc_chief', log: 'real', kind: 'founding' });
    await several.post(
      '/api/v1/arrangements/real/commands/propose-arrangement',
      { as: { authority: 'bdc' }, data: { ...proposal('real', 'REAL'), name: 'Three Rivers' } },
      { token, key: 'founding' },
    );
    const page = await several.get('/');
    await several.close();
    expect(heading(page)).toBe('Partnerships');
    expect(page.text).toMatch(/href="\/arrangements\/vale">Vale Shared Services<\/a> <strong[^>]*>Sample</);
    expect(page.text).toMatch(/href="\/arrangements\/real">Three Rivers<\/a><\/h2>/);
  });
});

describe('a page of a partnership', () => {
  it('leads from the date form to the address with the date, and keeps what else was asked', async () => {
    const { status, headers } = await get('/arrangements/vale?show=ALL&day=13&month=3&year=2025');
    expect([status, headers.get('location')]).toEqual([303, '/arrangements/vale?show=ALL&asOf=2025-03-13']);
  });

  it('refuses what is no date, says so in the title, and keeps what was typed', async () => {
    const page = await get('/arrangements/vale?day=31&month=2&year=2025');
    expect([page.status, title(page)?.startsWith('Error: ')]).toEqual([400, true]);
    expect(page.text).toContain('31 2 2025 is not a real date.');
    expect(page.text).toContain('href="#date-day"');
    expect(page.text).toMatch(/id="date-day"[^>]*value="31"/);
    expect((await get('/?asOf=2025-03-13&asOf=2025-03-14')).status).toBe(400);
    expect((await get('/arrangements/vale?knownAt=then')).status).toBe(400);
  });

  it('says before it began that it had not, without its name', async () => {
    const page = await get('/arrangements/vale?asOf=2023-12-31');
    expect([page.status, heading(page)]).toEqual([200, 'Not begun yet']);
    expect(page.text).toMatch(/\d+ later events are not shown\./);
    expect(page.text).not.toContain('Vale Shared Services');
  });

  it('answers 404 for a partnership that is not there', async () => {
    const page = await get('/cy/arrangements/elsewhere');
    expect([page.status, heading(page)]).toEqual([404, 'Heb ddod o hyd i’r dudalen']);
  });

  it('names itself, the partnership and the date in its title, and marks itself in the navigation', async () => {
    const page = await get('/arrangements/vale?asOf=2025-01-06');
    expect(title(page)).toBe('Vale Shared Services (Sample), 6 January 2025 – Concordat');
    expect(page.text).toMatch(/<a href="\/arrangements\/vale\?asOf=2025-01-06"[^>]*aria-current="page">Overview</);
  });
});

describe('languages', () => {
  it('has each page in Welsh below /cy/, and links both ways with the date', async () => {
    const welsh = await get('/cy/arrangements/vale?asOf=2025-01-06');
    expect(welsh.text).toContain('<html lang="cy"');
    expect(welsh.text).toContain('6 Ionawr 2025');
    expect(welsh.text).toMatch(/href="\/arrangements\/vale\?asOf=2025-01-06" lang="en"/);
    const english = await get('/arrangements/vale?asOf=2025-01-06');
    expect(english.text).toMatch(/href="\/cy\/arrangements\/vale\?asOf=2025-01-06" lang="cy"/);
  });

  it('leads nowhere from a Welsh page but to Welsh pages, and to the page in English', async () => {
    const { text } = await get('/cy/arrangements/vale?asOf=2025-01-06');
    const links = [...text.matchAll(/<a [^>]*href="(\/[^"]*)"[^>]*>/g)].filter(([link]) => !link.includes('lang="en"'));
    expect(links.map(([, href]) => href).filter((href) => !href?.startsWith('/cy/'))).toEqual(['/openapi.json']);
    expect(links.length).toBeGreaterThan(5);
  });

  it.each([
    ['/arrangements/vale?lang=cy&asOf=2025-01-06', '/cy/arrangements/vale?asOf=2025-01-06'],
    ['/cy/arrangements/vale?lang=en', '/arrangements/vale'],
    ['/?lang=cy', '/cy/'],
    ['//elsewhere.example/?lang=en', '/elsewhere.example/'],
    ['/\\elsewhere.example/?lang=en', '/elsewhere.example/'],
  ])('leads from %s, which asks for a language, to %s', async (from, to) => {
    const { status, headers } = await get(from);
    expect([status, headers.get('location')]).toEqual([302, to]);
  });

  it('leaves the API as it is: it has one address, and takes its language with the question', async () => {
    expect((await get('/api/v1/arrangements/vale/partnership?lang=cy')).status).toBe(200);
    expect((await get('/cy/api/v1/arrangements')).status).toBe(404);
  });
});

describe('the colour of a partnership', () => {
  it('comes as a style sheet of its own, linked where there is one', async () => {
    const data = mkdtempSync(join(tmpdir(), 'concordat-colour-'));
    cpSync(join(board.data, 'vale'), join(data, 'vale'), { recursive: true });
    cpSync(join(board.data, 'fingerprint.key'), join(data, 'fingerprint.key'));
    const colours = new Colours(new Map([['vale', '#00524c']]));
    const settings = { port: 0, host: '127.0.0.1', data, origin: undefined, empty: true, colours };
    const server = await startServer(settings, () => undefined);
    const page = await (await fetch(`${server.url}/arrangements/vale`)).text();
    const [, sheet = ''] = /<link rel="stylesheet" href="([^"]*colour[^"]*)"/.exec(page) ?? [];
    const answer = await fetch(server.url + sheet);
    const css = await answer.text();
    await server.close();
    rmSync(data, { recursive: true });
    expect([answer.headers.get('content-type'), css]).toEqual(['text/css; charset=utf-8', colours.css('vale')]);
    expect(css).toContain('--partnership: #00524c;');
  });

  it('is the common one for a partnership without a colour of its own', async () => {
    expect((await get('/arrangements/vale')).text).not.toContain('colour.css');
    expect((await get('/arrangements/vale/colour.css')).status).toBe(404);
  });
});

describe('what every page is sent with', () => {
  it('is HTML under a policy that lets nothing in from elsewhere, and no cookie', async () => {
    const { headers } = await get('/');
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('content-security-policy')).not.toContain('unsafe');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('set-cookie')).toBeNull();
  });

  it('links to an icon under a name that may be kept for ever', async () => {
    const [, icon = ''] = /rel="icon" href="([^"]+)"/.exec((await get('/')).text) ?? [];
    const { status, headers } = await get(icon);
    expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([
      200,
      'image/svg+xml',
      'public, max-age=31536000, immutable',
    ]);
    expect((await get('/assets/concordat.000000000000.css')).status).toBe(404);
    expect((await get('/assets/..%2f..%2fpackage.json')).status).toBe(404);
  });

  it.each(['/start', '/accessibility', '/cy/privacy'])('there is a page at %s', async (url) => {
    expect((await get(url)).status).toBe(200);
  });
});
