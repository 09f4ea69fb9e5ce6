import { Browser } from '../acting/testing/browser.js';
import { contentOf, linksOf, textOf, titleOf } from '../testing/html.js';
import type { Played } from '../testing/played.js';
import { played } from '../testing/played.js';

const VALE = '/arrangements/vale';
const CALLED_IN = '2024-10-25';

let vale: Played;
beforeAll(async () => {
  vale = await played();
}, 120_000);
afterAll(() => vale.close());
const html = async (path: string): Promise<string> => contentOf((await vale.get(VALE + path)).html);
const text = async (path: string): Promise<string> => textOf(await html(path));

describe('matters', () => {
  it('say whose decision it is at each authority, with its notices and the advice of its officers', async () => {
    const page = await text(`/matters/M-1?asOf=${CALLED_IN}`);
    expect(page).toContain('Aldermere County Council Reserved Said by its own officer on 30 August 2024.');
    expect(page).toContain('A key decision here. Assessed on 2 September 2024. Significant expenditure or savings.');
    expect(page).toContain(
      '2 September 2024: notice of a key decision, to be taken 1 October 2024 by Cabinet of Aldermere',
    );
    expect(page).toContain('Brackwater District Council Reserved Said by another authority’s officer');
    expect(page).toContain('Legal implications This body has no such officer');
    expect(page).toContain('D-ACC-1 , 15 October 2024');
    expect(await text('/matters?asOf=2024-08-29')).toContain('No matter is on the record at this date.');
    expect(await text(`/matters?asOf=${CALLED_IN}`)).toContain('1 matter');
  });

  it('track each authority’s own approval, and what each waits for', async () => {
    const page = await html(`/matters/M-1/approvals?asOf=${CALLED_IN}`);
    expect(textOf(page)).toContain('Waiting Waiting for Aldermere County Council, Brackwater District Council');
    expect(textOf(page)).toContain('Brackwater District Council Given, not yet in full');
    expect(textOf(page)).toContain('The system contract is executed: not met');
    expect(textOf(page)).toContain('NHS Wexcombe Integrated Care Board Awaited');
    expect(linksOf(page)).toContain(`${VALE}/decisions/D-BDC-1?asOf=${CALLED_IN}`);
    expect(linksOf(page).join()).not.toContain('D-WIC-1');
    expect(await text('/approvals?asOf=2024-12-01')).toContain('No matter waits for approvals at this date.');
    expect(await text('/approvals?asOf=2024-12-01&show=ALL')).toContain('Approved by all since 29 November 2024.');
  });
});

describe('the call-in clock', () => {
  it('has windows with their cut-off, and what was called in with the day on which scrutiny meets', async () => {
    const page = await text(`/call-ins?asOf=${CALLED_IN}`);
    expect(page).toContain('1 window open. 1 called in.');
    expect(page).toContain('Cut-off 31 October 2024, 5pm Free of it from 1 November 2024');
    expect(page).toContain('Scrutiny meets by 12 November 2024 If scrutiny has not met by then, the call-in lapses.');
    expect(await text('/call-ins?asOf=2024-09-01')).toContain('No window is open, and nothing is called in');
  });
});

