import { dayOf, msOf } from '#kernel';
import { dayText, momentText, occurredText } from './format.js';
import type { Way } from './frame/way.js';
import type { EntryRecord, PartnershipRecord } from './record.js';
import type { Link } from './time-part.js';
import type { Words } from './words.js';

/** One entry: the date first, then who and what; how it came in, and what to check it by, behind it. */
export interface EntryPart {
  readonly day: string;
  readonly when: string;
  readonly sentence: string;
  /** Language of the sentence, where it is not the page's. */
  readonly lang?: string;
  /** How the entry stands with the authority it was made for, where that needs saying. */
  readonly mark?: string;
  readonly notes: readonly string[];
  readonly check: { readonly position: number; readonly id: string; readonly recorded: string };
}

export interface HistoryPart {
  readonly entries: readonly EntryPart[];
  /** The way to older ones, where there are. */
  readonly all?: Link;
}

/** The newest entries as at the date of the page, and the way to all of them. */
export function historyPart({ history: { entries, older } }: PartnershipRecord, way: Way, words: Words): HistoryPart {
  return {
    entries: entries.map((entry) => entryPart(entry, words)),
    ...(older !== undefined && { all: { href: way.to('history', { before: older }), text: words.t('history.older') } }),
  };
}

export function entryPart(
  { position, id, occurredAt, recordedAt, sentence, standing, recordedBy }: EntryRecord,
  { t, lang }: Words,
): EntryPart {
  const occurred = dayOf(occurredAt);
  const recorded = dayOf(recordedAt);
  return {
    day: occurred,
    when: occurredText(occurredAt, lang),
    sentence: sentence.text,
    ...(sentence.lang !== lang && { lang: sentence.lang }),
    ...(standing !== 'OWN' && { mark: t(`standing.${standing}`) }),
    notes: [
      ...(recordedBy === undefined ? [] : [t('history.enteredBy', { name: recordedBy })]),
      ...(recorded === occurred ? [] : [t('history.recordedOn', { day: dayText(recorded, lang) })]),
    ],
    check: { position, id, recorded: momentText(msOf(recordedAt), lang) },
  };
}
