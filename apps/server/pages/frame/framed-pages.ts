import { decisionPages } from '../decisions/index.js';
import { meetingPage } from '../meetings/meeting-page.js';
import { meetingsPage } from '../meetings/register-page.js';
import { comparePage } from '../compare/compare-page.js';
import { historyPage } from '../history/history-page.js';
import { dataPage } from '../data/data-page.js';
import { overviewPage } from '../overview-page.js';
import { burnDownPage } from '../pictures/burn-down-page.js';
import { movesPage } from '../pictures/moves-page.js';
import { networkPage } from '../pictures/network-page.js';
import { picturesPage } from '../pictures/pictures-page.js';
import { searchPage } from '../search/search-page.js';
import { pairPage } from '../pair/pair-page.js';
import { peoplePage } from '../people/people-page.js';
import { differencePage } from '../process/difference-page.js';
import { processPage } from '../process/process-page.js';
import { processesPage } from '../process/processes-page.js';
import { versionPage } from '../process/version-page.js';
import { datesPage } from '../time/dates-page.js';
import { registerPage } from '../workarounds/register-page.js';
import { workaroundPage } from '../workarounds/workaround-page.js';
import type { FramedPage, Part } from './page.js';
import { PARTS, pathOfPart } from './page.js';

/** Every page of a partnership. How to add one stands in page.ts. */
export const framedPages: readonly FramedPage[] = [
  overviewPage,
  ...decisionPages,
  processesPage,
  processPage,
  versionPage,
  differencePage,
  pairPage,
  meetingsPage,
  meetingPage,
  registerPage,
  workaroundPage,
  historyPage,
  datesPage,
  comparePage,
  peoplePage,
  picturesPage,
  burnDownPage,
  movesPage,
  networkPage,
  searchPage,
  dataPage,
];

/** The parts that have a page of their own: the navigation leads to no others. */
export const partsOf = (pages: readonly FramedPage[] = framedPages): ReadonlySet<Part> =>
  new Set(PARTS.filter((part) => pages.some(({ path }) => path === pathOfPart(part))));
