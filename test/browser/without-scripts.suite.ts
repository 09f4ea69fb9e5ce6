import type { Suite } from './suite.js';

/** What a reader can do with JavaScript off: everything. */
export const suite: Suite = ({ visit }) => {
  describe('with JavaScript off', () => {
    it('one goes from the first page to another date, to today, and to Welsh', async () => {
      const { page, ...coming } = await visit({ javaScript: false });
      await page.goto('/');
      await page.locator('.time-bar__other summary').click();
      await page.getByLabel('Day').fill('2');
      await page.getByLabel('Month').fill('10');
      await page.getByLabel('Year').fill('2024');
      await page.getByRole('button', { name: 'Show this date' }).click();
      expect(new URL(page.url()).searchParams.get('asOf')).toBe('2024-10-02');
      expect(await page.locator('.time-bar').innerText()).toContain('2 October 2024');
      await page.locator('.time-bar').getByRole('link', { name: 'Go to today' }).click();
      expect(new URL(page.url()).search).toBe('');
      await page.getByRole('link', { name: 'Cymraeg' }).click();
      expect(await page.locator('html').getAttribute('lang')).toBe('cy');
      expect(coming.complaints).toEqual([]);
    });

    it('one reads behind a cell of the matrix', async () => {
      const { page } = await visit({ javaScript: false });
      await page.goto('/arrangements/vale');
      const cell = page.locator('.cell__link').first();
      const to = await cell.getAttribute('href');
      await cell.click();
      expect(page.url()).toContain(to);
      expect(await page.locator('h1').count()).toBe(1);
    });

    it('one is told of a date that is none, with what was typed kept', async () => {
      const { page } = await visit({ javaScript: false });
      await page.goto('/arrangements/vale?day=31&month=2&year=2025');
      expect(await page.title()).toMatch(/^Error: /);
      expect(await page.locator('#date-day').inputValue()).toBe('31');
      await page.locator('.govuk-error-summary a').click();
      expect(new URL(page.url()).hash).toBe('#date-day');
    });
  });
};
