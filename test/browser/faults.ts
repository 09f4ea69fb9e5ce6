import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import type { Visit } from './visit.js';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const NARROW = { width: 320, height: 640 };
/** A figure of CLS below this is nothing that moved: it is rounding. */
const NOTHING = 0.001;

/**
 * What is wrong with the page that a visit has come to, as sentences; none for a page that is as it should be.
 * @param colours whether the contrast of every text is reckoned, which takes half of the time: it depends neither on the language
 *   nor on the date, so it is left to English pages as they are now unless said otherwise
 */
export async function faultsOf(
  visit: Visit,
  lang: 'en' | 'cy',
  { colours = lang === 'en' }: { readonly colours?: boolean } = {},
): Promise<readonly string[]> {
  const { page } = visit;
  const found = [...(await looks(page, lang)), ...(await moved(page)), ...(await broken(page, colours))];
  await page.setViewportSize(NARROW);
  const narrow = await sideways(page);
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  const forced = await invisible(page);
  return [...new Set([...found, ...narrow, ...forced, ...(await reports(page)), ...visit.complaints])];
}

/** axe, for WCAG 2.2 A and AA and best practice. It tells of violations alone: what passed, and where by selector, is a third of its time. */
async function broken(page: Page, colours: boolean): Promise<readonly string[]> {
  const options = {
    runOnly: { type: 'tag' as const, values: TAGS },
    resultTypes: ['violations' as const],
    selectors: false,
    rules: { 'color-contrast': { enabled: colours } },
  };
  // Legacy mode looks at the page in its own frame only: these pages have no others.
  const { violations } = await new AxeBuilder((await isThere(page)) ? { page, axeSource: ';' } : { page })
    .setLegacyMode(true)
    .options(options)
    .analyze();
  return violations.map(
    ({ id, help, nodes }) =>
      `axe ${id}: ${help}: ${nodes
        .slice(0, 3)
        .map(({ html }) => html.slice(0, 160))
        .join(' | ')}`,
  );
}

/** axe is half a megabyte: a visit that looks at many pages brings it along (`Coming.looking`), others get it when it is asked for. */
const isThere = (page: Page): Promise<boolean> => asked(page, "() => typeof window.axe === 'object'");

/** One h1, a title, the language, a caption on each table, no id twice, nothing that a field of a form could be mistaken for. */
const LOOKS = `(lang) => {
  const faults = [];
  const h1 = document.querySelectorAll('h1').length;
  if (h1 !== 1) faults.push(h1 + ' h1');
  if (document.title.trim() === '') faults.push('no title');
  if (document.documentElement.lang !== lang) faults.push('lang is ' + document.documentElement.lang + ', not ' + lang);
  for (const table of document.querySelectorAll('table'))
    if (!table.caption || table.caption.textContent.trim() === '') faults.push('a table without a caption: ' + table.outerHTML.slice(0, 120));
  const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
  for (const id of new Set(ids.filter((id, n) => ids.indexOf(id) !== n))) faults.push('the id ' + id + ' twice');
  return faults;
}`;
const looks = (page: Page, lang: string): Promise<readonly string[]> => asked(page, LOOKS, lang);

const moved = async (page: Page): Promise<readonly string[]> => {
  const shift = await asked<number>(page, '() => window.layoutShift');
  return shift < NOTHING ? [] : [`the layout moved while it loaded (CLS ${shift.toFixed(3)})`];
};

/** WCAG 1.4.10: at 320 CSS pixels the page is not wider than the window; what is wider scrolls by itself. */
const SIDEWAYS = `() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const scrolls = (element) => element && (/auto|scroll|hidden/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
  const wide = [...document.body.querySelectorAll('*')].find(
    (element) => element.getBoundingClientRect().right > clientWidth + 0.5 && !scrolls(element.parentElement));
  return ['at 320 px the page is ' + scrollWidth + ' px wide: ' + (wide ? wide.outerHTML.slice(0, 160) : 'no element found')];
}`;
const sideways = (page: Page): Promise<readonly string[]> => asked(page, SIDEWAYS);

/**
 * In forced colours the browser recolours text, not drawings. On a dark ground, which many choose, each must be told from it all the
 * same (WCAG 1.4.11: 3 to 1). Colours that the browser computes are rgb(…).
 */
const INVISIBLE = `() => {
  const parts = (colour) => (/^rgb\\((\\d+), (\\d+), (\\d+)\\)$/.exec(colour) ?? []).slice(1).map(Number);
  const light = (colour) => parts(colour)
    .map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, n) => sum + part * [0.2126, 0.7152, 0.0722][n], 0);
  const ground = getComputedStyle(document.body).backgroundColor;
  const seen = (colour) => {
    if (parts(colour).length === 0) return false;
    const [more, less] = [light(colour), light(ground)].sort((a, b) => b - a);
    return (more + 0.05) / (less + 0.05) >= 3;
  };
  return [...document.querySelectorAll('svg')]
    .filter((svg) => svg.getBoundingClientRect().width > 0 && getComputedStyle(svg).visibility === 'visible')
    .filter((svg) => ![...svg.querySelectorAll('*')].some((shape) => {
      const { fill, stroke } = getComputedStyle(shape);
      return seen(fill) || seen(stroke);
    }))
    .map((svg) => 'in forced colours, on ' + ground + ', a drawing is not seen: ' + svg.outerHTML.slice(0, 160));
}`;
const invisible = (page: Page): Promise<readonly string[]> => asked(page, INVISIBLE);

const reports = async (page: Page): Promise<readonly string[]> =>
  (await asked<readonly string[]>(page, '() => window.policyReports')).map((report) => `CSP: ${report}`);

/** Runs a function in the page. It is given as text, because the project's types know no browser. */
export const asked = <T>(page: Page, fn: string, arg?: unknown): Promise<T> =>
  page.evaluate(`(${fn})(${JSON.stringify(arg ?? null)})`);
