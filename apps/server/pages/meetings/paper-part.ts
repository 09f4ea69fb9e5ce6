import { dayOf } from '#kernel';
import { countText, dayText } from '../format.js';
import type { Day } from '#kernel';
import type { Words } from '../words.js';
import type { PaperRow } from './answers.js';
import type { GroundPart } from './ground-part.js';
import { groundPart } from './ground-part.js';

/** One version of a paper: the file and its hash; of an exempt copy the public learns that it is there, and why it may not read it. */
export interface PaperPart {
  readonly title: string;
  readonly version: string;
  readonly published: string;
  readonly href?: string;
  /** "PDF, 120 KB". */
  readonly file?: string;
  readonly hash?: string;
  /** Replaced by a later version, which stands beside it. */
  readonly replaced: boolean;
  readonly withheld?: GroundPart | true;
}

const TYPES: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'XLSX',
  'application/vnd.oasis.opendocument.text': 'ODT',
  'text/plain': 'TXT',
  'text/csv': 'CSV',
};
const KILO = 1000;

/** @param files address below which files are read by their hash */
export function paperPart(paper: PaperRow, all: readonly PaperRow[], files: string, day: Day, words: Words): PaperPart {
  const { t, lang } = words;
  const { title, version, publishedAt, contentHash, mediaType, size, withheld, ground } = paper;
  const later = all.some(
    (other) => other.paper === paper.paper && other.copy === paper.copy && other.version > version,
  );
  return {
    title: title ?? paper.paper,
    version: t('meetings.paper.version', { version }),
    published: t('meetings.paper.published', { day: dayText(dayOf(publishedAt), lang) }),
    replaced: later,
    ...(contentHash !== null && { hash: contentHash }),
    ...(withheld
      ? { withheld: ground ? groundPart(ground, day, words) : (true as const) }
      : {
          ...(contentHash !== null && { href: `${files}/${contentHash}` }),
          ...(size !== null && {
            file: [TYPES[mediaType ?? ''] ?? mediaType, sizeText(size)].filter(Boolean).join(', '),
          }),
        }),
  };
}

/** A file's size, in thousands of bytes. */
const sizeText = (bytes: number): string => `${countText(Math.max(1, Math.round(bytes / KILO)))} KB`;
