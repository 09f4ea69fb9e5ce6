import { Browser } from '../acting/testing/browser.js';
import { contentOf, textOf } from '../testing/html.js';
import type { Played } from '../testing/played.js';
import { played } from '../testing/played.js';

const VALE = '/arrangements/vale';
/** What the public may never read, at no date and nowhere. */
const SECRETS = ['Tender of Holm Ltd at £412,000', 'Holm Ltd scored highest', 'The other bidder withdrew'];

let vale: Played;
let keys = 0;
/** Enters something through the API, as the person who may; it must be accepted. */
async function enter(command: string, person: string, data: object): Promise<void> {
  const token = await vale.server.tokens.issue({ person, log: 'vale', kind: 'person' });
  const answer = await fetch(`${vale.server.url}/api/v1${VALE}/commands/${command}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': `exempt ${keys++}`,
      authorization: `Bearer ${token}`,
    },
    body: JSON.stringify({ as: { authority: 'acc' }, data }),
  });
  if (answer.status !== 201) throw new Error(`${command}: ${await answer.text()}`);
}
const none = { none: true };

beforeAll(async () => {
  vale = await played();
  const decision = 'D-EX';
  await enter('take-decision', 'p_acc_lead', {
    ...{ decision, title: 'A contract for scanning', kind: 'RESOLVED', capacity: 'EXECUTIVE' },
    ...{ decidedBy: { authority: 'acc', organ: 'Cabinet' }, resolution: SECRETS[0], powers: [] },
    conditions: [{ condition: 'C-1', kind: 'FUNDING', title: 'The grant is confirmed' }],
    replaces: [{ decision: 'D-ACC-1', as: 'VARIES', clauses: ['4.2'] }],
  });
  await enter('produce-statement', 'p_acc_po', {
    ...{ decision, reasons: { text: SECRETS[1] }, equality: { byReference: true }, interests: none },
    alternatives: { entries: [{ option: 'To ask again', whyRejected: SECRETS[2] }] },
    ...{ dispensations: none, consultation: none, reports: none, backgroundPapers: none },
  });
  await enter('withhold-decision', 'p_acc_po', {
    ...{ decision, basis: 'LGA_12A', jurisdiction: 'ENGLAND', paragraph: '3' },
    ...{ publicInterest: 'Open prices would cost the public more.', stub: 'A contract was let.' },
    where: ['www.aldermere.example/decisions'],
  });
  await enter('place-hold', 'p_acc_mo', {
    ...{ decision, hold: 'H-1', ground: 'PROCUREMENT_STANDSTILL', placedBy: 'The monitoring officer' },
    ...{ until: '2026-01-15', reason: 'Ten days. <script>alert(1)</script>' },
  });
  await enter('question-validity', 'p_acc_mo', {
    ...{ decision, ground: 'NOTICE', questionedBy: 'A bidder', reasons: 'No notice was seen.' },
  });
}, 120_000);
afterAll(() => vale.close());
const text = async (path: string): Promise<string> => textOf(contentOf((await vale.get(VALE + path)).html));

describe('an exempt decision', () => {
  it('says what is withheld, on which ground of law and why, and what was published in its place', async () => {
    const page = await text('/decisions/D-EX');
    expect(page).toContain(
      'What is withheld Parts of this decision have been withheld from the public since 3 December',
    );
    expect(page).toContain(
      'Ground: Local Government Act 1972, Schedule 12A, paragraph 3: the financial or business affairs',
    );
    expect(page).toContain('Why the public interest lies there: Open prices would cost the public more.');
    expect(page).toContain('A contract was let.');
    expect(page).toContain('Reasons Withheld');
    expect(page).toContain('Interests declared None.');
  });

  it.each(['/decisions/D-EX', '/decisions', '/decisions?q=holm', '/who-decides', '/compliance', '/decisions-in-force'])(
    'never shows the public what is withheld, in either language: %s',
    async (path) => {
      for (const site of ['', '/cy']) {
        const { status, html } = await vale.get(site + VALE + path);
        expect(status).toBe(200);
        expect(SECRETS.filter((secret) => textOf(html).includes(secret))).toEqual([]);
      }
    },
  );

  it('is in the log that anyone may replay by its digests alone; a party gets the words with their salt', async () => {
    const path = `${vale.server.url}/api/v1${VALE}/log?limit=1000&from=`;
    const token = await vale.server.tokens.issue({ person: 'p_bdc_lead', log: 'vale', kind: 'person' });
    const read = async (headers: Record<string, string>): Promise<string> => {
      let whole = '';
      for (let from: number | undefined = 0; from !== undefined;) {
        const answer: { next?: number } = (await (await fetch(`${path}${from}`, { headers })).json()) as {
          next?: number;
        };
        whole += JSON.stringify(answer);
        from = answer.next;
      }
      return whole;
    };
    const [open, party] = [await read({}), await read({ authorization: `Bearer ${token}` })];
    expect(SECRETS.filter((secret) => open.includes(secret))).toEqual([]);
    expect(SECRETS.filter((secret) => !party.includes(secret))).toEqual([]);
  });

  it('is read in full by a party', async () => {
    const party = new Browser({ server: vale.server });
    await party.signIn('p_bdc_lead', 'bdc');
    const page = textOf(contentOf((await party.get(`${VALE}/decisions/D-EX`)).html));
    expect(SECRETS.filter((secret) => !page.includes(secret))).toEqual([]);
    expect(page).toContain('What is withheld');
    expect(page).toContain('Equality duty By reference: the report says it.');
    // What one party read is never kept for the public.
    expect(await text('/decisions/D-EX')).not.toContain(SECRETS[0]);
  });

  it('names a name that is withheld as such', async () => {
    for (const path of ['/decisions/D-EX', '/decisions/D-1', '/actions/A-014', '/interests'])
      expect((await vale.get(VALE + path)).html).not.toContain('Marian Osei');
  });
});

describe('what stands between a decision and its effect', () => {
  it('is each by itself: a hold with its law, a condition, a question, a call-in', async () => {
    const page = await text('/decisions/D-EX');
    expect(page).toContain('Not in effect yet Waiting for: call-in at Aldermere County Council until');
    expect(page).toMatch(/Waiting Waiting for: hold H-1 until 15 January 2026 \(procurement standstill\)/);
    expect(page).toContain('The grant is confirmed not met');
    expect(page).toContain('H-1: procurement standstill In place Placed on 3 December 2025 by The monitoring officer.');
    expect(page).toMatch(/Notice Open Questioned on 3 December 2025\. A bidder No notice was seen\./);
    expect(page).toContain('Its validity is questioned. It stands until a court or a fresh decision says otherwise.');
    expect(page).toContain('It varies D-ACC-1 (clauses 4.2 only)');
    expect(page).toContain('Powers None cited');
  });

  it('is shown as text, whatever it holds', async () => {
    const { html } = await vale.get(`${VALE}/decisions/D-EX`);
    expect(html).toContain('Ten days. &lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).not.toContain('<script>alert');
  });

  it('stands on the register with its marks, and with what is due of it by when', async () => {
    expect(await text('/decisions?decider=acc')).toMatch(
      /A contract for scanning D-EX Resolved , 3 December 2025\. Cabinet of Aldermere County Council Validity questioned/,
    );
    expect(await text('/who-decides')).toContain('Lift hold H-1 on “A contract for scanning”, or let it run'.slice(1));
  });
});
