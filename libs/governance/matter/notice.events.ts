import { event } from '../language/event.js';
import { day, disclosed, flag, line, listOf, oneOf, optional, ref, text } from '../language/kinds.js';
import { OF_MATTER } from './matter.events.js';
import { IMPLICATIONS, KEY_GROUNDS, OFFICE_STANDINGS, PRIVATE_NOTICES, URGENCY_FOR } from './matter.words.js';
import { URGENCY_OFFICES } from '../rules/notice/index.js';

/** Key decisions, notices and advice are each authority's own: in a joint matter one may answer otherwise than another. */
const OWN = { ...OF_MATTER, authority: ref('authority') };

export const KeyDecisionAssessed = event('KeyDecisionAssessed', {
  ...OWN,
  key: flag(),
  grounds: listOf(oneOf(KEY_GROUNDS), 3),
  reasons: optional(text(2000)),
});
/** The notice of a key decision, with what SI 2012/2089 reg 9(1) asks of it. */
export const KeyDecisionNoticePublished = event('KeyDecisionNoticePublished', {
  ...OWN,
  decider: line(160, 'Cabinet of Aldermere County Council'),
  members: disclosed(listOf(line(120, 'Councillor Rowan Ashby'), 50), 'PUBLIC'),
  from: day('2024-10-15'),
  until: optional(day('2024-10-31')),
  documents: listOf(line(200, 'Report of the director of finance'), 50),
  address: line(300, 'County Hall, Aldermere; www.aldermere.example/forward-plan'),
  procedure: line(300, 'Further documents may be submitted; ask democratic services for them.'),
});
/** Twenty-eight days were impracticable: the chair of scrutiny was informed and a notice published (reg 10). */
export const GeneralExceptionInvoked = event('GeneralExceptionInvoked', {
  ...OWN,
  informed: line(160, 'Chair of the overview and scrutiny committee'),
  reasons: text(2000),
});
/** The office-holder that the law names agreed that it cannot reasonably wait (reg 11, or reg 5(6) for a private meeting). */
export const SpecialUrgencyAgreed = event('SpecialUrgencyAgreed', {
  ...OWN,
  for: oneOf(URGENCY_FOR),
  office: oneOf(URGENCY_OFFICES),
  /** Whether those whom the law names first could be asked. */
  scrutinyChair: oneOf(OFFICE_STANDINGS),
  councilChair: oneOf(OFFICE_STANDINGS),
  reasons: text(2000),
});
/** The authority is told that the procedure for key decisions was not followed (reg 18). */
export const KeyDecisionBreachReported = event('KeyDecisionBreachReported', {
  ...OWN,
  decision: ref('decision', 'D-1'),
  to: line(160, 'Council, 4 December 2024'),
  reasons: text(2000),
});
export const PrivateMeetingNoticePublished = event('PrivateMeetingNoticePublished', {
  ...OWN,
  stage: oneOf(PRIVATE_NOTICES),
  day: day('2024-10-15'),
  reasons: text(2000),
  response: optional(text(4000)),
});
export const PrivateMeetingRepresentationReceived = event('PrivateMeetingRepresentationReceived', {
  ...OWN,
  representation: text(4000),
});

const ADVICE = { ...OWN, none: flag(), comment: optional(text(4000)) };
/** The finance officer's comment; `none`: the body has no such officer. */
export const FinancialImplicationsConfirmed = event('FinancialImplicationsConfirmed', ADVICE);
/** The legality officer's comment; `none`: the body has no such officer. */
export const LegalImplicationsConfirmed = event('LegalImplicationsConfirmed', ADVICE);
/** The advice was given with a reservation. */
export const AdviceQualified = event('AdviceQualified', { ...OWN, kind: oneOf(IMPLICATIONS), reservation: text(4000) });

export const noticeEvents = [
  KeyDecisionAssessed,
  KeyDecisionNoticePublished,
  GeneralExceptionInvoked,
  SpecialUrgencyAgreed,
  KeyDecisionBreachReported,
  PrivateMeetingNoticePublished,
  PrivateMeetingRepresentationReceived,
];
export const adviceEvents = [FinancialImplicationsConfirmed, LegalImplicationsConfirmed, AdviceQualified];
