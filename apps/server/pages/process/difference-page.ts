import { definePage } from '../frame/page.js';
import { pathOf } from '../frame/way.js';
import type { ProcessAnswer } from './answers.js';
import type { Change } from './difference-part.js';
import { differenceLines } from './difference-part.js';

interface Answer {
  readonly from: { readonly contentHash: string };
  readonly to: { readonly contentHash: string };
  readonly changes: readonly Change[] | null;
}

/** What changed between two versions, word by word; the last two where the address names none. */
export const differencePage = definePage({
  path: 'processes/:process/difference',
  part: 'processes',
  template: 'process/difference',
  async read(at, { process = '' }) {
    const answer = await at.ask<ProcessAnswer>('process', { process });
    if (!answer) return undefined;
    const { t } = at.words;
    const versions = answer.versions.map(({ version }) => version);
    const [from, to] = [
      chosen(at.one('from'), versions, versions.at(-2) ?? versions.at(-1)),
      chosen(at.one('to'), versions, versions.at(-1)),
    ];
    if (from === undefined || to === undefined) return undefined;
    const difference = await at.ask<Answer>('difference', { process, from, to });
    const name = answer.title ?? process;
    return {
      title: t('process.differenceTitle', { name, from, to }),
      trail: [at.link('part.processes', 'processes'), { href: at.way.to(pathOf('processes', process)), text: name }],
      name,
      heading: t('process.difference', { from, to }),
      versions: versions.map((version) => ({
        value: version,
        text: t('process.version', { version }),
      })),
      from,
      to,
      action: at.way.on({}, `${pathOf('processes', process)}/difference`),
      hidden: at.dateFields,
      same: difference?.from.contentHash === difference?.to.contentHash,
      ...(difference?.changes && { lines: differenceLines(difference.changes) }),
    };
  },
});

/** A version that there is; the other one where the address names none. */
function chosen(text: string | undefined, versions: readonly number[], other: number | undefined): number | undefined {
  if (text === undefined) return other;
  return versions.find((version) => String(version) === text);
}
