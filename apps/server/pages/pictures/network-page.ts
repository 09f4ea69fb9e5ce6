import { definePage } from '../frame/page.js';
import type { Reading } from '../frame/reading.js';
import { chosenProcess } from './choice.js';
import type { NetworkFacts } from './network-model.js';
import type { NetworkPart } from './network-part.js';
import { networkPart } from './network-part.js';

/** Processes, their versions, the matters about them and what was decided in each: what hangs on what. */
export const networkPage = definePage({
  path: 'pictures/network',
  part: 'decisions',
  template: 'pictures/network',
  async read(at) {
    const chosen = await chosenProcess(at, 'pictures/network');
    if (!chosen) return undefined;
    return {
      title: at.words.t('pictures.network.title'),
      choices: chosen.choices,
      network: await networkIn(at, chosen.process),
    };
  },
});

/** The most that the views give at once, which is more than a picture holds: of the decisions it takes the latest. */
const MOST = 100;
/** So many pages of matters are asked for: what a decision hangs on may be an old one. */
const PAGES = 10;

async function networkIn(at: Reading, process: string | undefined): Promise<NetworkPart | undefined> {
  const of = process === undefined ? {} : { process };
  const [processes, matters, decisions] = await Promise.all([
    at.ask<Pick<NetworkFacts, 'processes'>>('processes'),
    mattersIn(at, of),
    at.ask<Pick<NetworkFacts, 'decisions'> & { readonly total: number }>('decisions', { ...of, limit: MOST }),
  ]);
  return networkPart(
    {
      processes: (processes?.processes ?? []).filter((row) => process === undefined || row.process === process),
      matters,
      decisions: decisions?.decisions ?? [],
      totals: { matters: matters.length, decisions: decisions?.total ?? 0 },
    },
    at.words,
    at.way,
  );
}

async function mattersIn(at: Reading, of: Readonly<Record<string, string>>): Promise<NetworkFacts['matters']> {
  const all: NetworkFacts['matters'][number][] = [];
  let cursor: string | undefined;
  for (let page = 0; page < PAGES; page++) {
    const answer = await at.ask<Pick<NetworkFacts, 'matters'> & { readonly next?: string }>('matters', {
      ...{ ...of, show: 'ALL', limit: MOST },
      ...(cursor !== undefined && { cursor }),
    });
    all.push(...(answer?.matters ?? []));
    cursor = answer?.next;
    if (cursor === undefined) break;
  }
  return all;
}
