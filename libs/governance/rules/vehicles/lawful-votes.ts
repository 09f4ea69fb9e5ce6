import type { Vehicle } from '../../arrangement/arrangement.words.js';
import type { Dated, Jurisdiction } from '../law.js';
import type { VoteWay } from './vehicle.words.js';

/** Which rules and ways of voting a body may use; rows of a vehicle are searched in order. Not legal advice. */
export interface LawfulVotes extends Dated {
  readonly vehicle: Vehicle;
  readonly jurisdictions?: readonly Jurisdiction[];
  /** Rules by name; ANY but those that only a contract can give. */
  readonly rules: readonly string[] | 'ANY_BUT_WEIGHTED' | 'ANY';
  readonly ways: readonly VoteWay[];
  /** What would be accepted, in words. */
  readonly accepted: string;
}

const BY_STATUTE =
  'majority@1 (a simple majority of members present and voting, with the casting vote of the person presiding), in a meeting';
const NI = 'majority@1; four-fifths@1 for what standing orders name; in a meeting';
const NO_WEIGHTS = 'any rule that gives each member one vote';

const statutory = (row: Partial<LawfulVotes> & Dated): LawfulVotes => ({
  vehicle: 'S102_JOINT_COMMITTEE',
  rules: ['majority@1'],
  ways: ['IN_MEETING', 'REMOTE'],
  accepted: BY_STATUTE,
  ...row,
});
const open = (vehicle: Vehicle, citation: string, row: Partial<LawfulVotes> = {}): LawfulVotes => ({
  vehicle,
  rules: 'ANY_BUT_WEIGHTED',
  ways: ['IN_MEETING', 'REMOTE', 'WRITTEN'],
  accepted: NO_WEIGHTS,
  citation,
  ...row,
});

/** A remote vote is lawful only where remote attendance is, on the day (rules/quorum). */
export const LAWFUL_VOTES: readonly LawfulVotes[] = [
  statutory({
    jurisdictions: ['ENGLAND', 'WALES'],
    citation:
      'R (Friends of Hethel) v South Norfolk DC [2010] EWCA Civ 894; Local Government Act 1972 Sch. 12 paras 39(2), 44',
  }),
  statutory({
    jurisdictions: ['SCOTLAND'],
    citation: 'Local Government (Scotland) Act 1973 s.57, Sch. 7 para. 5',
    check: true,
  }),
  statutory({
    jurisdictions: ['NORTHERN_IRELAND'],
    until: '2014-06-01',
    citation: 'Local Government Act (Northern Ireland) 1972 Sch. 2',
    check: true,
  }),
  statutory({
    jurisdictions: ['NORTHERN_IRELAND'],
    from: '2014-06-02',
    rules: ['majority@1', 'four-fifths@1'],
    accepted: NI,
    citation: 'Local Government Act (Northern Ireland) 2014 ss.39, 40',
  }),
  open('JOINT_COMMITTEE_ADVISORY', 'Local Government Act 1972 s.102(4): it only recommends'),
  open('DELEGATION_TO_AUTHORITY', 'Local Government Act 1972 s.101(1)(b): the lead authority decides'),
  open('LEAD_AUTHORITY', 'Local Government Act 1972 s.101: the lead authority decides'),
  open('S113_STAFF_SHARING', 'Local Government Act 1972 s.113: nothing is decided jointly'),
  open('S75_PARTNERSHIP', 'National Health Service Act 2006 s.75: each party within its own delegation'),
  open('S65Z5_JOINT', 'National Health Service Act 2006 s.65Z5 and the guidance under s.65Z7'),
  open('COMMITTEES_IN_COMMON', 'Committees in common: each body decides for itself, under its own law', {
    rules: ['each-authority@1'],
    ways: ['IN_MEETING', 'REMOTE'],
    accepted: 'each-authority@1, in a meeting: one meeting, as many decisions as there are bodies',
  }),
  open('S22A_POLICE_COLLABORATION', 'Police Act 1996 s.22A: chief officers and policing bodies agree, each for itself'),
  open('COMPANY_BOARD', 'Companies Act 2006 and the articles of association', {
    rules: 'ANY',
    accepted: 'what the articles say',
  }),
  open('CONTRACTUAL_BOARD', 'The agreement between the parties', { rules: 'ANY', accepted: 'what the agreement says' }),
];
