import { londonDay } from '#kernel';
import { dayText } from '../format.js';
import type { Reading } from '../frame/reading.js';
import { pathOf } from '../frame/way.js';
import type { Link } from '../time-part.js';
import type { VersionRow } from './answers.js';

/** A version in the list of them: who published it, how it stands, and the ways to its text and to what it changed. */
export interface VersionLine {
  readonly link: Link;
  readonly status: string;
  readonly tone: 'good' | 'part' | 'none';
  readonly published: string;
  readonly difference?: Link;
}

/** How a version stands, and in which colour; what is neither in force nor over is on its way. */
export const versionStatus = (status: string, { words: { t } }: Reading): Pick<VersionLine, 'status' | 'tone'> => ({
  status: t(`version.${status}`),
  tone: status === 'IN_FORCE' ? 'good' : OVER.has(status) ? 'none' : 'part',
});
const OVER = new Set(['SUPERSEDED', 'WITHDRAWN', 'LAPSED', 'REJECTED', 'RETIRED']);

/** The last one first. */
export const versionLines = (process: string, versions: readonly VersionRow[], at: Reading): readonly VersionLine[] =>
  versions
    .map((row, n) => ({ row, before: versions[n - 1] }))
    .toReversed()
    .map(({ row, before }) => ({
      link: {
        href: at.way.to(pathOf('processes', process, 'versions', row.version)),
        text: at.words.t('process.version', { version: row.version }),
      },
      ...versionStatus(row.status, at),
      published: publishedBy(row, at),
      ...(before && { difference: differenceLink(process, before.version, row.version, at) }),
    }));

/** "Published by Aldermere County Council on 24 July 2024" */
export function publishedBy({ authority, at: ms }: VersionRow, { words: { t, lang }, nameOf }: Reading): string {
  const day = dayText(londonDay(ms), lang);
  return authority === undefined
    ? t('process.publishedByBody', { day })
    : t('process.published', { name: nameOf(authority), day });
}

export const differenceLink = (process: string, from: number, to: number, at: Reading): Link => ({
  href: at.way.to(`${pathOf('processes', process)}/difference`, { from, to }),
  text: at.words.t('process.difference', { from, to }),
});
