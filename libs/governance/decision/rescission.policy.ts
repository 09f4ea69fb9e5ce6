import { addMonths, compareDays } from '#kernel';
import type { Finding, Procedure } from '../record/standing-orders.js';
import { decisionRecord } from './decision.fold.js';
import type { DecisionState } from './decision.state.js';
import type { Replaces } from './decision.words.js';
import type { Taking } from './taking.js';

interface Rescinding extends Taking {
  readonly replaces?: readonly Replaces[] | undefined;
}

/** A resolution is a body's: what one member or an officer decided may be rescinded at any time. */
const ofABody = ({ outcome }: DecisionState): boolean =>
  outcome.capacity !== undefined && outcome.capacity !== 'OFFICER' && outcome.capacity !== 'INDIVIDUAL';

/**
 * Many standing orders bar a body from rescinding a resolution within six months of it, but on a notice that members have
 * signed (practice, check; `rescindWithinMonths`). A rule of procedure: what was decided against it stands, and is flagged.
 */
export const notRescindedTooSoon: Procedure<Rescinding, DecisionState> = ({ replaces = [] }, _state, context) => {
  const { rescindWithinMonths: months } = context.board.rules.terms;
  return replaces
    .filter(({ as, signatories = [] }) => as === 'RESCINDS' && signatories.length === 0)
    .flatMap(({ decision }): readonly Finding[] => {
      const earlier = context.look(decisionRecord, `decision/${decision}`);
      const { on } = earlier.outcome;
      if (on === undefined || !ofABody(earlier)) return [];
      const free = addMonths(on, months);
      return compareDays(context.day, free) < 0
        ? [{ rule: 'RESCINDED_WITHIN_PERIOD', severity: 'MEDIUM', detail: `${decision} of ${on}: not before ${free}` }]
        : [];
    });
};
