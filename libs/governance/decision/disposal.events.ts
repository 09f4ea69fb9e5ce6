import { event } from '../language/event.js';
import { day, hash, line, oneOf, optional, text } from '../language/kinds.js';
import { RECORD_PARTS, REVIEW_OUTCOMES } from './disposal.words.js';
import { OF_DECISION } from './outcome.events.js';

const OF_PART = { ...OF_DECISION, part: oneOf(RECORD_PARTS) };
/** Somebody looked at a part of the record at the end of its time. `until`: kept at least to the end of that day. */
export const RecordReviewed = event('RecordReviewed', {
  ...OF_PART,
  outcome: oneOf(REVIEW_OUTCOMES),
  until: optional(day('2035-03-31')),
  reasons: optional(text(2000)),
});
/** A file of the record was destroyed when its time was over. Its hash stays, and shows what it was. */
export const BlobDestroyed = event('BlobDestroyed', { ...OF_PART, hash: hash(), source: optional(line(300)) });
/** A file of the record was given to an archive, which keeps it from then on. */
export const TransferredToArchive = event('TransferredToArchive', {
  ...OF_PART,
  hash: hash(),
  archive: line(200, 'Vale Record Office, accession 2031/118'),
});

export const disposalEvents = [RecordReviewed, BlobDestroyed, TransferredToArchive];
