import { event } from '../language/event.js';
import { day, group, line, listOf, oneOf, openText, optional, ref, text } from '../language/kinds.js';
import { decisionShape } from '../record/recorded-decision.js';
import { CLOCKS, REVIEW_OUTCOMES, signatoryShape, VEHICLES } from './arrangement.words.js';

/** The first event of every log: its name, which never changes, and whether its clock is simulated. */
export const LogOpened = event('LogOpened', {
  log: ref('log', 'vale.concordat.example'),
  slug: ref('slug', 'vale'),
  clock: oneOf(CLOCKS),
});
/** Founds the arrangement: who is at the table, and for each the first holder of its mandate. */
export const ArrangementProposed = event('ArrangementProposed', {
  name: line(120, 'Vale Shared Services'),
  summary: openText(1000, 'Common finance and procurement processes for four partners.'),
  vehicle: oneOf(VEHICLES),
  founding: listOf(group(signatoryShape), 50, 2),
});
export const VehicleNamed = event('VehicleNamed', { vehicle: oneOf(VEHICLES), reasons: optional(text(2000)) });
export const FormationOpened = event('FormationOpened', { note: optional(text(2000)) });
/** The dated trigger for the change: a contract that ends, a system at the end of its life. */
export const CompellingEventRecorded = event('CompellingEventRecorded', {
  title: line(160, 'ERP contract ends'),
  date: day('2025-03-31'),
  description: text(4000),
});
export const NoCompellingEventDeclared = event('NoCompellingEventDeclared', { reason: text(2000) });
export const ShadowStarted = event('ShadowStarted', { note: optional(text(2000)) });
/** The arrangement is active. `waived`: authorities whose missing alignment statement was waived, for these reasons. */
export const ArrangementCommenced = event('ArrangementCommenced', {
  document: optional(line(300, 'Agreement sealed on 28 June 2024')),
  waived: optional(listOf(ref('authority'), 50)),
  reasons: optional(text(2000)),
});
export const ReviewOpened = event('ReviewOpened', { reasons: text(2000) });
export const ReviewClosed = event('ReviewClosed', {
  outcome: oneOf(REVIEW_OUTCOMES),
  findings: text(4000),
  decision: optional(group(decisionShape)),
});
export const ArrangementAbandoned = event('ArrangementAbandoned', { reasons: text(2000) });

export const formationEvents = [
  LogOpened,
  ArrangementProposed,
  VehicleNamed,
  FormationOpened,
  CompellingEventRecorded,
  NoCompellingEventDeclared,
  ShadowStarted,
  ArrangementCommenced,
  ReviewOpened,
  ReviewClosed,
  ArrangementAbandoned,
];
