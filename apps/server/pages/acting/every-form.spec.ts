import { commands } from '#governance/commands.js';
import type { Board } from '../../testing/running.js';
import { startBoard } from '../../testing/running.js';
import { Form } from './form/form.js';
import { Browser, controlsIn, formIn } from './testing/browser.js';

const AT = '/arrangements/vale';
let board: Board;
let visitor: Browser;
beforeAll(async () => {
  board = await startBoard();
  visitor = new Browser(board);
  await visitor.signIn('p_bdc_chief', 'bdc');
});
afterAll(() => board.close());

/** Controls that a visitor fills in and that nothing names: by a label for its id, or, side by side, by a legend too. */
function unlabelled(form: string): readonly string[] {
  const labels = new Set([...form.matchAll(/<label[^>]* for="([^"]+)"[^>]*>\s*\S/g)].map(([, id]) => id));
  return controlsIn(form)
    .filter(({ type, id }) => type !== 'hidden' && !labels.has(id))
    .map(({ name }) => name);
}

describe('every command of the API', () => {
  it.each(commands.map(({ name, route }) => [name, route]))(
    '%s is a form with a label for every control',
    async (name, route) => {
      const form = new Form(commands.find((declaration) => declaration.name === name)!);
      const opened = await visitor.get(`${AT}/act/${route}`);
      expect(opened.status).toBe(200);
      const found = new Set<string>();
      for (let step = 0; step < form.steps.length; step++) {
        const page = step === 0 ? opened : await visitor.submit(opened, `step:${step}`);
        const html = formIn(page.html);
        expect(unlabelled(html)).toEqual([]);
        expect(html.match(/<h1/g)).toHaveLength(1);
        for (const { name: control } of controlsIn(html)) found.add(control.split('.')[0]!);
        for (const [, id] of html.matchAll(/<fieldset[^>]* id="([^"]+)"/g)) found.add(id!);
        for (const [, id] of html.matchAll(/<div class="govuk-(?:date-input|radios)[^>]* id="([^"]+)"/g))
          found.add(id!);
      }
      expect(form.steps.flat().filter((field) => !found.has(field))).toEqual([]);
    },
  );

  it('that does not exist is not found', async () => {
    expect((await visitor.get(`${AT}/act/no-such-thing`)).status).toBe(404);
  });
});

describe('the list of what one can do', () => {
  it('has the acts that the capacity gives, and no others', async () => {
    const { html } = await visitor.get(`${AT}/act`);
    const listed = [...html.matchAll(/href="\/arrangements\/vale\/act\/([\w-]+)"/g)].map(([, route]) => route);
    expect(listed).toEqual(expect.arrayContaining(['propose-common-process', 'grant-mandate', 'record-fact']));
    // A mandate holder audits and certifies nothing, and an arrangement is proposed once.
    expect(
      listed.filter((route) =>
        ['assure-adoption', 'certify-non-material-edit', 'propose-arrangement'].includes(route!),
      ),
    ).toEqual([]);
  });

  it('leaves out what there is nothing to do to yet', async () => {
    const { html } = await visitor.get(`${AT}/act`);
    expect(html).not.toContain('/act/retire-workaround"');
  });
});

describe('the pages on which one acts', () => {
  it('do nothing as at another date, and say why', async () => {
    for (const query of ['asOf=2025-01-07', 'knownAt=2025-01-07']) {
      for (const path of ['act', 'act/flag-workaround', 'inbox']) {
        const { status, html } = await visitor.get(`${AT}/${path}?${query}`);
        expect([status, html.includes('<form class="act-form"')]).toEqual([200, false]);
        expect(html).toContain('You are looking at the record as at 7 January 2025');
        expect(html).toContain(`href="${AT}/${path}"`);
      }
    }
    const before = board.size();
    const sent = await visitor.post(`${AT}/act/open-formation?asOf=2025-01-07`, [
      ['~do', 'send'],
      ['~key', 'k'],
    ]);
    expect([sent.status, board.size()]).toEqual([422, before]);
  });

  it('speak Welsh, with labels from each lifecycle, and mark what is there in English only', async () => {
    const { html } = await visitor.get(`/cy${AT}/act/flag-workaround`);
    expect(html).toContain('<html lang="cy"');
    expect(html).toContain('Parhau');
    expect(html).toMatch(/<span lang="en">Flags a practice/);
    expect(html).toContain(`action="/cy${AT}/act/flag-workaround"`);
    const refused = await visitor.submit(
      { status: 200, location: null, cookie: null, headers: new Headers(), html },
      'next',
    );
    expect(refused.html).toContain('<title>Gwall:');
    const { html: list } = await visitor.get(`/cy${AT}/act`);
    expect(list).toContain(`href="/cy${AT}/act/propose-common-process"`);
  });
});
