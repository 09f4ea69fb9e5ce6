import type { Board } from '../../testing/running.js';
import { startBoard } from '../../testing/running.js';
import { Browser } from './testing/browser.js';

const AT = '/arrangements/vale';
let board: Board;
let holder: Browser;
beforeAll(async () => {
  board = await startBoard('REAL');
  const token = await board.token('p_bdc_chief');
  await board.command('appoint-officer', { data: { person: 'p_clerk', office: 'CLERK' } }, { token });
  holder = await signedIn('p_bdc_chief');
});
afterAll(() => board.close());

async function signedIn(person: string, token?: string): Promise<Browser> {
  const visitor = new Browser(board);
  await visitor.post(`${AT}/sign-in`, [['token', token ?? (await board.token(person))]]);
  return visitor;
}

describe('a way in for the people of an authority', () => {
  it('is made by its mandate holder on the pages, shown once, and signs that person in', async () => {
    expect((await holder.get(`${AT}/act`)).html).toContain(`href="${AT}/tokens"`);
    const form = await holder.get(`${AT}/tokens`);
    expect(form.html).toContain('<option value="p_clerk">');
    const given = await holder.post(`${AT}/tokens`, [['person', 'p_clerk']]);
    expect([given.status, given.headers.get('cache-control')]).toEqual([200, 'no-store']);
    const token = /<code class="act-token">([\w.-]+)</.exec(given.html)?.[1] ?? '';
    const clerk = await signedIn('p_clerk', token);
    expect((await clerk.get(`${AT}/inbox`)).html).toContain('Clerk');
    expect((await holder.get(`${AT}/tokens`)).html).not.toContain('act-token');
  });

  it('is not made for the people of another authority, nor for nobody', async () => {
    for (const [person, why] of [
      ['p_acc_chief', 'p_acc_chief'],
      ['', 'Choose an answer for'],
    ] as const) {
      const refused = await holder.post(`${AT}/tokens`, [['person', person]]);
      expect(refused.status).toBe(422);
      expect(refused.html).toContain(why);
      expect(refused.html).toMatch(/<title>Error: /);
      expect(refused.html).not.toContain('act-token');
    }
  });

  it('is not made by anybody else, nor by a form of another site', async () => {
    const clerk = await signedIn('p_clerk');
    expect((await clerk.get(`${AT}/tokens`)).status).toBe(403);
    expect((await clerk.post(`${AT}/tokens`, [['person', 'p_clerk']])).status).toBe(403);
    const foreign = await holder.post(`${AT}/tokens`, [['person', 'p_clerk']], { 'sec-fetch-site': 'cross-site' });
    expect(foreign.status).toBe(403);
    expect((await new Browser(board).get(`${AT}/tokens`)).location).toContain('/sign-in');
  });
});
