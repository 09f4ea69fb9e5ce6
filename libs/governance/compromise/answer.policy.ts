import type { By } from '#kernel';
import { compareDays } from '#kernel';
import type { Context } from '../language/decider.js';
import type { Refusal } from '../language/refusal.js';
import { forbid, refuse } from '../language/refusal.js';
import { placeOf } from '../process/party.policy.js';
import { compromiseStatusOf, hasAccepted, isOpen } from './compromise.fold.js';
import type { CompromiseState, Offer } from './compromise.state.js';

type Whole = Context<CompromiseState>;

/** The offer can still be answered: neither agreed nor over, and its day has not passed. */
export function answerable(state: CompromiseState, { day }: Whole): Refusal | undefined {
  const status = compromiseStatusOf(state);
  if (!isOpen(status)) return refuse('COMPROMISE_NOT_OPEN', { compromise: state.compromise, status });
  const expires = state.offer?.expires;
  return expires !== undefined && compareDays(day, expires) > 0
    ? refuse('OFFER_EXPIRED', { compromise: state.compromise, expires })
    : undefined;
}

/** The addressee in whose place the acting authority answers. */
export const addresseeOf = (offer: Offer, { authority, board }: Whole): string | undefined =>
  authority === undefined ? undefined : placeOf(board, authority, offer.addressees);

/** Only an addressee answers an offer. */
export const addresseeOnly = (compromise: string, offer: Offer, context: Whole): Refusal | undefined =>
  addresseeOf(offer, context) === undefined
    ? forbid('NOT_AN_ADDRESSEE', { compromise, authority: context.authority ?? 'somebody outside' })
    : undefined;

/** Acceptance pins the offer that was read (lifecycles 9.4). */
export const exactlyThisOffer = (compromise: string, offer: Offer, offerHash: string): Refusal | undefined =>
  offer.offerHash === offerHash
    ? undefined
    : refuse('ACCEPTANCE_OF_ANOTHER_OFFER', { compromise, offerHash, current: offer.offerHash });

/** Once per addressee. */
export const notAcceptedBefore = (compromise: string, addressee: string, { all }: Whole): Refusal | undefined =>
  hasAccepted(all, addressee) ? refuse('COMPROMISE_ALREADY_ACCEPTED', { compromise, authority: addressee }) : undefined;

/** Only who made the offer takes it back, until everyone has accepted. */
export function offerorOnly(compromise: string, offer: Offer, { by, board }: Whole): Refusal | undefined {
  return isSame(by, offer.offeredBy) || succeeds(by, offer.offeredBy, board)
    ? undefined
    : forbid('NOT_THE_OFFEROR', { compromise, offeror: nameOf(offer.offeredBy) });
}

const isSame = (a: By, b: By): boolean => nameOf(a) === nameOf(b);
const succeeds = (a: By, b: By, board: Context['board']): boolean =>
  'authority' in a && 'authority' in b && placeOf(board, a.authority, [b.authority]) !== undefined;

function nameOf(by: By): string {
  if ('authority' in by) return by.authority;
  if ('body' in by) return by.body;
  return 'outside' in by ? by.outside : by.process;
}
