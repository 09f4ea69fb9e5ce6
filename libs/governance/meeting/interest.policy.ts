import { addMonths, compareDays } from '#kernel';
import { forbid, invalid, refuse } from '../language/refusal.js';
import type { DeclareInterest } from './commands/declare-interest.command.js';
import type { GrantDispensation } from './commands/grant-dispensation.command.js';
import { dispensationFor } from './interests.js';
import { memberOf } from './person.policy.js';
import type { Rule } from './standing-orders.js';

/** A disclosable pecuniary interest bars discussion and vote, unless a dispensation allows them (Localism Act 2011 ss.31, 33). */
export const pecuniaryBars: Rule<DeclareInterest> = (command, { interests }, context) => {
  const { code, effect, item } = command;
  const member = memberOf(command, context);
  const bound = code === 'DPI' && effect === 'NONE';
  return bound && !dispensationFor(interests.dispensations, member, item, context.day)
    ? invalid('DPI_BARS_VOTE', { member, item })
    : undefined;
};

/** An interest is declared for an item once under each code; what has changed is said by another code or a note. */
export const notDeclaredYet: Rule<DeclareInterest> = (command, _, context) => {
  const { code, item } = command;
  const person = memberOf(command, context);
  return context.all.interests.declared.some((d) => d.item === item && d.person === person && d.code === code)
    ? refuse('INTEREST_DECLARED', { member: person, item, code })
    : undefined;
};

/** An interest is declared before or during the item, not after it. */
export const itemNotOver: Rule<DeclareInterest> = ({ item }, { sitting }) => {
  const status = sitting.items.get(item);
  return status === 'CLOSED' || status === 'DEFERRED' || status === 'REFERRED'
    ? refuse('ITEM_DONE', { item, status })
    : undefined;
};

const LONGEST_MONTHS = 48;

/** Localism Act 2011 s.33(3): a dispensation has effect for at most four years. */
export const withinFourYears: Rule<GrantDispensation> = ({ member, from, until }, _, { day }) => {
  const begins = from ?? day;
  if (compareDays(until, begins) < 0) return invalid('DISPENSATION_ENDS_BEFORE', { member, from: begins, until });
  const latest = addMonths(begins, LONGEST_MONTHS);
  return compareDays(until, latest) > 0 ? invalid('DISPENSATION_TOO_LONG', { member, until, latest }) : undefined;
};

/** Nobody dispenses themself: the authority does, or whom it has delegated it to. */
export const notToOneself: Rule<GrantDispensation> = ({ member }, _, { by }) =>
  'authority' in by && by.person === member ? forbid('DISPENSES_ONESELF', { member }) : undefined;
