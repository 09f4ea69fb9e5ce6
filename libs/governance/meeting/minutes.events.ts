import { documentRef } from '../language/document.js';
import { event } from '../language/event.js';
import { count, group, hash, line, listOf, oneOf, optional, ref, text } from '../language/kinds.js';
import { OF_MEETING } from './meeting.of.js';
import { amendmentShape, COPIES } from './meeting.words.js';

export const MinutesDrafted = event('MinutesDrafted', {
  ...OF_MEETING,
  version: count(1, 1000, 1),
  copy: oneOf(COPIES),
  contentHash: hash(),
  content: documentRef(),
});
/** Confirmed as a correct record at a suitable meeting, with these amendments. No result changes by them. */
export const MinutesConfirmed = event('MinutesConfirmed', {
  ...OF_MEETING,
  at: ref('meeting', 'B-2024-11-13'),
  contentHash: hash(),
  amendments: listOf(group(amendmentShape), 100),
  comment: optional(text(2000)),
});
export const MinutesSigned = event('MinutesSigned', {
  ...OF_MEETING,
  at: ref('meeting', 'B-2024-11-13'),
  person: ref('person'),
  capacity: line(60, 'Person presiding'),
});

export const minutesEvents = [MinutesDrafted, MinutesConfirmed, MinutesSigned];