describe('what is to come', () => {
  it('stands by the day, with whose it is and why that day', async () => {
    const page = await html('/who-decides?asOf=2024-10-18');
    const days = [...page.matchAll(/due-day__heading">([^<]+)/g)].map(([, day = '']) => day.trim());
    expect(days).toEqual(['11 September 2024', '2 October 2024', '24 October 2024', '31 March 2025', 'No day set']);
    expect(textOf(page)).toContain(
      'Aldermere County Council scrutiny call in “Purchase to pay, version 2: approved”, or let the window close, by 5pm',
    );
    expect(textOf(page)).toContain('8 things to decide or do 2 late');
    expect(await text('/who-decides?asOf=2024-10-18&authority=acc')).toContain('1 thing to decide or do');
    expect(await text('/who-decides?asOf=2024-10-18&kind=CALL_IN_WINDOW')).not.toContain('raft the minutes');
    const calendar = linksOf(page).find((href) => href.includes('.ics')) ?? '';
    expect((await vale.get(calendar)).html).toContain('BEGIN:VCALENDAR');
  });

  it('says what nobody has planned yet', async () => {
    expect(await text('/forward-plan?asOf=2024-09-20')).toMatch(/Not planned yet .*Purchase to pay, version 2/);
    expect(await text('/forward-plan?asOf=2024-08-01')).toContain('Nothing stands on the forward plan at this date.');
  });
});

describe('the register of compliance', () => {
  it('counts by rule and by authority for a governance statement, and tells each exception', async () => {
    const page = await text('/compliance?asOf=2025-09-30');
    expect(page).toContain(
      'By rule Rule All Open Raised Acknowledged Mitigated Waived Grave An action was not said to be done by the day on which it was due. ACTION_OVERDUE',
    );
    expect(page).toContain('Raised for 17 August 2025. Open for 44 days. Severity: Medium.');
    expect(linksOf(await html('/compliance?asOf=2025-09-30'))).toContain(
      `${VALE}/compliance?from=2024-04-01&to=2025-03-31&asOf=2025-09-30`,
    );
    expect(await text('/compliance?from=2024-04-01&to=2025-03-31')).toContain('Nothing answers to all of this');
    expect(await text('/compliance?asOf=2025-08-16')).toContain('No exception is on the register at this date.');
  });

  it('has delegations and interests beside it, each with what will appear', async () => {
    expect(await text('/delegations')).toContain('No delegation is on the record at this date.');
    expect(await text('/interests')).toContain('A member of the household works for a bidder.');
    expect(await text('/interests?asOf=2024-10-01')).toContain('No interest has been declared at this date.');
  });
});

describe('after a decision', () => {
  it('an action says who owes it, and by how much it is late', async () => {
    expect(await text('/actions?asOf=2025-09-30')).toContain('1 open. 1 overdue. 0 to be accepted as done.');
    const page = await text('/actions/A-014?asOf=2025-09-30');
    expect(page).toContain(
      'Brackwater District Council (Brackwater head of finance operations) . Due on 16 August 2025. 45 days overdue',
    );
    expect(page).toContain('Its day has not been moved.');
    expect(await text('/actions?asOf=2025-03-11')).toContain('No action is open at this date.');
    expect(await text('/conditions?show=ALL')).toContain('The approval waits for it:');
  });

  it.each([
    ['2025-06-17', 'Level 1 Here 10 working days. 16 June 2025 to 30 June 2025.'],
    ['2025-07-01', 'Level 2 Here 15 working days. 30 June 2025 to 21 July 2025.'],
    ['2025-08-09', 'Level 3 Ended here 15 working days.'],
  ])('a dispute stands on its rung as at %s', async (day, rung) => {
    expect(await text(`/disputes/DSP-1?asOf=${day}`)).toContain(rung);
  });

  it('the terms of a settlement stay with the parties: the public reads on which ground', async () => {
    const open = await text('/disputes/DSP-1');
    expect(open).toContain('The terms are between the parties.');
    expect(open).toContain('Aldermere County Council : Local Government Act 1972, Schedule 12A, Paragraph 3');
    const party = new Browser({ server: vale.server });
    await party.signIn('p_bdc_lead', 'bdc');
    const own = textOf(contentOf((await party.get(`${VALE}/disputes/DSP-1`)).html));
    const terms = /<blockquote class="quote">([^<]+)<\/blockquote>\s*<\/section>/.exec(
      contentOf((await party.get(`${VALE}/disputes/DSP-1`)).html),
    )?.[1];
    expect(own).not.toContain('The terms are between the parties.');
    expect(terms).toBeDefined();
    expect(open).not.toContain(textOf(terms ?? ''));
  });
});

describe('what is only supposed', () => {
  const WHAT_IF = `${VALE}/meetings/B-2024-10-02/votes/V-6/what-if?rule=weighted%401&weights=p_acc_rep1%3A5%2Cp_bdc_sub%3A7`;
  const LEAVING = `${VALE}/withdrawal-simulation?authority=bdc&servedOn=2025-03-13`;
  const signedIn = async (person: string, authority: string): Promise<Browser> => {
    const browser = new Browser({ server: vale.server });
    await browser.signIn(person, authority);
    return browser;
  };

  it.each([WHAT_IF, LEAVING])(
    'is for parties: others are sent to sign in, and back to the same question',
    async (path) => {
      const { status, location } = await vale.get(path);
      const to = new URL(location ?? '', 'http://x');
      expect([status, to.pathname]).toEqual([303, `${VALE}/sign-in`]);
      const next = new URL(to.searchParams.get('next') ?? '', 'http://x');
      expect([next.pathname, ...next.searchParams]).toEqual([
        new URL(path, 'http://x').pathname,
        ...new URL(path, 'http://x').searchParams,
      ]);
      expect(linksOf((await vale.get(`${VALE}/compliance`)).html).join()).not.toContain('withdrawal');
    },
  );

  it('is the same at the same address for every party, clearly hypothetical, and writes nothing', async () => {
    const size = (): number => vale.server.served.needed('vale').host.log.store.size();
    const before = size();
    const [acc, bdc] = [await signedIn('p_acc_lead', 'acc'), await signedIn('p_bdc_lead', 'bdc')];
    for (const path of [WHAT_IF, LEAVING]) {
      const page = contentOf((await acc.get(path)).html);
      expect(page).toBe(contentOf((await bdc.get(path)).html));
      expect(textOf(page)).toContain('Hypothetical');
    }
    const vote = textOf(contentOf((await acc.get(WHAT_IF)).html));
    expect(vote).toMatch(/As it was held Vote V-6 Carried .*As supposed Hypothetical/);
    const leaving = textOf(contentOf((await acc.get(LEAVING)).html));
    expect(leaving).toContain('Its last day would be 31 March 2026.');
    expect(leaving).toContain('Votes on the board 8 6');
    expect(leaving).toContain('Reconcile the approval sheet with the ledger each month (A-014)');
    expect(size()).toBe(before);
  });

  it('refuses what cannot be counted beside its field, and says what the rule asks for', async () => {
    const acc = await signedIn('p_acc_lead', 'acc');
    const wrong = await acc.get(WHAT_IF.replace('p_bdc_sub', 'p_stranger'));
    expect([wrong.status, titleOf(wrong.html).startsWith('Error: ')]).toEqual([400, true]);
    expect(linksOf(wrong.html)).toContain('#weights');
    const dual = await acc.get(`${VALE}/meetings/B-2024-10-02/votes/V-6/what-if?rule=dual%401`);
    expect([dual.status, textOf(contentOf(dual.html)).includes('these votes give no result')]).toEqual([200, true]);
    expect((await acc.get(`${VALE}/meetings/B-2024-10-02/votes/V-99/what-if`)).status).toBe(404);
  });
});
