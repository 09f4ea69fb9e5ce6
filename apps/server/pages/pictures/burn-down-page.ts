import { definePage } from '../frame/page.js';
import type { Reading } from '../frame/reading.js';
import type { BurnDown, ThroughTime } from './burn-down-part.js';
import { burnDownPart } from './burn-down-part.js';
import { chosenProcess } from './choice.js';

/** How many workarounds were open, and what they cost, through time: of the partnership, or of one process. */
export const burnDownPage = definePage({
  path: 'pictures/workarounds',
  part: 'workarounds',
  template: 'pictures/burn-down',
  async read(at) {
    const chosen = await chosenProcess(at, 'pictures/workarounds');
    if (!chosen) return undefined;
    return {
      title: at.words.t('pictures.burnDown.title'),
      trail: [at.link('part.workarounds', 'workarounds')],
      choices: chosen.choices,
      burnDown: await burnDownOf(at, chosen.process),
    };
  },
});

/** For a page of another kind that shows it too. Undefined where there never was a workaround. */
export async function burnDownOf(at: Reading, process?: string): Promise<BurnDown | undefined> {
  const course = await at.ask<ThroughTime>('workarounds-through-time', process === undefined ? {} : { process });
  return course && burnDownPart(course, at);
}
