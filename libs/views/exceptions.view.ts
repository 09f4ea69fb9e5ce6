import { ComplianceExceptionRaised, ExceptionAcknowledged, ExceptionMitigated, ExceptionWaived } from '#governance';
import { on, view } from './language/view.js';

/** One key, since they are read together; folded to how often each rule was not kept. */
export const EXCEPTIONS = 'all';

/** Rules of procedure that were not kept: the facts stand beside them. */
export const exceptionsView = view<ReadonlyMap<string, number>>('exception', new Map(), [
  on(ComplianceExceptionRaised, {
    key: () => EXCEPTIONS,
    fold: (counts, { body }) => new Map(counts).set(String(body.rule), (counts.get(String(body.rule)) ?? 0) + 1),
  }),
  // What is done about an exception changes how it stands on the register, and never how often the rule was not kept.
  ...[ExceptionAcknowledged, ExceptionMitigated, ExceptionWaived].map((done) =>
    on<ReadonlyMap<string, number>, typeof done>(done, { key: () => EXCEPTIONS, fold: (counts) => counts }),
  ),
]);
