import type { Board } from '../../testing/running.js';
import { startBoard } from '../../testing/running.js';

const PAGE = '/arrangements/vale';

/** Over a real server: what stands between a page and who reads it. */
describe('pages as they are sent', () => {
  let board: Board;
  let facts = 0;

  beforeAll(async () => {
    board = await startBoard();
  });
  afterAll(() => board.close());

  const change = async (): Promise<void> => {
    const data = { fact: `F-${facts++}`, kind: 'OTHER', title: 'Something happened', source: 'Test' };
    const done = await board.command('record-fact', { data }, { token: await board.token('p_bdc_chief') });
    if (done.status !== 201) throw new Error(done.text);
  };
  /** The cookie of a session as somebody of the arrangement. */
  const signedIn = async (): Promise<string> => {
    const answer = await fetch(`${board.server.url}${PAGE}/sign-in`, {
      method: 'POST',
      body: new URLSearchParams({ who: 'p_bdc_chief bdc' }),
      headers: { 'sec-fetch-site': 'same-origin' },
      redirect: 'manual',
    });
    return answer.headers.get('set-cookie')?.split(';', 1)[0] ?? '';
  };

  it('given a page that has not changed, then 304; given a change, then the page with it', async () => {
    const first = await board.get(PAGE);
    const etag = first.headers.get('etag') ?? '';
    expect((await board.get(PAGE, { headers: { 'if-none-match': etag } })).status).toBe(304);
    await change();
    const after = await board.get(PAGE, { headers: { 'if-none-match': etag } });
    expect([after.status, after.headers.get('x-log-position')]).toEqual([200, String(board.size() - 1)]);
    expect(after.text).toContain('Something happened');
  });

  it('given the regions of a page by name, then they are as on the page', async () => {
    const whole = (await board.get(PAGE)).text;
    const names = [...whole.matchAll(/data-live="([\w-]+)"/g)].map(([, name]) => name);
    const regions = (await board.get(`${PAGE}?fragment=${names.join(',')}`)).text;
    expect(names.length).toBeGreaterThan(0);
    for (const region of regions.split(/(?=<div data-live=)/).slice(1)) {
      expect(whole).toContain(region.replace(/\s*(<\/body>[\s\S]*)?$/, ''));
    }
  });

  it('given somebody who has signed in, then the page names that person, and nobody else is ever sent it', async () => {
    const before = await board.get(PAGE);
    const cookie = await signedIn();
    const own = await board.get(PAGE, { headers: { cookie, 'if-none-match': before.headers.get('etag') ?? '' } });
    expect([own.status, own.headers.get('cache-control'), own.headers.get('etag')]).toEqual([200, 'no-store', null]);
    expect(own.headers.get('content-encoding')).toBe('gzip');
    expect(own.text).toContain('p_bdc_chief');
    const after = await board.get(PAGE);
    expect(after.text).toBe(before.text);
    expect(after.text).not.toContain('p_bdc_chief');
  });

  it('given a file that pages load, then it comes compressed, under a name that may be kept for ever', async () => {
    const [, path = ''] = /<script src="([^"]+)" defer>/.exec((await board.get(PAGE)).text) ?? [];
    const answer = await fetch(board.server.url + path, { headers: { 'accept-encoding': 'identity' } });
    const script = await answer.text();
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('content-encoding')).toBeNull();
    const packed = await board.get(path, { headers: { 'accept-encoding': 'gzip' } });
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(packed.text).toBe(script);
    expect(Number(packed.headers.get('content-length'))).toBeLessThan(script.length / 2);
  });

  it('given a browser that takes no gzip, then a page comes as it is, and is the same', async () => {
    const plain = await fetch(board.server.url + PAGE, { headers: { 'accept-encoding': 'identity' } });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(await plain.text()).toBe((await board.get(PAGE)).text);
  });
});
