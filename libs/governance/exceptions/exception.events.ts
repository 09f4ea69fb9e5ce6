import { event } from '../language/event.js';
import { eventRef, line, optional, ref, text } from '../language/kinds.js';
import { decisionShape } from '../record/recorded-decision.js';
import { group } from '../language/kinds.js';

/** The exception that it is about, by the event that raised it; its rule and whom it names. */
const OF = { target: eventRef(), rule: line(60, 'LATE_PUBLICATION'), authority: optional(ref('authority')) };

/** Whom it names says that it is so. */
export const ExceptionAcknowledged = event('ExceptionAcknowledged', { ...OF, comment: optional(text(2000)) });
/** What is done so that it does no harm, or does not happen again. */
export const ExceptionMitigated = event('ExceptionMitigated', {
  ...OF,
  measures: text(4000),
  action: optional(ref('action', 'A-014')),
});
/** Those to whom it is owed let it pass, for these reasons. The exception stays on the record. */
export const ExceptionWaived = event('ExceptionWaived', {
  ...OF,
  reason: text(2000),
  decision: optional(group(decisionShape)),
});

export const exceptionEvents = [ExceptionAcknowledged, ExceptionMitigated, ExceptionWaived];
