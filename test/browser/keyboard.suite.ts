import type { Page } from 'playwright-core';
import { asked } from './faults.js';
import type { Suite } from './suite.js';

/** By keyboard alone: every stop is seen, none is a trap, and what a mouse does a key does. */
export const suite: Suite = ({ visit }) => {
  describe('by keyboard alone', () => {
    it('the first stop leads past the top to the content', async () => {
      const { page } = await visit();
      await page.goto('/arrangements/vale');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(new URL(page.url()).hash).toBe('#main-content');
      await page.keyboard.press('Tab');
      expect(await asked(page, "() => document.querySelector('main').contains(document.activeElement)")).toBe(true);
    });

    it('every link, button and field of the page is reached in the order of the page, and its focus is seen', async () => {
      const { page } = await visit();
      await page.goto('/arrangements/vale');
      const all = await asked<number>(page, STOPS);
      const reached: Stop[] = [];
      for (let n = 0; n < all; n++) {
        await page.keyboard.press('Tab');
        reached.push(await stop(page));
      }
      expect(reached.map(({ n }) => n)).toEqual(Array.from({ length: all }, (_, n) => n));
      expect(reached.filter(({ seen }) => !seen).map(({ what }) => what)).toEqual([]);
    });

    it('another date is opened, typed and shown', async () => {
      const { page } = await visit();
      await page.goto('/arrangements/vale');
      await page.locator('.time-bar__other summary').focus();
      await page.keyboard.press('Enter');
      for (const typed of ['2', '10', '2024']) {
        await page.keyboard.press('Tab');
        await page.keyboard.type(typed);
      }
      await Promise.all([page.waitForURL('**asOf=2024-10-02'), page.keyboard.press('Enter')]);
      expect(await page.locator('.time-bar').innerText()).toContain('2 October 2024');
    });
  });
};

interface Stop {
  /** Its place among the stops, in the order of the page; -1 for anything else. */
  readonly n: number;
  readonly what: string;
  readonly seen: boolean;
}

/** Numbers everything that a Tab can stop at, in the order of the page. @returns how many there are */
const STOPS = `() => {
  const stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
    .filter((element) => !element.disabled && element.type !== 'hidden' && element.checkVisibility({ visibilityProperty: true }));
  stops.forEach((element, n) => { element.dataset.stop = n; });
  return stops.length;
}`;

/** An outline, a shadow or an underline that is there only while the element has focus. */
const STOP = `() => {
  const element = document.activeElement;
  const look = () => {
    const { outlineStyle, outlineWidth, boxShadow, backgroundColor, textDecorationLine, textDecorationThickness } = getComputedStyle(element);
    return [outlineStyle === 'none' ? '' : outlineWidth, boxShadow, backgroundColor, textDecorationLine, textDecorationThickness].join();
  };
  const focused = look();
  element.blur();
  const plain = look();
  element.focus();
  return { n: Number(element.dataset.stop ?? -1), what: element.outerHTML.slice(0, 120), seen: focused !== plain };
}`;
const stop = (page: Page): Promise<Stop> => asked(page, STOP);
