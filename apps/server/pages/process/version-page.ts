import { definePage } from '../frame/page.js';
import { pathOf } from '../frame/way.js';
import type { ProcessAnswer } from './answers.js';
import { compromisesPart } from './compromise-part.js';
import type { Change } from './difference-part.js';
import { differenceLines } from './difference-part.js';
import { saidParts } from './said-part.js';
import { countsOf, standingLines } from './standing-part.js';
import { differenceLink, publishedBy, versionStatus } from './versions-part.js';

/** One version of a process: its text, what it changed, who stands where on exactly this text, and what each said of it. */
export const versionPage = definePage({
  path: 'processes/:process/versions/:version',
  part: 'processes',
  template: 'process/version',
  async read(at, { process = '', version = '' }) {
    if (!/^[1-9]\d{0,4}$/.test(version)) return undefined;
    const answer = await at.ask<ProcessAnswer>('process', { process, version: Number(version) });
    const shown = answer?.shown;
    if (!shown) return undefined;
    const { words } = at;
    const before = answer.versions.findLast((row) => row.version < shown.version);
    const [compromises, difference] = await Promise.all([
      compromisesPart(at, process, [shown]),
      before &&
        at.ask<{ readonly changes: readonly Change[] | null }>('difference', {
          process,
          from: before.version,
          to: shown.version,
        }),
    ]);
    const name = answer.title ?? process;
    return {
      title: `${name}, ${words.t('matrix.version', { version: shown.version })}`,
      trail: [at.link('part.processes', 'processes'), { href: at.way.to(pathOf('processes', process)), text: name }],
      name,
      version: shown.version,
      ...versionStatus(shown.status, at),
      published: publishedBy(shown, at),
      hash: shown.contentHash,
      event: shown.event,
      ...(shown.text && { text: shown.text }),
      counts: countsOf(shown.standings, words),
      lines: standingLines(at, process, shown.standings),
      said: saidParts(shown, at),
      compromises,
      ...(before &&
        difference?.changes && {
          difference: {
            ...differenceLink(process, before.version, shown.version, at),
            lines: differenceLines(difference.changes),
          },
        }),
    };
  },
});
