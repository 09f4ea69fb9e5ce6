import { blob, filesIn } from '../../files/testing/form.js';
import { PDF } from '../../files/testing/samples.js';
import { VALE } from '../../testing/running.js';
import type { Shown } from './testing/browser.js';
import { Browser, controlsIn, formIn } from './testing/browser.js';
import type { WorkingBoard } from './testing/with-process.js';
import { boardWithProcess } from './testing/with-process.js';

const PUBLISH = '/arrangements/vale/act/publish-paper';
let working: WorkingBoard;
let visitor: Browser;
beforeAll(async () => {
  working = await boardWithProcess();
  const member = { person: 'p_bdc_chief', authority: 'bdc', partner: 'bdc', role: 'MEMBER', voting: true };
  await working.send('bdc', 'convene-meeting', {
    ...{ meeting: 'M-1', body: 'board', kind: 'ORDINARY', held: 'IN_PERSON', day: '2025-02-20', time: '14:00' },
    ...{ place: 'Hall', members: [member], quorum: { minTotal: 1 } },
  });
  visitor = new Browser(working.board);
  await visitor.signIn('p_bdc_chief', 'bdc');
});
afterAll(() => working.board.close());

/** Sends the page of a form as a browser does where a file is chosen on it: in parts, the button among them. */
async function sent(page: Shown, file: Blob, name: string): Promise<Shown> {
  const body = new FormData();
  for (const { name: of, value, sent: goes, type } of controlsIn(formIn(page.html)))
    if (of !== '' && goes && type !== 'file') body.append(of, value);
  body.append('content.file', file, name);
  body.append('~do', 'next');
  const headers = { cookie: visitor.cookie, 'sec-fetch-site': 'same-origin' };
  const answer = await fetch(`${working.board.server.url}${PUBLISH}`, { method: 'POST', body, headers });
  const { status, headers: answered } = answer;
  return { status, location: null, cookie: null, headers: answered, html: await answer.text() };
}

/** The page of the form on which the file is chosen. */
async function atTheFile(paper: string): Promise<Shown> {
  let page = await visitor.get(`${PUBLISH}?meeting=M-1`);
  const entries = { meeting: 'M-1', paper, version: '1', copy: 'PUBLIC', title: 'Depot report' };
  for (let n = 0; n < 5 && !page.html.includes('type="file"'); n++)
    page = await visitor.submit(
      page,
      'next',
      Object.fromEntries(Object.entries(entries).filter(([name]) => page.html.includes(`name="${name}"`))),
    );
  return page;
}

describe('a paper published on the pages', () => {
  it('is chosen as a file, named by its type and size, and read by everybody afterwards', async () => {
    const page = await atTheFile('P-1');
    expect(page.html).toContain('enctype="multipart/form-data"');
    expect(page.html).not.toContain('name="content.hash"');
    let next = await sent(page, blob(PDF), 'C:\\secret\\Depot.pdf');
    expect(next.status).toBe(200);
    for (let n = 0; n < 3 && !next.html.includes('Check your answers'); n++) next = await visitor.submit(next, 'next');
    expect(next.html).toContain('PDF, 1 KB');
    expect(next.html).not.toContain('secret');
    const done = await visitor.submit(next, 'send');
    expect(done.status).toBe(303);
    const hash = /SHA-256 ([0-9a-f]{64})/.exec(next.html)?.[1] ?? '';
    const read = await new Browser(working.board).get(`${VALE}/files/${hash}`);
    expect([read.status, read.html]).toEqual([200, PDF.toString()]);
  });

  it.each([
    ['that is no PDF though it says so', blob('<html>', 'application/pdf'), 'By its content, the file is not'],
    ['of a type that is not taken', blob('<svg/>', 'image/svg+xml'), 'is not a type of file that is taken'],
    ['that is empty', blob('', 'application/pdf'), 'The file is empty'],
  ])('%s comes back with the rule’s sentence beside the file, and everything else kept', async (_, file, why) => {
    const before = filesIn(working.board.data).length;
    const refused = await sent(await atTheFile('P-2'), file, 'a.pdf');
    expect(refused.status).toBe(422);
    expect(refused.html).toMatch(/<title>Error: /);
    expect(refused.html).toMatch(new RegExp(`<a href="#content">[^<]*${why}`));
    expect(refused.html).toMatch(new RegExp(`id="content-error"[\\s\\S]{0,200}${why}`));
    expect(controlsIn(formIn(refused.html)).find(({ name }) => name === 'paper')?.value).toBe('P-2');
    expect(filesIn(working.board.data)).toHaveLength(before);
  });

  it('without a file is asked for one, in words and not by a hash', async () => {
    const refused = await visitor.submit(await atTheFile('P-3'), 'next');
    expect(refused.status).toBe(422);
    expect(refused.html).toMatch(/<a href="#content">Choose a file for/);
    expect(refused.html).not.toContain('64 digits');
  });

  it('keeps the file that was brought while something else on the page is put right', async () => {
    const next = await sent(await atTheFile('P-4'), blob(PDF), 'a.pdf');
    const back = await visitor.submit(next, `step:${stepOf(next) - 1}`);
    expect(back.html).toContain('The server has the file: PDF, 1 KB.');
    expect((await visitor.submit(back, 'next')).status).toBe(200);
  });
});

const stepOf = ({ html }: Shown): number =>
  Number(controlsIn(formIn(html)).find(({ name }) => name === '~step')?.value ?? 0);

it('a file of somebody who may publish no papers is refused, and nothing is kept', async () => {
  await working.send('bdc', 'appoint-observer', { person: 'p_observer' });
  const observer = new Browser(working.board);
  await observer.signIn('p_observer', 'bdc');
  const before = filesIn(working.board.data).length;
  const page = await atTheFile('P-5');
  const kept = visitor.cookie;
  visitor.cookie = observer.cookie;
  const refused = await sent(page, blob(PDF), 'a.pdf');
  visitor.cookie = kept;
  expect([refused.status, refused.html.includes('may not bring files')]).toEqual([422, true]);
  expect(filesIn(working.board.data)).toHaveLength(before);
});
