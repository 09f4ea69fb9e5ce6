import type { Decider, On } from '../language/decider.js';
import { on, singleDecider } from '../language/decider.js';
import type { BodyOf } from '../language/event.js';
import type { Fact } from '../language/fact.js';
import { speaksForItsAuthority } from '../language/fact.js';
import {
  CompromiseAccepted,
  CompromiseConditionDischarged,
  CompromiseCountered,
  CompromiseDeclined,
  CompromiseIncorporated,
  CompromiseLapsed,
  CompromiseLinked,
  CompromiseOffered,
  CompromiseWithdrawn,
} from './compromise.events.js';
import type { Acceptance, CompromiseState, Offer } from './compromise.state.js';
import { noCompromise } from './compromise.state.js';

export type CompromiseStatus =
  | 'NONE'
  | 'OFFERED'
  | 'PARTIALLY_ACCEPTED'
  | 'ACCEPTED'
  | 'INCORPORATED'
  | 'COUNTERED'
  | 'DECLINED'
  | 'LAPSED'
  | 'WITHDRAWN';

/** Derived, never typed (lifecycles 9.4): accepted only by the counted acceptance of this very offer by every addressee. */
export function compromiseStatusOf(state: CompromiseState): CompromiseStatus {
  if (!state.offer) return 'NONE';
  if (state.incorporated) return 'INCORPORATED';
  if (state.ended) return state.ended.how;
  if (allAccepted(state)) return 'ACCEPTED';
  return state.offer.addressees.some((a) => hasAccepted(state, a)) ? 'PARTIALLY_ACCEPTED' : 'OFFERED';
}

export const isOpen = (status: CompromiseStatus): boolean => status === 'OFFERED' || status === 'PARTIALLY_ACCEPTED';

/** Whether an addressee's acceptance of this very offer stands. */
export function hasAccepted({ offer, acceptances }: CompromiseState, addressee: string): boolean {
  const acceptance = acceptances.get(addressee);
  return acceptance?.counts === true && acceptance.offerHash === offer?.offerHash;
}

/** Whether every addressee has accepted; `with` one more that is about to. */
export const allAccepted = (state: CompromiseState, alsoAccepting?: string): boolean =>
  state.offer?.addressees.every((a) => a === alsoAccepting || hasAccepted(state, a)) ?? false;

/** What ends an offer ends it once, and only while not everyone had accepted it. */
const ending = (
  state: CompromiseState,
  how: NonNullable<CompromiseState['ended']>['how'],
  fact: Fact<unknown>,
): CompromiseState =>
  state.ended || !speaksForItsAuthority(fact) || allAccepted(state)
    ? state
    : { ...state, ended: { how, event: fact.id } };

const folds: readonly On<CompromiseState>[] = [
  on(CompromiseOffered, (state, fact) => ({ ...state, compromise: fact.body.compromise, offer: offerOf(fact) })),
  on(CompromiseAccepted, (state, fact) => {
    const before = state.acceptances.get(fact.body.addressee);
    const acceptance: Acceptance = {
      event: fact.id,
      offerHash: fact.body.offerHash,
      counts: speaksForItsAuthority(fact),
      ...(fact.body.condition !== undefined && { condition: fact.body.condition }),
    };
    return before?.counts && !acceptance.counts
      ? state
      : { ...state, acceptances: new Map(state.acceptances).set(fact.body.addressee, acceptance) };
  }),
  on(CompromiseConditionDischarged, (state, fact) => {
    const acceptance = state.acceptances.get(fact.body.addressee);
    return acceptance && speaksForItsAuthority(fact)
      ? {
          ...state,
          acceptances: new Map(state.acceptances).set(fact.body.addressee, { ...acceptance, discharged: fact.id }),
        }
      : state;
  }),
  on(CompromiseCountered, (state, fact) => ending(state, 'COUNTERED', fact)),
  on(CompromiseDeclined, (state, fact) =>
    state.offer?.addressees.includes(fact.body.addressee) ? ending(state, 'DECLINED', fact) : state,
  ),
  on(CompromiseWithdrawn, (state, fact) => ending(state, 'WITHDRAWN', fact)),
  on(CompromiseLapsed, (state, fact) => ending(state, 'LAPSED', fact)),
  on(CompromiseLinked, (state, { body }) => ({ ...state, linked: [...new Set([...state.linked, body.reciprocal])] })),
  on(CompromiseIncorporated, (state, { id, body }) => ({
    ...state,
    incorporated: { event: id, version: body.version },
  })),
];

function offerOf(fact: Fact<BodyOf<typeof CompromiseOffered>>): Offer {
  const {
    offerHash,
    withoutPrejudice,
    process,
    gap,
    version,
    answers,
    addressees,
    concessions,
    expires,
    reciprocalOf,
    counters,
  } = fact.body;
  return {
    event: fact.id,
    offeredBy: fact.by,
    offerHash,
    withoutPrejudice,
    process,
    gap,
    version,
    answers,
    addressees,
    concessions,
    expires,
    reciprocalOf,
    counters,
  };
}

/**
 * What `compromise/<id>` says, for those who only read it: a version that incorporates one must know how it stands.
 * Apart from the decider, which reads processes: each would otherwise import the other.
 */
export const compromiseRecord: Decider<CompromiseState> = singleDecider('compromise', {
  initial: noCompromise,
  folds,
  decide: {},
});
export const compromiseFolds = folds;
