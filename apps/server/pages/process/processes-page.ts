import { definePage } from '../frame/page.js';
import { pathOf } from '../frame/way.js';
import { downloads } from '../lists/downloads.js';
import type { Words } from '../words.js';
import type { ProcessAnswer } from './answers.js';
import { countsOf } from './standing-part.js';

type Row = Pick<
  ProcessAnswer,
  'process' | 'title' | 'asked' | 'inForce' | 'retired' | 'withdrawn' | 'standings' | 'versions'
>;

/** Every common process: what is in force, what is on the table, and how many stand where, with their names. */
export const processesPage = definePage({
  path: 'processes',
  part: 'processes',
  template: 'process/processes',
  async read(at) {
    const answer = await at.ask<{ readonly processes: readonly Row[] }>('processes');
    const { words } = at;
    return {
      title: words.t('part.processes'),
      downloads: downloads(at, 'processes'),
      processes: (answer?.processes ?? []).map((row) => ({
        id: row.process,
        title: row.title ?? row.process,
        href: at.way.to(pathOf('processes', row.process)),
        status: statusOf(row, words.t),
        heading: row.asked === null ? '' : words.t('process.onVersion', { version: row.asked }),
        counts: countsOf(row.standings, words),
      })),
    };
  },
});

function statusOf({ inForce, asked, retired, withdrawn }: Row, t: Words['t']): string {
  if (retired) return t('version.RETIRED');
  if (withdrawn) return t('version.WITHDRAWN');
  if (inForce && asked !== null && asked !== inForce.version)
    return t('matrix.both', { inForce: inForce.version, inProgress: asked });
  if (inForce) return t('matrix.inForce', { version: inForce.version });
  return asked === null ? t('matrix.neither') : t('matrix.inProgress', { version: asked });
}
