import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { chromiumPath, launch } from './chromium.js';
import { Site } from './site.js';
import type { Suite } from './suite.js';
import type { Coming } from './visit.js';
import { Visit } from './visit.js';

/** Files `*.suite.ts` beside this one, in the order of their names: one server and one browser serve them all. */
const suites = await Promise.all(
  readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.suite.ts'))
    .sort()
    .map(async (name) => ((await import(join(import.meta.dirname, name))) as { suite: Suite }).suite),
);
const path = chromiumPath();
if (path === undefined)
  console.warn('There is no Chromium here (CHROMIUM_PATH, or chromium on the PATH): the browser tests are skipped.');

(path === undefined ? describe.skip : describe)('in a browser', () => {
  let site: Site | undefined;
  let browser: Browser | undefined;
  const visits: Visit[] = [];

  beforeAll(async () => {
    [site, browser] = await Promise.all([Site.open(), launch(path ?? '')]);
  }, 120_000);
  afterEach(() => Promise.all(visits.splice(0).map((visit) => visit.close())));
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  for (const suite of suites)
    suite({
      site: () => there(site),
      visit: async (coming?: Coming) => {
        const visit = await Visit.of(there(browser), there(site).origin, coming);
        visits.push(visit);
        return visit;
      },
    });
});

function there<T>(thing: T | undefined): T {
  if (thing === undefined) throw new Error('Ask within a test: server and browser are started before the first.');
  return thing;
}
