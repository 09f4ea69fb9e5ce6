import type { Shown } from './testing/browser.js';
import { Browser, controlsIn, formIn } from './testing/browser.js';
import type { WorkingBoard } from './testing/with-process.js';
import { boardWithProcess, hashIn, textOf } from './testing/with-process.js';

const AT = '/arrangements/vale';
const FLAG = { processVersion: '1', clause: 'step 1', authority: 'bdc' };
const REST = { ...FLAG, title: 'Paper approvals', reason: 'SYSTEM_GAP', description: 'The depot has no network.' };
const title = ({ html }: Shown): string => /<title>([^<]*)/.exec(html)?.[1] ?? '';
const errors = ({ html }: Shown): string =>
  /<div class="govuk-error-summary"[\s\S]*?<\/ul>/.exec(html)?.[0].replaceAll(/\s+/g, ' ') ?? '';
const valueOf = (page: Shown, name: string) =>
  controlsIn(formIn(page.html)).find((control) => control.name === name)?.value;

let working: WorkingBoard;
let visitor: Browser;
beforeAll(async () => {
  working = await boardWithProcess();
  visitor = new Browser(working.board);
  await visitor.signIn('p_bdc_chief', 'bdc');
});
afterAll(() => working.board.close());

/** The page of all answers, for a workaround of that id. */
async function flagged(workaround: string, entries: Readonly<Record<string, string>> = {}): Promise<Shown> {
  const first = await visitor.get(`${AT}/act/flag-workaround?process=CP-001`);
  const second = await visitor.submit(first, 'next', { workaround });
  return visitor.submit(second, 'next', { ...REST, ...entries });
}

describe('a workaround flagged on the pages', () => {
  it('is asked for page by page, looked over, and stands on the record with a reference', async () => {
    const first = await visitor.get(`${AT}/act/flag-workaround?process=CP-001`);
    expect([first.status, valueOf(first, 'process'), valueOf(first, 'processVersion')]).toEqual([200, 'CP-001', '1']);
    const chosen = await visitor.submit(first, 'next', { workaround: 'WA-010' });
    expect(chosen.html).toMatch(
      /<select[^>]*name="processVersion"[\s\S]*<option value="1" selected>Version 1: in force/,
    );
    const check = await flagged('WA-010');
    expect(title(check)).toContain('Check your answers');
    expect(check.html).toContain('Paper approvals');
    const sent = await visitor.submit(check, 'send');
    expect(sent.status).toBe(303);
    const done = await visitor.get(sent.location!);
    expect(done.html).toContain('govuk-notification-banner--success');
    expect(done.html).toContain(`entry ${working.board.size() - 1}`);
    expect(done.html).toMatch(/BDC Council flagged workaround WA-010, “Paper approvals”/);
    expect(sent.location).toMatch(/\/recorded\/[0-9a-f-]{36}$/);
  });

  it('is done once, however often the button is pressed', async () => {
    const check = await flagged('WA-011');
    const before = working.board.size();
    const sent = await Promise.all([visitor.submit(check, 'send'), visitor.submit(check, 'send')]);
    const again = await visitor.submit(check, 'send');
    expect([...sent, again].map(({ status, location }) => [status, location])).toEqual(
      Array(3).fill([303, sent[0].location]),
    );
    expect(working.board.size()).toBe(before + 1);
  });

  it('that a rule refuses comes back with the rule’s sentence beside its field, and everything kept', async () => {
    await visitor.submit(await flagged('WA-012'), 'send');
    const refused = await visitor.submit(await flagged('WA-012'), 'send');
    expect(refused.status).toBe(422);
    expect(title(refused)).toMatch(/^Error: Flag a workaround/);
    expect(errors(refused)).toContain('<a href="#workaround">WA-012 is already on the register');
    expect(refused.html).toMatch(/id="workaround-error"[\s\S]{0,200}WA-012 is already on the register/);
    expect(refused.html).toContain('tabindex="-1" autofocus');
    expect([valueOf(refused, 'clause'), valueOf(refused, 'title')]).toEqual(['step 1', 'Paper approvals']);
    const put = await visitor.submit(refused, 'next', { workaround: 'WA-013' });
    expect(title(put)).toContain('Check your answers');
    expect((await visitor.submit(put, 'send')).status).toBe(303);
  });

  it('against a version that is not in force is refused beside the version', async () => {
    const refused = await visitor.submit(await flagged('WA-014', { processVersion: '7' }), 'send');
    expect(errors(refused)).toContain('<a href="#processVersion">Version 7 of CP-001 is not in force');
  });

  it('with something left out names each field, and keeps what was given', async () => {
    const first = await visitor.get(`${AT}/act/flag-workaround`);
    const back = await visitor.submit(first, 'next', { workaround: 'a b', process: '' });
    expect([back.status, title(back).startsWith('Error:')]).toEqual([422, true]);
    for (const name of ['workaround', 'process']) expect(errors(back)).toContain(`href="#${name}"`);
    expect(valueOf(back, 'workaround')).toBe('a b');
    const second = await visitor.submit(back, 'next', { workaround: 'WA-015', process: 'CP-001' });
    const again = await visitor.submit(second, 'next', { ...REST, clause: '' });
    expect([again.status, errors(again).includes('href="#clause"'), valueOf(again, 'title')]).toEqual([
      422,
      true,
      'Paper approvals',
    ]);
  });

  it('can be changed from the page of all answers, and leads back there', async () => {
    const check = await flagged('WA-015');
    const change = await visitor.submit(check, 'step:1');
    expect(valueOf(change, 'title')).toBe('Paper approvals');
    const after = await visitor.submit(change, 'next', { title: 'Changed' });
    expect(title(after)).toContain('Check your answers');
    expect(after.html).toContain('Changed');
  });

  it('shows what was typed as text, never as markup', async () => {
    const evil = '"><script>alert(1)</script><b>{{ 7*7 }}';
    const first = await visitor.get(`${AT}/act/flag-workaround?process=CP-001`);
    const second = await visitor.submit(first, 'next', { workaround: 'WA-016' });
    const check = await visitor.submit(second, 'next', { ...REST, title: evil });
    expect(check.html).toContain('&lt;script&gt;alert(1)');
    const done = await visitor.get((await visitor.submit(check, 'send')).location!);
    for (const { html } of [check, done, await visitor.get(`${AT}/act/retire-workaround`)]) {
      expect(html).not.toContain('<script>alert');
      expect(html).not.toContain('<b>');
    }
  });

  it('that somebody changed since the page was opened is refused as such', async () => {
    const first = await visitor.get(`${AT}/act/acknowledge-workaround?workaround=WA-010&ifMatch=0`);
    const check = await visitor.submit(first, 'next', { owner: 'p_bdc_chief' });
    const refused = await visitor.submit(check, 'send');
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('it has changed since you looked');
  });
});

