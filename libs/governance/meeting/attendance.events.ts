import { event } from '../language/event.js';
import { flag, line, oneOf, optional, ref, text, day } from '../language/kinds.js';
import { OF_ITEM, OF_MEETING } from './meeting.of.js';
import { DISPENSATION_GROUNDS, DISPENSATIONS, INTEREST_CODES, INTEREST_EFFECTS } from './meeting.words.js';

/** `authority` is left out where a person is of no authority with a seat: such an entry does not count. */
const PERSON = { person: ref('person'), authority: optional(ref('authority')) };

/** Somebody of the body came in; when is the envelope's `occurredAt`. */
export const MemberArrived = event('MemberArrived', { ...OF_MEETING, ...PERSON, remote: flag() });
export const MemberLeft = event('MemberLeft', { ...OF_MEETING, ...PERSON });
export const ApologiesReceived = event('ApologiesReceived', { ...OF_MEETING, ...PERSON, reason: optional(text(500)) });
/** Stands in for a named member at this meeting, with full rights (SI 2012/1019 and standing orders). */
export const SubstitutionNotified = event('SubstitutionNotified', {
  ...OF_MEETING,
  ...PERSON,
  for: ref('person'),
  role: optional(line(80)),
});
/** `effect`: what follows for the discussion and the vote. What it does to the quorum is the constitution's to say. */
export const InterestDeclared = event('InterestDeclared', {
  ...OF_ITEM,
  ...PERSON,
  code: oneOf(INTEREST_CODES),
  effect: oneOf(INTEREST_EFFECTS),
  /** Whether the person may vote on the item all the same: nothing follows, or a dispensation allows it. */
  votes: flag(),
  nature: optional(text(1000)),
  sensitive: optional(flag()),
});
/** Withdrew for the item; returns after it without a further entry. */
export const MemberWithdrewFromItem = event('MemberWithdrewFromItem', { ...OF_ITEM, ...PERSON });
/** Localism Act 2011 s.33: by the authority, on a ground, for a period within four years. */
export const DispensationGranted = event('DispensationGranted', {
  ...OF_MEETING,
  ...PERSON,
  grantedBy: line(160, 'Standards committee of Brackwater District Council'),
  ground: oneOf(DISPENSATION_GROUNDS),
  allows: oneOf(DISPENSATIONS),
  item: optional(ref('item', '6')),
  scope: line(300, 'Matters about the purchasing system'),
  from: day('2024-09-25'),
  until: day('2028-09-25'),
});

export const attendanceEvents = [
  MemberArrived,
  MemberLeft,
  ApologiesReceived,
  SubstitutionNotified,
  InterestDeclared,
  MemberWithdrewFromItem,
  DispensationGranted,
];
