import { Browser } from './acting/testing/browser.js';
import { SESSION_HOURS } from './acting/session-cookie.js';
import type { Board } from '../testing/running.js';
import { startBoard } from '../testing/running.js';
import { textOf } from './testing/html.js';

let board: Board;
beforeAll(async () => {
  board = await startBoard();
});
afterAll(() => board.close());

describe('the page about cookies', () => {
  it('names the cookie that signing in sets, and how long it lasts', async () => {
    const visitor = new Browser(board);
    const { html, cookie } = await visitor.get('/cookies');
    expect(cookie).toBeNull();
    const { cookie: set } = await visitor.signIn('p_bdc_chief', 'bdc');
    expect(html).toContain(`<code>${set!.split('=')[0]!}</code>`);
    expect(set).toContain(`Max-Age=${SESSION_HOURS * 3600};`);
    expect(textOf(html)).toContain(`After ${SESSION_HOURS} hours, or on signing out`);
  });

  it('is led to from every page, in both languages', async () => {
    for (const path of ['/', '/privacy', '/arrangements/vale', '/start'])
      expect((await board.get(path)).text).toContain('<a href="/cookies">Cookies</a>');
    expect((await board.get('/cy/cookies')).text).toContain('<h1 class="govuk-heading-xl">Cwcis</h1>');
  });
});
