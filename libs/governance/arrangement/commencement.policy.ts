import type { Context } from '../language/decider.js';
import type { NewEvent } from '../language/event.js';
import type { Refusal } from '../language/refusal.js';
import { refuse } from '../language/refusal.js';
import { ComplianceExceptionRaised } from '../record/record.events.js';
import type { ArrangementState } from './arrangement.state.js';
import { constitutionAt, signatoriesAt } from './signatories.js';

/** Standing order: an arrangement commences under a constitution that every party has adopted and that is in force. */
export const commencementStands = (
  state: ArrangementState,
  { at, day, recording }: Context<ArrangementState>,
): Refusal | undefined =>
  recording || constitutionAt(state, at) ? undefined : refuse('CONSTITUTION_NOT_IN_FORCE', { day });

/**
 * Procedure: every authority has said what it wants before the arrangement is active (capabilities 34). One that has
 * not, and is not waived by name, is an exception; so is a commencement on record without any constitution.
 */
export function statementsMissing(state: ArrangementState, at: number, waived: readonly string[]): readonly NewEvent[] {
  const constitution = constitutionAt(state, at);
  const silent = signatoriesAt(state, at).filter(
    ({ authority, membership }) =>
      (membership === 'MEMBER' || (!constitution && membership === 'PROSPECTIVE')) &&
      !state.alignment.statements.has(authority) &&
      !waived.includes(authority),
  );
  return [
    ...(constitution ? [] : [ComplianceExceptionRaised({ rule: 'CONSTITUTION_MISSING', severity: 'HIGH' })]),
    ...silent.map(({ authority }) =>
      ComplianceExceptionRaised({ rule: 'ALIGNMENT_STATEMENT_MISSING', severity: 'MEDIUM', authority }),
    ),
  ];
}
