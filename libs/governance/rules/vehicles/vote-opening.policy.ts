import type { Day } from '#kernel';
import type { Vehicle } from '../../arrangement/arrangement.words.js';
import type { Refusal } from '../../language/refusal.js';
import { invalid, unknown } from '../../language/refusal.js';
import type { Jurisdiction } from '../law.js';
import { inForceOn } from '../law.js';
import type { MeetingLaw } from '../quorum/remote.js';
import { remoteAttendance } from '../quorum/remote.js';
import { VOTING_RULES } from '../voting/rules.js';
import type { LawfulVotes } from './lawful-votes.js';
import { LAWFUL_VOTES } from './lawful-votes.js';
import type { VoteWay } from './vehicle.words.js';
import { VEHICLE_LAW } from './vehicles.js';

export interface VoteOpening {
  readonly vehicle: Vehicle;
  readonly jurisdiction: Jurisdiction;
  readonly day: Day;
  /** Versioned name of the voting rule. */
  readonly rule: string;
  readonly how: VoteWay;
  /** By which law the bodies meet, where that is not the vehicle's: committees in common of NHS bodies. */
  readonly law?: MeetingLaw | undefined;
  /** Legal advice to the contrary, as cited on the record. */
  readonly legalAdvice?: string | undefined;
}

/**
 * A vote is opened only under a rule, and in a way, that is lawful for the body on the day; or on legal advice that is
 * cited on the record. The refusal's `citation` and `accepted` say by what and what instead.
 */
export function mayOpenVote(opening: VoteOpening): Refusal | undefined {
  const doubt = voteDoubt(opening);
  if (doubt?.refused === 'VOTING_RULE_UNKNOWN') return doubt;
  return (opening.legalAdvice ?? '').trim() === '' ? doubt : undefined;
}

/**
 * The ground on which a vote under that rule could be questioned, whatever advice there was. A vote that did take place
 * is recorded with it: its validity is questioned, never pronounced.
 */
export function voteDoubt(opening: VoteOpening): Refusal | undefined {
  const { vehicle, jurisdiction, day, rule } = opening;
  if (!VOTING_RULES.has(rule))
    return unknown('VOTING_RULE_UNKNOWN', { rule, accepted: [...VOTING_RULES.keys()].join(', ') });
  const lawful = LAWFUL_VOTES.find(
    (row) => row.vehicle === vehicle && (row.jurisdictions?.includes(jurisdiction) ?? true) && inForceOn(row, day),
  );
  return lawful && (unlawfulRule(opening, lawful) ?? unlawfulWay(opening, lawful));
}

/** What is wrong with each rule where the law asks for a simple majority with a casting vote. */
const AGAINST_STATUTE: Readonly<Record<string, string>> = {
  'majority-no-casting@1': 'CASTING_VOTE_BY_STATUTE',
  'two-thirds@1': 'RAISED_MAJORITY_UNLAWFUL',
  'four-fifths@1': 'RAISED_MAJORITY_UNLAWFUL',
  'all-members-majority@1': 'RAISED_MAJORITY_UNLAWFUL',
  'unanimity@1': 'UNANIMITY_UNLAWFUL',
  'unanimity-all@1': 'UNANIMITY_UNLAWFUL',
  'weighted@1': 'WEIGHTED_VOTE_UNLAWFUL',
};

function unlawfulRule({ vehicle, rule }: VoteOpening, { rules, citation, accepted }: LawfulVotes): Refusal | undefined {
  const params = { rule, citation, accepted };
  if (rules === 'ANY') return undefined;
  if (rules === 'ANY_BUT_WEIGHTED')
    return rule === 'weighted@1' ? invalid('WEIGHTS_ONLY_BY_CONTRACT', params) : undefined;
  if (rules.includes(rule)) return undefined;
  if (vehicle === 'COMMITTEES_IN_COMMON') return invalid('POOLED_VOTE_UNLAWFUL', params);
  return invalid(AGAINST_STATUTE[rule] ?? 'VETO_UNLAWFUL', params);
}

function unlawfulWay(
  { vehicle, jurisdiction, day, how, law, rule }: VoteOpening,
  { ways, citation, accepted }: LawfulVotes,
): Refusal | undefined {
  const meets = law ?? VEHICLE_LAW[vehicle].law;
  if (how === 'WRITTEN' && !ways.includes(how) && meets === 'LOCAL_GOVERNMENT')
    return invalid('WRITTEN_VOTE_UNLAWFUL', { rule, citation, accepted });
  if (how !== 'REMOTE') return undefined;
  const remote = remoteAttendance(meets, jurisdiction, day);
  return remote.counts
    ? undefined
    : invalid('REMOTE_VOTE_UNLAWFUL', { rule, citation: remote.citation, accepted, day });
}
