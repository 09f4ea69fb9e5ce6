import { documentRef } from '../language/document.js';
import { event } from '../language/event.js';
import { count, day, flag, group, hash, line, listOf, oneOf, optional, ref, text } from '../language/kinds.js';
import { VEHICLES } from '../arrangement/arrangement.words.js';
import { noticeShape } from '../arrangement/bodies.words.js';
import { JURISDICTIONS } from '../rules/law.js';
import { MEETING_LAWS, quorumRuleShape } from '../rules/quorum/index.js';
import { OF_MEETING } from './meeting.of.js';
import {
  agendaItemShape,
  CANCELLATIONS,
  COPIES,
  HELD,
  MEETING_KINDS,
  memberShape,
  withholdingShape,
} from './meeting.words.js';

/** The body is called together: its members as they were then, and the quorum that its constitution gives it. */
export const MeetingConvened = event('MeetingConvened', {
  ...OF_MEETING,
  body: ref('body', 'board'),
  kind: oneOf(MEETING_KINDS),
  held: oneOf(HELD),
  day: day('2024-10-02'),
  time: line(5, '14:00'),
  place: line(200, 'County Hall, Aldermere'),
  members: listOf(group(memberShape), 200, 1),
  quorum: group(quorumRuleShape),
  secondersNeeded: optional(flag()),
  /** The law it meets under: the form of the joint arrangement, or none where it is one authority's own organ. */
  vehicle: optional(oneOf(VEHICLES)),
  law: oneOf(MEETING_LAWS),
  jurisdiction: oneOf(JURISDICTIONS),
  organOf: optional(ref('authority')),
  /** Notice that the constitution asks for, where it is not the law's. */
  notice: optional(group(noticeShape)),
  /** Who is in the chair, where the body has elected already. */
  chair: optional(ref('person')),
  viceChair: optional(ref('person')),
});
/** The agenda, or a supplement to it: items are added, none is taken away. */
export const AgendaPublished = event('AgendaPublished', {
  ...OF_MEETING,
  supplement: count(0, 50, 0),
  items: listOf(group(agendaItemShape), 200, 1),
});
/** An item that was not on the agenda is taken as urgent, for the chair's reasons (LGA 1972 s.100B(4)(b)). */
export const LateItemAdmitted = event('LateItemAdmitted', {
  ...OF_MEETING,
  ...agendaItemShape,
  reasons: text(2000),
  chair: ref('person'),
});
/** A paper by its hash. One that replaces another is a new version: both are kept. */
export const PaperPublished = event('PaperPublished', {
  ...OF_MEETING,
  paper: ref('paper', 'P-6a'),
  version: count(1, 10_000, 1),
  copy: oneOf(COPIES),
  item: optional(ref('item', '6')),
  title: line(200, 'Report of the director of finance'),
  contentHash: hash(),
  content: documentRef(),
  ground: optional(group(withholdingShape)),
});
export const MeetingCancelled = event('MeetingCancelled', {
  ...OF_MEETING,
  ground: oneOf(CANCELLATIONS),
  reason: optional(text(1000)),
});

export const conveningEvents = [MeetingConvened, AgendaPublished, LateItemAdmitted, PaperPublished, MeetingCancelled];
