import type { By } from '#kernel';
import { forbid, invalid } from '../language/refusal.js';
import type { RecordedDecision } from '../record/recorded-decision.js';
import type { Rule } from './standing-orders.js';

interface Decided {
  readonly workaround: string;
  readonly decision: RecordedDecision;
}

/** A decision has been taken by the day on which it is entered. */
export const decidedByThen: Rule<Decided> = ({ decision }, _state, { day }) =>
  decision.date > day ? invalid('DECISION_NOT_YET_TAKEN', { ref: decision.ref, date: decision.date, day }) : undefined;

/** Who reported it does not decide on it alone; a body of which they are a member may (capabilities 32). */
export const notByItsReporterAlone: Rule<Decided> = ({ workaround, decision }, _state, { all, by }) => {
  const reporter = personOf(all.raised.reporter);
  return decision.body === undefined && reporter !== undefined && reporter === personOf(by)
    ? forbid('REPORTER_DECIDES_ALONE', { workaround })
    : undefined;
};

const personOf = (by: By | undefined): string | undefined => {
  if (by === undefined) return undefined;
  if ('outside' in by) return by.outside;
  return 'authority' in by ? by.person : undefined;
};
