import { commands } from '#governance/commands.js';
import { crawl } from './crawl.js';
import { faultsOf } from './faults.js';
import { look, lostIn } from './looking.js';
import type { Suite } from './suite.js';

/** Forms differ in their fields: so many are looked at for each who signs in. */
const FORMS = 6;
const MINUTES = 60_000;
/** They see different forms: who records for a body, who acts for an authority, who assures. */
const PEOPLE = ['p_acc_clerk acc', 'p_bdc_lead bdc', 'p_auditor acc'];

export const suite: Suite = (stage) => {
  describe('the pages of somebody who has signed in', () => {
    it.each(PEOPLE)(
      'are there, accessible and without complaint for %s',
      async (who) => {
        const { origin } = stage.site();
        const cookie = await stage.site().signIn(who);
        const found = await crawl({
          origin,
          cookie,
          start: '/arrangements/vale/inbox',
          within: /^\/arrangements\/vale\/(inbox|act|seat)\b/,
          ids: new Set(commands.map(({ route }) => route)),
        });
        expect(lostIn(found)).toEqual([]);
        expect(found.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['/arrangements/vale/act/:']));
        const most = (kind: string): number => (kind.includes('act/:') ? FORMS : 1);
        const faults = await look(stage, { found, most, coming: { cookie }, faults: (visit) => faultsOf(visit, 'en') });
        expect(faults).toEqual({});
      },
      3 * MINUTES,
    );

    it(
      'has no fault where a file is brought, a token is made, or an arrangement is proposed',
      async () => {
        const cookie = await stage.site().signIn('p_bdc_lead bdc');
        const visit = await stage.visit({ cookie });
        for (const path of ['/start/propose', '/arrangements/vale/tokens']) {
          expect(await visit.to(path)).toBe(200);
          expect([path, await faultsOf(visit, 'en')]).toEqual([path, []]);
          await visit.fresh();
        }
        await visit.to('/arrangements/vale/act/publish-paper?meeting=B-2025-09-10');
        const { page } = visit;
        await page.fill('[name="paper"]', 'P-90');
        await page.fill('[name="version"]', '1');
        await page.check('[name="copy"][value="PUBLIC"]');
        await page.getByRole('button', { name: 'Continue' }).click();
        await page.fill('[name="title"]', 'Depot report');
        await page.getByRole('button', { name: 'Continue' }).click();
        await page.locator('input[type="file"]').waitFor();
        expect(await faultsOf(visit, 'en')).toEqual([]);
      },
      MINUTES,
    );

    it('has at the top who acts for whom, on pages for everybody too', async () => {
      const { page } = await stage.visit({ cookie: await stage.site().signIn('p_bdc_service bdc') });
      await page.goto('/arrangements/vale');
      expect(await page.locator('.visitor').innerText()).toContain('Brackwater District Council');
    });
  });
};
