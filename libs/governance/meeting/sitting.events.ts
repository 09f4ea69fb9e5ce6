import { event } from '../language/event.js';
import { flag, group, line, listOf, optional, ref, text, day } from '../language/kinds.js';
import { quorumRuleShape } from '../rules/quorum/index.js';
import { OF_ITEM, OF_MEETING } from './meeting.of.js';
import { withholdingShape } from './meeting.words.js';
import { quorumFoundShape } from './quorum.words.js';

/** `quorum`: for this item and those after it, where the constitution has changed since the body was called. */
export const ItemOpened = event('ItemOpened', {
  ...OF_ITEM,
  title: optional(line(200)),
  quorum: optional(group(quorumRuleShape)),
});
export const ItemClosed = event('ItemClosed', OF_ITEM);
export const ItemDeferred = event('ItemDeferred', {
  ...OF_ITEM,
  to: optional(line(160, 'The meeting of 13 November 2024')),
  reason: optional(text(2000)),
});
export const ItemReferred = event('ItemReferred', {
  ...OF_ITEM,
  to: line(160, 'Finance working group'),
  reason: optional(text(2000)),
});
/** Press and public left for an item, on a ground; `publicInterest`: why keeping it from them serves the public more. */
export const PublicExcluded = event('PublicExcluded', {
  ...OF_ITEM,
  ground: group(withholdingShape),
  publicInterest: optional(text(4000)),
});
/** Enough persons are there, counted step by step: for the meeting, or for the item that is open. */
export const QuorumEstablished = event('QuorumEstablished', {
  ...OF_MEETING,
  item: optional(ref('item', '6')),
  found: group(quorumFoundShape),
});
export const QuorumLost = event('QuorumLost', {
  ...OF_MEETING,
  item: optional(ref('item', '6')),
  found: group(quorumFoundShape),
});
export const MeetingAdjourned = event('MeetingAdjourned', {
  ...OF_MEETING,
  to: optional(day('2024-10-02')),
  reason: optional(text(1000)),
});
/** It could not go on for want of a quorum: its items stand over. */
export const MeetingAdjournedInquorate = event('MeetingAdjournedInquorate', {
  ...OF_MEETING,
  to: optional(day('2024-10-02')),
  found: group(quorumFoundShape),
  standOver: listOf(ref('item', '6'), 200),
});
export const MeetingReconvened = event('MeetingReconvened', OF_MEETING);
export const MeetingClosed = event('MeetingClosed', { ...OF_MEETING, inquorate: flag() });

export const sittingEvents = [
  ItemOpened,
  ItemClosed,
  ItemDeferred,
  ItemReferred,
  PublicExcluded,
  QuorumEstablished,
  QuorumLost,
  MeetingAdjourned,
  MeetingAdjournedInquorate,
  MeetingReconvened,
  MeetingClosed,
];
