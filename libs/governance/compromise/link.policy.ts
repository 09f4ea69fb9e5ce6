import type { Context } from '../language/decider.js';
import type { Refusal } from '../language/refusal.js';
import { forbid, invalid, refuse, unknown } from '../language/refusal.js';
import { addresseeOf, addresseeOnly, offerorOnly } from './answer.policy.js';
import { compromiseRecord, compromiseStatusOf } from './compromise.fold.js';
import type { CompromiseState, Offer } from './compromise.state.js';

type Whole = Context<CompromiseState>;

/** An addressee countered with an offer of its own that names the one it answers. */
export function countersThisOne(compromise: string, offer: string, context: Whole): Refusal | undefined {
  const counter = context.look(compromiseRecord, `compromise/${offer}`).offer;
  if (!counter) return unknown('COMPROMISE_NOT_FOUND', { compromise: offer });
  return counter.counters === compromise ? undefined : invalid('NOT_A_COUNTER_OFFER', { compromise, offer });
}

/** Only an addressee counters: who sends it, or, where a process manager closes what was countered, who made the counter-offer. */
export function counteredByAddressee(
  compromise: string,
  offer: Offer,
  counter: string,
  context: Whole,
): Refusal | undefined {
  if (!('process' in context.by)) return addresseeOnly(compromise, offer, context);
  const offeredBy = context.look(compromiseRecord, `compromise/${counter}`).offer?.offeredBy;
  const authority = offeredBy && 'authority' in offeredBy ? offeredBy.authority : undefined;
  return addresseeOnly(compromise, offer, { ...context, authority });
}

/** Another compromise that is still alive: linked to one that is over, the pair could never become effective. */
export function linkable(compromise: string, reciprocal: string, context: Whole): Refusal | undefined {
  if (compromise === reciprocal) return invalid('LINKED_TO_ITSELF', { compromise });
  if (context.all.linked.includes(reciprocal)) return refuse('ALREADY_LINKED', { compromise, reciprocal });
  const status = compromiseStatusOf(context.look(compromiseRecord, `compromise/${reciprocal}`));
  if (status === 'NONE') return unknown('COMPROMISE_NOT_FOUND', { compromise: reciprocal });
  return ['OFFERED', 'PARTIALLY_ACCEPTED', 'ACCEPTED'].includes(status)
    ? undefined
    : refuse('COMPROMISE_NOT_OPEN', { compromise: reciprocal, status });
}

/** Those between whom it stands: the offeror, an addressee, or a process manager that writes the other half of a link. */
export function partyToIt(compromise: string, offer: Offer, context: Whole): Refusal | undefined {
  if ('process' in context.by || addresseeOf(offer, context) !== undefined || !offerorOnly(compromise, offer, context))
    return undefined;
  return forbid('NOT_PARTY_TO_COMPROMISE', { compromise, authority: context.authority ?? 'somebody outside' });
}
