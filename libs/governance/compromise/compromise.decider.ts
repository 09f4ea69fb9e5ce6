import { singleDecider } from '../language/decider.js';
import { CompromiseLapsed } from './compromise.events.js';
import { compromiseFolds, compromiseStatusOf, isOpen } from './compromise.fold.js';
import type { CompromiseState } from './compromise.state.js';
import { noCompromise } from './compromise.state.js';
import { offerDecisions } from './offer.decisions.js';

/** Decides for `compromise/<id>`: one offer, the answers to it, and what became of it. Another offer is another compromise. */
export const compromiseDecider = singleDecider<CompromiseState>('compromise', {
  initial: noCompromise,
  folds: compromiseFolds,
  decide: offerDecisions,
  deadlines: (state) =>
    state.offer && isOpen(compromiseStatusOf(state))
      ? [{ id: `compromise-expires:${state.offer.expires}`, due: state.offer.expires }]
      : [],
  passed: (_deadline, { compromise, offer }) =>
    offer ? [CompromiseLapsed({ compromise, withoutPrejudice: offer.withoutPrejudice, process: offer.process })] : [],
});
