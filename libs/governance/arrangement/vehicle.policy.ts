import type { NewEvent } from '../language/event.js';
import { ComplianceExceptionRaised } from '../record/record.events.js';
import type { AuthorityKind, Vehicle } from './arrangement.words.js';

const COUNCILS: readonly AuthorityKind[] = ['COUNTY', 'DISTRICT', 'UNITARY', 'BOROUGH', 'COMBINED', 'FIRE', 'OTHER'];
const NHS: readonly AuthorityKind[] = ['ICB', 'NHS_TRUST', 'OTHER'];
const POLICE: readonly AuthorityKind[] = ['PCC', 'CHIEF_CONSTABLE', 'OTHER'];

/** Whose joint working each power reaches. A vehicle that is not here is open to any body. Not legal advice. */
const OPEN_TO: Partial<Record<Vehicle, readonly AuthorityKind[]>> = {
  S102_JOINT_COMMITTEE: COUNCILS, // Local Government Act 1972 s.102
  JOINT_COMMITTEE_ADVISORY: COUNCILS, // Local Government Act 1972 s.102(4)
  DELEGATION_TO_AUTHORITY: COUNCILS, // Local Government Act 1972 s.101(1)(b)
  LEAD_AUTHORITY: COUNCILS, // Local Government Act 1972 s.101
  S113_STAFF_SHARING: [...COUNCILS, ...NHS], // Local Government Act 1972 s.113
  S75_PARTNERSHIP: [...COUNCILS, ...NHS], // National Health Service Act 2006 s.75
  S65Z5_JOINT: [...COUNCILS, ...NHS], // National Health Service Act 2006 s.65Z5
  S22A_POLICE_COLLABORATION: POLICE, // Police Act 1996 s.22A
};

/**
 * Procedure: a vehicle is one that the law opens to each of its parties. Which power suits is for the legality
 * officers: the arrangement is recorded as it is, with an exception for each party outside the power.
 */
export function vehicleSuits(
  vehicle: Vehicle,
  parties: readonly { readonly authority: string; readonly kind: AuthorityKind }[],
): readonly NewEvent[] {
  const open = OPEN_TO[vehicle];
  if (!open) return [];
  return parties
    .filter((party) => !open.includes(party.kind))
    .map(({ authority, kind }) =>
      ComplianceExceptionRaised({
        rule: 'VEHICLE_UNSUITED',
        severity: 'MEDIUM',
        authority,
        detail: `${vehicle} is not open to ${kind}.`,
      }),
    );
}
