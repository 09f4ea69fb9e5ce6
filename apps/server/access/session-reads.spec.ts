import { PDF } from '../files/testing/samples.js';
import { blob, form } from '../files/testing/form.js';
import { Browser } from '../pages/acting/testing/browser.js';
import type { WorkingBoard } from '../pages/acting/testing/with-process.js';
import { boardWithProcess } from '../pages/acting/testing/with-process.js';
import { VALE } from '../testing/running.js';

const AT = '/arrangements/vale';
let working: WorkingBoard;
let party: Browser;
beforeAll(async () => {
  working = await boardWithProcess();
  party = new Browser(working.board);
  await party.signIn('p_bdc_chief', 'bdc');
});
afterAll(() => working.board.close());

describe('somebody who has signed in on the pages', () => {
  it.each(['compromises.csv', 'compromises.json', 'inbox'])(
    'reads %s as a party does, and nobody keeps it on the way',
    async (path) => {
      expect([401, 403]).toContain((await new Browser(working.board).get(`${VALE}/${path}`)).status);
      const { status, headers } = await party.get(`${VALE}/${path}`);
      expect([status, headers.get('cache-control')]).toEqual([200, 'private, no-cache']);
      expect(headers.get('vary')).toMatch(/Authorization.*Cookie/);
    },
  );

  it('reads nothing of another arrangement by it', async () => {
    expect((await party.get('/api/v1/arrangements/other/inbox')).status).toBe(404);
  });

  it('changes nothing of the API: commands, files and tokens ask for a token', async () => {
    const own = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json', 'idempotency-key': 'k' };
    for (const path of ['commands/record-compelling-event', 'tokens', 'files']) {
      const headers = { ...own, cookie: party.cookie };
      const sent = await fetch(`${working.board.server.url}${VALE}/${path}`, { method: 'POST', headers, body: '{}' });
      expect(sent.status).toBe(401);
    }
  });

  it('saves the exempt copy of a paper that the authority acted for may read', async () => {
    const ref = await brought();
    await exempt(ref);
    const file = `${VALE}/files/${String(ref['hash'])}`;
    expect((await new Browser(working.board).get(file)).status).toBe(404);
    const saved = await party.get(file);
    expect([saved.status, saved.html, saved.headers.get('cache-control')]).toEqual([
      200,
      PDF.toString(),
      'private, no-store',
    ]);
    const other = new Browser(working.board);
    await other.signIn('p_acc_chief', 'acc');
    expect((await other.get(file)).status).toBe(404);
  });

  it('reads as everybody does once signed out', async () => {
    const visitor = new Browser(working.board);
    await visitor.signIn('p_bdc_chief', 'bdc');
    expect((await visitor.get(`${VALE}/inbox`)).status).toBe(200);
    await visitor.post(`${AT}/sign-out`, []);
    expect((await visitor.get(`${VALE}/inbox`)).status).toBe(401);
  });
});

it('answers for everybody stay as they are kept, and say that a cookie makes a difference', async () => {
  const { headers } = await new Browser(working.board).get(`${VALE}/workarounds.csv`);
  expect([headers.get('cache-control'), headers.get('vary')]).toEqual(['no-cache', expect.stringContaining('Cookie')]);
});

async function brought(): Promise<Record<string, unknown>> {
  const answer = await fetch(`${working.board.server.url}${VALE}/files`, {
    method: 'POST',
    body: form({ file: blob(PDF, 'application/pdf') }),
    headers: { authorization: `Bearer ${await working.board.token('p_bdc_chief')}` },
  });
  return (await answer.json()) as Record<string, unknown>;
}

/** Published as an exempt paper of a meeting of BDC's own organ. */
async function exempt({ hash, mediaType, size }: Record<string, unknown>): Promise<void> {
  const member = { person: 'p_1', authority: 'bdc', partner: 'bdc', role: 'MEMBER', voting: true };
  await working.send('bdc', 'convene-meeting', {
    ...{ meeting: 'M-1', body: 'cabinet', organOf: 'bdc', kind: 'ORDINARY', held: 'IN_PERSON' },
    ...{ day: '2025-02-20', time: '14:00', place: 'Hall', members: [member], quorum: { minTotal: 1 } },
  });
  await working.send('bdc', 'publish-paper', {
    ...{ meeting: 'M-1', paper: 'P-1', version: 1, copy: 'EXEMPT', title: 'Report' },
    content: { hash, mediaType, size },
    ground: { basis: 'LGA_12A', jurisdiction: 'ENGLAND', paragraph: '3' },
  });
}
