import type { Page } from 'playwright-core';
import { asked, faultsOf } from './faults.js';
import type { Stage, Suite } from './suite.js';
import type { Visit } from './visit.js';

const PAGE = '/arrangements/vale';
const MINUTE = 60_000;

export const suite: Suite = (stage) => {
  describe('a page that follows the record', () => {
    let facts = 0;
    /** Records something in the sample. @returns the words by which its sentence is known, and its position */
    const change = async (): Promise<{ readonly title: string; readonly position: number }> => {
      const title = `A report from the browser tests, number ${++facts}`;
      const data = { fact: `F-browser-${facts}`, kind: 'REPORT', title, source: 'Browser test' };
      const as = { authority: 'bdc', capacity: 'SERVICE_LEAD' };
      return { title, ...(await stage.site().command('record-fact', 'p_bdc_service', { as, data })) };
    };

    it(
      'shows what was recorded without being loaded again, and says so once',
      async () => {
        const { page } = await follows(stage);
        await mark(page);
        const { title, position } = await change();
        await page.getByText(title).first().waitFor();
        expect(await status(page)).toBe(`Updated: the page now shows the record up to entry ${position}.`);
        expect(await page.locator('[role="status"]').count()).toBe(1);
        expect(await marked(page)).toBe(true);
      },
      MINUTE,
    );

    it(
      'leaves focus, opened details, typed text and the place in the page where they were',
      async () => {
        const { page } = await follows(stage);
        await page.locator('.time-bar__other summary').click();
        await page.locator('#date-day').fill('12');
        const last = page.locator('.entry__check summary').nth(3);
        await last.click();
        await last.focus();
        const before = await asked<Where>(page, WHERE);
        const { title } = await change();
        await page.getByText(title).first().waitFor();
        const after = await asked<Where>(page, WHERE);
        expect([after.focus, after.open]).toEqual([before.focus, true]);
        // Scrolling goes by whole pixels.
        expect(Math.abs(after.top - before.top)).toBeLessThanOrEqual(2);
        expect(await page.locator('#date-day').inputValue()).toBe('12');
        expect(await page.locator('.time-bar__other').getAttribute('open')).not.toBeNull();
      },
      MINUTE,
    );

    it(
      'waits with a change that would take focus away until focus moves on',
      async () => {
        const { page } = await follows(stage);
        const last = page.locator('.entries--long > li').last().locator('summary');
        await last.focus();
        const { title } = await change();
        await page.getByText('changes when you leave it').waitFor();
        expect(await asked(page, HAS_FOCUS, 'summary')).toBe(true);
        expect(await page.getByText(title).count()).toBe(0);
        await page.locator('.live__pause').focus();
        await page.getByText(title).first().waitFor();
      },
      MINUTE,
    );

    it(
      'can be paused, stays as it is then, and catches up when it is resumed',
      async () => {
        const { page } = await follows(stage);
        await page.getByRole('button', { name: 'Pause updates' }).press('Enter');
        expect(await status(page)).toBe('Updates are paused: the page stays as it is.');
        const { title } = await change();
        const other = await follows(stage);
        await other.page.getByText(title).first().waitFor();
        expect(await page.getByText(title).count()).toBe(0);
        await page.getByRole('button', { name: 'Resume updates' }).press('Enter');
        await page.getByText(title).first().waitFor();
      },
      MINUTE,
    );

    it(
      'has no fault once it has changed',
      async () => {
        const visit = await follows(stage);
        const { title } = await change();
        await visit.page.getByText(title).first().waitFor();
        expect(await faultsOf(visit, 'en')).toEqual([]);
      },
      MINUTE,
    );

    it('does not follow it as at another date, and loads no script there', async () => {
      const { page, ...visit } = await stage.visit();
      await page.goto(`${PAGE}?asOf=2024-10-02`);
      expect(await page.locator('script, .live, [data-live-from]').count()).toBe(0);
      expect(visit.complaints).toEqual([]);
    });

    it('lacks nothing without JavaScript, and shows no button that does nothing', async () => {
      const [plain, scripted] = [await stage.visit({ javaScript: false }), await follows(stage)];
      await plain.to(PAGE);
      expect(await plain.page.locator('.live').isVisible()).toBe(false);
      expect(await plain.page.locator('main').innerText()).toBe(await scripted.page.locator('main').innerText());
    });
  });
};

/** A reader on the page, with its script listening. */
async function follows({ visit }: Stage): Promise<Visit> {
  const coming = await visit();
  const listening = coming.page.waitForResponse((answer) => answer.url().endsWith('/live'));
  await coming.to(PAGE);
  await listening;
  return coming;
}

const status = (page: Page): Promise<string> => page.locator('.live__status').innerText();

/** A mark that is gone when the page is loaded again. */
const mark = (page: Page): Promise<unknown> => asked(page, '() => { window.stillHere = true; }');
const marked = (page: Page): Promise<boolean> => asked(page, '() => window.stillHere === true');

/** What has focus, whether its details are open, and how far down the window it stands. */
interface Where {
  readonly focus: string;
  readonly open: boolean;
  readonly top: number;
}
const WHERE = `() => {
  const { activeElement: on } = document;
  return { focus: on.textContent, open: on.parentElement.open === true, top: on.getBoundingClientRect().top };
}`;
const HAS_FOCUS = '(name) => document.activeElement.localName === name';
