import { addMonths } from '#kernel';
import { adoptionDecider } from '../adoption/adoption.decider.js';
import type { Decider } from '../language/decider.js';
import { invalid, refuse } from '../language/refusal.js';
import { actsFor } from '../record/acts-for.js';
import type { ReopenWorkaround } from './commands/reopen-workaround.command.js';
import type { RetireWorkaround } from './commands/retire-workaround.command.js';
import { versionInForce } from './in-force.js';
import type { Rule } from './standing-orders.js';
import type { WorkaroundState } from './workaround.state.js';
import { isLive } from './workaround.state.js';

/** A workaround is retired once. */
export const notYetRetired: Rule<RetireWorkaround> = ({ workaround }, _state, { all }) =>
  all.raised.phase === 'RETIRED'
    ? refuse('ALREADY_RETIRED', { workaround, on: all.raised.retiredOn ?? '' })
    : undefined;

/** Fixed: somebody can look at what shows it. */
export const fixedWithEvidence: Rule<RetireWorkaround> = ({ workaround, how, evidence }) =>
  how === 'FIXED' && evidence === undefined ? invalid('FIX_WITHOUT_EVIDENCE', { workaround }) : undefined;

/** Absorbed: it names what absorbed it, in the process that it departs from. */
export const absorbedByItsProcess: Rule<RetireWorkaround> = (
  { how, process, processVersion, variation },
  _state,
  { all },
) => {
  if (how !== 'ABSORBED') return undefined;
  const own = all.raised.process;
  const namesOne = (processVersion === undefined) !== (variation === undefined);
  return namesOne && process === own ? undefined : invalid('ABSORBED_BY_WHAT', { process: own });
};

/** Absorbed: the process version is already in force, and later than the one departed from. */
export const absorbedByAVersionInForce: Rule<RetireWorkaround> = (
  { how, process, processVersion },
  _state,
  context,
) => {
  if (how !== 'ABSORBED' || process === undefined || processVersion === undefined) return undefined;
  const inForce = versionInForce(process, context);
  return inForce === processVersion && processVersion > (context.all.raised.processVersion ?? 0)
    ? undefined
    : refuse('ABSORBED_BEFORE_IN_FORCE', { process, version: processVersion, inForce: inForce ?? '–' });
};

/** Absorbed: the variation has already been agreed for its owner, and is one of working, not of name and tone only. */
export const absorbedByAnAgreedVariation: Rule<RetireWorkaround> = ({ how, process, variation }, _state, context) => {
  if (how !== 'ABSORBED' || process === undefined || variation === undefined) return undefined;
  const agreed = context.look(adoptionDecider, `adoption/${process}`).variations.get(variation);
  const owner = context.all.raised.authority;
  const isItsOwn = agreed?.authorities.some((authority) => actsFor(context.board, authority, owner)) ?? false;
  return agreed?.kind === 'OPERATIONAL' && isItsOwn
    ? undefined
    : refuse('VARIATION_NOT_AGREED', { process, variation, owner });
};

/** Migrated: another workaround, live on the register, has taken its place. */
export const replacedByAnother =
  (register: () => Decider<WorkaroundState>): Rule<RetireWorkaround> =>
  ({ workaround, how, replacedBy }, _state, context) => {
    if (how !== 'MIGRATED') return undefined;
    if (replacedBy === undefined || replacedBy === workaround) return invalid('MIGRATED_TO_WHAT', { workaround });
    return isLive(context.look(register(), `workaround/${replacedBy}`))
      ? undefined
      : refuse('REPLACEMENT_NOT_LIVE', { workaround, replacedBy });
  };

/** What is retired can come back; what is open or unfounded cannot. */
export const retiredBefore: Rule<ReopenWorkaround> = ({ workaround }, state) =>
  state.raised.phase === 'RETIRED' ? undefined : refuse('NOT_RETIRED', { workaround });

/** It came back soon enough to be the same workaround; later it is a new one. */
export const soonEnough: Rule<ReopenWorkaround> = ({ workaround }, state, { board, day }) => {
  const { retiredOn } = state.raised;
  if (retiredOn === undefined) return undefined;
  const months = board.rules.terms.reopenWithinMonths;
  const latest = addMonths(retiredOn, months);
  return day > latest ? refuse('REOPENED_TOO_LATE', { workaround, retiredOn, latest, months }) : undefined;
};
