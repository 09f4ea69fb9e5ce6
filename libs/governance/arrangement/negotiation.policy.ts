import type { NewEvent } from '../language/event.js';
import { ComplianceExceptionRaised } from '../record/record.events.js';
import type { ArrangementState } from './arrangement.state.js';
import { isSignatory } from './signatories.js';

/**
 * Procedure: formation opens when each authority has shown, by an act of its own, that it may negotiate. Opening
 * without one of them is recorded, with an exception that names it.
 */
export const authorityToNegotiate = (state: ArrangementState, at: number): readonly NewEvent[] =>
  [...state.membership.parties.values()]
    .filter((party) => !party.joined && isSignatory(state, party.authority, at))
    .map(({ authority }) =>
      ComplianceExceptionRaised({ rule: 'AUTHORITY_TO_NEGOTIATE_MISSING', severity: 'LOW', authority }),
    );
