import { addDays } from '#kernel';
import { isRefusal } from '#governance';
import { viewDeclarations, ViewHost } from '#views';
import type { SmallArrangement } from '../../../../libs/pipeline/testing/small-arrangement.js';
import { dice } from '../../../../libs/views/testing/random-log.js';
import { heldVotes } from '../../exports/testing/held-vote.js';
import { randomChange } from '../../exports/testing/random-change.js';
import { Assets } from '../assets.js';
import { AskViews } from '../from-views/ask-views.js';
import { partnershipOf } from '../from-views/partnership.js';
import { surroundingsOf } from '../from-views/surroundings.js';
import { frameModel } from '../frame/frame-model.js';
import { partsOf } from '../frame/framed-pages.js';
import { Reading } from '../frame/reading.js';
import { Way } from '../frame/way.js';
import { render } from '../templates.js';
import { timePart } from '../time-part.js';
import { words } from '../words.js';
import { decisionPage } from './decision-page.js';

const CHANGES = 1_000;
const SHOWN = { path: 'decisions/D-1', query: {} };

let small: SmallArrangement;
let views: ViewHost;
beforeAll(async () => {
  small = await heldVotes();
  const { store, disclosures, blobs } = small.log.host.log;
  const about = { slug: 'small', folder: small.log.folder, store, disclosures, blobs };
  views = new ViewHost({ ...about, declared: viewDeclarations });
  await views.start();
}, 30_000);
afterAll(async () => {
  await views.close();
  await small.end();
});

/** The page of the decision as it is now, in a language: what a browser is sent. */
async function page(lang: 'en' | 'cy'): Promise<string> {
  const { host } = small.log;
  await views.waitFor(host.log.store.size() - 1, 10_000);
  const ask = new AskViews(views, { asOf: host.now(), knownAt: Infinity }, lang);
  const partnership = await partnershipOf(ask);
  if (!partnership) throw new Error('There is no partnership.');
  const around = await surroundingsOf(ask, host.now());
  const way = new Way('small', lang);
  const ground = { way, words: words(lang), asked: {}, around };
  const reading = new Reading({ ...partnership, ...ground, views: ask, query: {}, summary: '' });
  const model = await decisionPage.read(reading, { decision: 'D-1' });
  const { name } = partnership.about;
  const time = timePart({ ...ground, ...SHOWN, simulated: true });
  const frame = { name, simulated: true, time, part: 'decisions' as const, parts: partsOf(), trail: [] };
  return render(
    decisionPage.template,
    model as object,
    lang,
    new Assets({}),
    frameModel({ ...ground, ...SHOWN, ...frame }),
  );
}

const tallyIn = (html: string): string | undefined => /<div class="tally[\s\S]*?<\/details>\s*<\/div>/.exec(html)?.[0];
const tallies = async (): Promise<readonly (string | undefined)[]> => [
  tallyIn(await page('en')),
  tallyIn(await page('cy')),
];

describe('the tally on the page of a decision', () => {
  it('is the same to the byte after 1,000 random later changes', async () => {
    const [before, wholeBefore] = [await tallies(), await page('en')];
    expect(before[0]).toContain('Result: carried.');
    expect(before[1]).toContain('class="tally');
    const roll = dice(2_000);
    const accepted = new Set<string>();
    for (let n = 0, changes = 0; changes < CHANGES; n++) {
      const { command, data, extra } = await randomChange(small, n, roll);
      const outcome = await small.send(command, data, { ...extra, on: addDays('2024-06-03', Math.floor(n / 12)) });
      expect(n).toBeLessThan(20 * CHANGES);
      if (isRefusal(outcome)) continue;
      changes++;
      accepted.add(command);
      if (changes % 250 !== 0) continue;
      await small.log.managers.settle();
      expect(await tallies()).toEqual(before);
    }
    // The rest of the page has changed meanwhile: with a page that never changes this would prove nothing.
    expect(await page('en')).not.toBe(wholeBefore);
    expect(accepted.size).toBeGreaterThan(12);
  }, 120_000);
});
