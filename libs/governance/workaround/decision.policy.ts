import type { By } from '#kernel';
import * as cited from '../decision/cited.policy.js';
import { forbid } from '../language/refusal.js';
import type { RecordedDecision } from '../record/recorded-decision.js';
import type { Rule } from './standing-orders.js';

interface Decided {
  readonly workaround: string;
  readonly decision: RecordedDecision;
}

/** A decision has been taken by the day on which it is entered. */
export const decidedByThen: Rule<Decided> = ({ decision }, _state, context) => cited.decidedByThen(decision, context);

/** A decision of this record is there, stands and decides. It need not have effect: a permission is not gated (practice 9). */
export const decisionCited: Rule<Decided> = ({ decision }, _state, context) => cited.decisionCited(decision, context);

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