describe('a text accepted on the pages', () => {
  const words = ({ html }: Shown): string =>
    /class="accepted-text" id="text"[\s\S]*?<\/section>/.exec(html)?.[0].replaceAll(/<[^>]*>|\s+/g, ' ') ?? '';

  it('is shown in full, with what has changed since the one accepted before, and is what the hash is of', async () => {
    const published = await working.send('acc', 'publish-version', {
      process: 'CP-001',
      version: 2,
      text: textOf('6000'),
    });
    const hash = await hashIn(working.board, published, await working.board.token('p_acc_chief'));
    const form = await visitor.get(`${AT}/act/accept-proposal?process=CP-001&version=2`);
    expect(words(form)).toContain('Orders up to 6000 pounds are approved by the budget holder.');
    expect(words(form)).toContain(hash);
    expect(form.html).toContain('What has changed since version 1, which your authority accepted');
    expect(form.html).toMatch(/<del>[\s\S]*?5000[\s\S]*?<\/del>[\s\S]*<ins>[\s\S]*?6000[\s\S]*?<\/ins>/);
    const check = await visitor.submit(form, 'next');
    expect(words(check)).toContain('Orders up to 6000 pounds');
    const done = await visitor.get((await visitor.submit(check, 'send')).location!);
    expect(done.html).toContain('accepted version 2');
  });

  it('is never another than the one that was shown', async () => {
    const form = await visitor.get(`${AT}/act/reject-proposal?process=CP-001&version=2`);
    const back = await visitor.submit(form, 'next', {
      reasons: 'No.',
      '~shown': 'a'.repeat(64),
      contentHash: 'b'.repeat(64),
    });
    expect(back.status).toBe(422);
    expect(errors(back)).toContain('The text has changed since you opened this page');
    const again = await visitor.submit(back, 'next');
    expect(title(again)).toContain('Check your answers');
  });

  it('has to be on the record', async () => {
    const first = await visitor.get(`${AT}/act/accept-proposal`);
    const which = await visitor.submit(first, 'next', { process: 'CP-001' });
    expect(which.html).toMatch(/<select[^>]*name="version"/);
    const back = await visitor.submit(which, 'next', { version: '9' });
    expect(errors(back)).toContain('<a href="#version">There is no such text on the record');
  });

  it('is found for an offer of compromise, whose hash is worked out from what is shown', async () => {
    await working.send('acc', 'object-to-proposal', {
      process: 'CP-001',
      version: 2,
      objection: 'O-1',
      grounds: 'COST',
      text: 'Too dear.',
    });
    await working.send('bdc', 'offer-compromise', {
      compromise: 'K-1',
      process: 'CP-001',
      answers: ['O-1'],
      addressees: ['acc'],
      concessions: [{ by: 'bdc', to: 'acc', subject: 'The limit', size: 'MINOR' }],
      terms: 'The limit is 5,500 pounds.',
      expires: '2025-12-31',
    });
    const other = new Browser(working.board);
    await other.signIn('p_acc_chief', 'acc');
    const inbox = await other.get(`${AT}/inbox`);
    expect(inbox.html).toContain(`${AT}/act/accept-compromise?compromise=K-1`);
    const form = await other.get(`${AT}/act/accept-compromise?compromise=K-1`);
    expect(words(form)).toContain('The limit is 5,500 pounds.');
    const done = await other.submit(await other.submit(form, 'next'), 'send');
    expect(done.status).toBe(303);
  });
});

