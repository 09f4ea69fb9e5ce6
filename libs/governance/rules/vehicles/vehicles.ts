import type { Vehicle } from '../../arrangement/arrangement.words.js';
import type { MeetingLaw } from '../quorum/remote.js';
import type { CallInBy, Effect, MatterTier } from './vehicle.words.js';

/** What a legal form of joint working lets its board do with a matter of tier BOARD. Not legal advice. */
export interface VehicleLaw {
  /** By which law its board meets. */
  readonly law: MeetingLaw;
  /** What a decision of the board on a board matter is. */
  readonly board: Exclude<Effect, 'OFFICER_DECIDES'>;
  readonly callIn: CallInBy;
  /** A legal person, which can own, employ and contract; otherwise a lead or host authority does. */
  readonly legalPerson: boolean;
  readonly citation: string;
}

export const VEHICLE_LAW: Readonly<Record<Vehicle, VehicleLaw>> = {
  S102_JOINT_COMMITTEE: {
    law: 'LOCAL_GOVERNMENT',
    board: 'BINDS',
    callIn: 'EACH_AFFECTED_COUNCIL',
    legalPerson: false,
    citation: 'Local Government Act 1972 ss.101(5), 102: its decisions are decisions of each of the authorities',
  },
  JOINT_COMMITTEE_ADVISORY: {
    // It decides nothing, so how it meets to form its advice is for its terms of reference.
    law: 'AGREEMENT',
    board: 'RECOMMENDS',
    callIn: 'EACH_OWN_DECISION',
    legalPerson: false,
    citation: 'Local Government Act 1972 s.102(4): it advises and each authority decides',
  },
  DELEGATION_TO_AUTHORITY: {
    law: 'AGREEMENT',
    board: 'LEAD_DECIDES',
    callIn: 'LEAD_COUNCIL',
    legalPerson: false,
    citation: 'Local Government Act 1972 s.101(1)(b)',
  },
  LEAD_AUTHORITY: {
    law: 'AGREEMENT',
    board: 'LEAD_DECIDES',
    callIn: 'LEAD_COUNCIL',
    legalPerson: false,
    citation: 'Local Government Act 1972 s.101',
  },
  S113_STAFF_SHARING: {
    law: 'AGREEMENT',
    board: 'RECOMMENDS',
    callIn: 'EACH_OWN_DECISION',
    legalPerson: false,
    citation: 'Local Government Act 1972 s.113: staff are placed at disposal, no function is transferred',
  },
  S75_PARTNERSHIP: {
    law: 'AGREEMENT',
    board: 'BINDS',
    callIn: 'EACH_AFFECTED_COUNCIL',
    legalPerson: false,
    citation: 'National Health Service Act 2006 s.75: within what each party has delegated',
  },
  S65Z5_JOINT: {
    law: 'NHS',
    board: 'BINDS',
    callIn: 'EACH_AFFECTED_COUNCIL',
    legalPerson: false,
    citation: 'National Health Service Act 2006 s.65Z5: as far as functions are delegated to the joint committee',
  },
  COMMITTEES_IN_COMMON: {
    law: 'LOCAL_GOVERNMENT',
    board: 'SEPARATE_DECISIONS',
    callIn: 'EACH_OWN_DECISION',
    legalPerson: false,
    citation: 'Each committee decides for its own body, in one room at one time',
  },
  S22A_POLICE_COLLABORATION: {
    law: 'POLICE',
    board: 'BINDS',
    callIn: 'NOBODY',
    legalPerson: false,
    citation: 'Police Act 1996 ss.22A, 23A: by agreement; each force is two corporations sole',
  },
  COMPANY_BOARD: {
    law: 'COMPANY',
    board: 'BINDS',
    callIn: 'NOBODY',
    legalPerson: true,
    citation: 'Companies Act 2006 and the articles: the company decides; shareholders keep reserved matters',
  },
  CONTRACTUAL_BOARD: {
    law: 'AGREEMENT',
    board: 'BINDS',
    callIn: 'NOBODY',
    legalPerson: false,
    citation: 'The agreement between the parties: within the contract only, no statutory function is exercised',
  },
};

/** What a decision on a matter is in law, and what must follow it. */
export interface MatterEffect {
  /** The tier that the matter has here: a board without powers only advises. */
  readonly tier: MatterTier;
  readonly effect: Effect;
  /** Whether each authority must approve by a decision of its own. */
  readonly approvals: 'NONE' | 'EACH_AUTHORITY';
  readonly callIn: CallInBy;
  readonly citation: string;
}

/** What a decision on a matter of that tier is, in an arrangement of that legal form. Total. */
export function matterEffect(vehicle: Vehicle, tier: MatterTier): MatterEffect {
  const { board, callIn, citation } = VEHICLE_LAW[vehicle];
  if (tier === 'OFFICER') return { tier, effect: 'OFFICER_DECIDES', approvals: 'NONE', callIn, citation };
  if (tier === 'BOARD' && board !== 'RECOMMENDS') {
    // In common, nothing is decided jointly: what all committees resolved, each body has still to decide for itself.
    const approvals = board === 'SEPARATE_DECISIONS' ? 'EACH_AUTHORITY' : 'NONE';
    return { tier, effect: board, approvals, callIn, citation };
  }
  const recommended: MatterTier = tier === 'RESERVED' ? 'RESERVED' : 'ADVISORY';
  return {
    tier: recommended,
    effect: 'RECOMMENDS',
    approvals: 'EACH_AUTHORITY',
    callIn: 'EACH_OWN_DECISION',
    citation,
  };
}
