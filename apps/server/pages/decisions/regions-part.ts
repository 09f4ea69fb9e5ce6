import type { Occurred } from '#kernel';
import type { Said } from '../acting/form/labels.js';
import { saying } from '../acting/form/labels.js';
import { listText } from '../format.js';
import type { Reading } from '../frame/reading.js';
import { whenText } from '../lists/told.js';
import type { RegionsRow } from './answers.js';

/** One region: how it stands, since when, and of which authorities where they differ. */
export interface RegionPart {
  readonly label: string;
  readonly lines: readonly {
    readonly status: Said;
    readonly since?: string;
    readonly names?: string;
    readonly note?: string;
  }[];
}

type Named = RegionsRow['approval'][number];

/** The six regions of a decision, each by itself: none is ever read from another (lifecycles 9.5). The record is two. */
export function regionsPart(regions: RegionsRow, at: Reading): readonly RegionPart[] {
  const { t, lang } = at.words;
  const one = (
    region: 'outcome' | 'statement' | 'minutes' | 'publication' | 'implementation',
    notes: readonly string[] = [],
  ): RegionPart => ({
    label: `decision.region.${region}`,
    lines: [
      {
        status: saying(`decision.${region}.${regions[region].status}`, lang),
        ...sinceOf(regions[region].since, at),
        ...(notes.length > 0 && { note: notes.join(' ') }),
      },
    ],
  });
  return [
    one('outcome', [
      ...(regions.outcome.unconfirmed ? [t('standing.UNCONFIRMED')] : []),
      ...(regions.outcome.validityQuestioned ? [t('decision.questioned')] : []),
    ]),
    one('statement'),
    one('minutes'),
    one('publication', regions.publication.incomplete ? [t('decision.incomplete')] : []),
    { label: 'decision.region.approval', lines: grouped('approval', regions.approval, at) },
    { label: 'decision.region.callIn', lines: grouped('callIn', regions.callIn, at) },
    one('implementation', regions.implementation.premature ? [t('decision.premature')] : []),
  ];
}

const sinceOf = (since: Occurred | null, { words }: Reading): { readonly since?: string } => {
  const when = whenText(since, words);
  return when === undefined ? {} : { since: words.t('decision.since', { when }) };
};

const RUNNING: readonly string[] = ['WINDOW_OPEN', 'CALLED_IN', 'REFERRED_BACK'];

/** Authorities that stand alike since the same day, on one line. */
function grouped(region: 'approval' | 'callIn', rows: readonly Named[], at: Reading): RegionPart['lines'] {
  const { lang, t } = at.words;
  if (rows.length === 0) return [{ status: saying(`decision.${region}.NOBODY`, lang) }];
  const alike = Map.groupBy(rows, ({ status, since, until }) => JSON.stringify([status, since, until ?? null]));
  return [...alike.values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    // What a clock runs to is said only while it runs.
    const until = RUNNING.includes(first.status) ? whenText(first.until, at.words) : undefined;
    return [
      {
        status: saying(`decision.${region}.${first.status}`, lang),
        ...sinceOf(first.since, at),
        names: listText(
          same.map(({ authorityName }) => authorityName),
          lang,
        ),
        ...(until !== undefined && { note: t('decision.until', { when: until }) }),
      },
    ];
  });
}