describe('a list on a form', () => {
  const steps = (page: Shown): number => (page.html.match(/class="govuk-fieldset act-member"/g) ?? []).length;

  it('takes one member more or fewer at the press of a button, with scripts switched off', async () => {
    const first = await visitor.get(`${AT}/act/publish-version?process=CP-001&version=3`);
    const text = await visitor.submit(first, 'next', { version: '3' });
    expect(steps(text)).toBe(1);
    const two = await visitor.submit(text, 'add:text.steps', { 'text.steps.0.title': 'Raise' });
    expect([two.status, steps(two), valueOf(two, 'text.steps.0.title')]).toEqual([200, 2, 'Raise']);
    const three = await visitor.submit(two, 'add:text.steps', { 'text.steps.1.title': 'Approve' });
    const fewer = await visitor.submit(three, 'remove:text.steps.0');
    expect([steps(fewer), valueOf(fewer, 'text.steps.1.title')]).toEqual([2, 'Approve']);
  });
});

describe('what is recorded for somebody else', () => {
  it('is offered to a clerk, marked as unconfirmed, and asks who did it', async () => {
    await working.send('acc', 'appoint-officer', { person: 'p_acc_clerk', office: 'CLERK' });
    const clerk = new Browser(working.board);
    await clerk.signIn('p_acc_clerk', 'acc');
    const form = await clerk.get(`${AT}/act/declare-position?process=CP-001&version=2`);
    const position = { version: '2', position: 'SUPPORT' };
    const missing = await clerk.submit(form, 'next', { ...position, '~r.whose': 'AUTHORITY' });
    expect(errors(missing)).toContain('href="#~r.authority"');
    const check = await clerk.submit(missing, 'next', { '~r.authority': 'bdc', '~r.organ': 'Cabinet' });
    const sent = await clerk.submit(check, 'send');
    const done = await clerk.get(sent.location!);
    expect(done.html).toContain('You recorded this for somebody else');
    expect(done.html).toContain('BDC Council (Cabinet)');
    const inbox = await visitor.get(`${AT}/inbox`);
    expect(inbox.html).toMatch(/act\/confirm-entry\?target=[0-9a-f-]{36}/);
  });

  it('is not offered to anybody else, and not taken from them', async () => {
    const form = await visitor.get(`${AT}/act/open-formation`);
    expect(form.html).not.toContain('~r.whose');
    const check = await visitor.submit(form, 'next', { '~r.whose': 'OUTSIDE', '~r.outside': 'Somebody' });
    expect(check.html).not.toContain('Somebody outside');
  });
});
