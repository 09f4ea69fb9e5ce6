import type { Context } from '../language/decider.js';
import type { Refusal } from '../language/refusal.js';
import { invalid, refuse, unknown } from '../language/refusal.js';
import type { Capacity } from '../rules/acts.js';
import { appointmentsOf, grantsOf } from './holding.js';
import type { AuthorityState } from './people.state.js';
import { termRuns } from './own-people.policy.js';
import type { AuditScope, Office } from './people.words.js';

interface NewTerm {
  readonly person: string;
  readonly from?: string;
  readonly until?: string;
  /** Whom a substitute stands in for. */
  readonly for?: string;
}

/** Standing order: nobody is appointed twice to the same place at one time, and a term runs forwards. */
export function appointable(term: NewTerm, capacity: Capacity, context: Context<AuthorityState>): Refusal | undefined {
  const already = appointmentsOf(context.all, term.person, context.at).some(
    (a) => a.capacity === capacity && a.for === term.for,
  );
  return already ? refuse('ALREADY_APPOINTED', { person: term.person, capacity }) : termRuns(term, context);
}

/** Standing order: a substitute is another person than the member, and stands in for one who is a representative then. */
export function standsInForMember(
  person: string,
  member: string,
  state: AuthorityState,
  at: number,
): Refusal | undefined {
  if (person === member) return invalid('SUBSTITUTE_FOR_ONESELF', { person });
  return appointmentsOf(state, member, at).some((a) => a.capacity === 'REPRESENTATIVE')
    ? undefined
    : unknown('NO_REPRESENTATIVE_TO_STAND_IN_FOR', { person: member });
}

/**
 * Standing order: an auditor has a scope, no other officer has one, and who audits the authority does
 * not hold its mandate.
 */
export function auditIndependent(
  office: Office,
  scope: AuditScope | undefined,
  person: string,
  state: AuthorityState,
  at: number,
): Refusal | undefined {
  if ((office === 'AUDITOR') !== (scope !== undefined))
    return invalid(office === 'AUDITOR' ? 'AUDITOR_NEEDS_SCOPE' : 'SCOPE_IS_FOR_AUDITORS', { office });
  return office === 'AUDITOR' && grantsOf(state, person, at).length > 0
    ? refuse('AUDITOR_HOLDS_A_MANDATE', { person })
    : undefined;
}
