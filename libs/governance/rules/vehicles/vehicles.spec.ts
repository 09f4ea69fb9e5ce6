import fc from 'fast-check';
import { VEHICLES } from '../../arrangement/arrangement.words.js';
import { JURISDICTIONS } from '../law.js';
import { VOTING_RULES } from '../voting/index.js';
import type { VoteOpening } from './index.js';
import { LAWFUL_VOTES, MATTER_TIERS, matterEffect, mayOpenVote, VOTE_WAYS, voteDoubt } from './index.js';

const committee: VoteOpening = {
  vehicle: 'S102_JOINT_COMMITTEE',
  jurisdiction: 'ENGLAND',
  day: '2024-10-02',
  rule: 'majority@1',
  how: 'IN_MEETING',
};
const HETHEL =
  'R (Friends of Hethel) v South Norfolk DC [2010] EWCA Civ 894; Local Government Act 1972 Sch. 12 paras 39(2), 44';

describe('an English joint committee under section 102', () => {
  it('decides by a simple majority with the casting vote of the person presiding, in a meeting', () => {
    expect(mayOpenVote(committee)).toBeUndefined();
  });

  it.each([
    ['unanimity@1', 'UNANIMITY_UNLAWFUL'],
    ['unanimity-all@1', 'UNANIMITY_UNLAWFUL'],
    ['weighted@1', 'WEIGHTED_VOTE_UNLAWFUL'],
    ['required-voter@1', 'VETO_UNLAWFUL'],
    ['concurrence@1', 'VETO_UNLAWFUL'],
    ['dual@1', 'VETO_UNLAWFUL'],
    ['each-authority@1', 'VETO_UNLAWFUL'],
    ['majority-no-casting@1', 'CASTING_VOTE_BY_STATUTE'],
    ['two-thirds@1', 'RAISED_MAJORITY_UNLAWFUL'],
    ['all-members-majority@1', 'RAISED_MAJORITY_UNLAWFUL'],
  ])('%s is refused with the citation and what would be accepted', (rule, code) => {
    const refused = mayOpenVote({ ...committee, rule });
    expect(refused).toMatchObject({ refused: code, kind: 'INVALID', params: { citation: HETHEL } });
    expect(refused?.params['accepted']).toContain('majority@1');
  });

  it('a written vote is refused, whatever the rule', () => {
    expect(mayOpenVote({ ...committee, how: 'WRITTEN' })).toMatchObject({
      refused: 'WRITTEN_VOTE_UNLAWFUL',
      params: { citation: HETHEL },
    });
  });

  it('a remote vote is lawful from 4 April 2020 to 6 May 2021 only', () => {
    const on = (day: string) => mayOpenVote({ ...committee, how: 'REMOTE', day })?.refused;
    expect([on('2020-04-03'), on('2020-04-04'), on('2021-05-06'), on('2021-05-07')]).toEqual([
      'REMOTE_VOTE_UNLAWFUL',
      undefined,
      undefined,
      'REMOTE_VOTE_UNLAWFUL',
    ]);
  });

  it('legal advice to the contrary, cited on the record, opens the vote and leaves the doubt', () => {
    const advised = { ...committee, rule: 'unanimity@1', legalAdvice: 'Counsel, 3 September 2024, document 14' };
    expect(mayOpenVote(advised)).toBeUndefined();
    expect(voteDoubt(advised)?.refused).toBe('UNANIMITY_UNLAWFUL');
    expect(mayOpenVote({ ...advised, legalAdvice: '  ' })?.refused).toBe('UNANIMITY_UNLAWFUL');
  });

  it('no advice makes a rule of one that there is not', () => {
    expect(mayOpenVote({ ...committee, rule: 'lots@1', legalAdvice: 'Counsel' })?.refused).toBe('VOTING_RULE_UNKNOWN');
  });
});

describe('other bodies', () => {
  it('a contractual board may use any rule in any way', () => {
    for (const rule of VOTING_RULES.keys())
      for (const how of VOTE_WAYS)
        expect(mayOpenVote({ ...committee, vehicle: 'CONTRACTUAL_BOARD', rule, how })).toBeUndefined();
  });

  it('a company decides by its articles, in writing too', () => {
    expect(
      mayOpenVote({ ...committee, vehicle: 'COMPANY_BOARD', rule: 'required-voter@1', how: 'WRITTEN' }),
    ).toBeUndefined();
  });

  it.each(['S75_PARTNERSHIP', 'S65Z5_JOINT', 'S22A_POLICE_COLLABORATION', 'JOINT_COMMITTEE_ADVISORY'] as const)(
    '%s may ask for concurrence, but not for weights',
    (vehicle) => {
      expect(mayOpenVote({ ...committee, vehicle, rule: 'concurrence@1' })).toBeUndefined();
      expect(mayOpenVote({ ...committee, vehicle, rule: 'weighted@1' })?.refused).toBe('WEIGHTS_ONLY_BY_CONTRACT');
    },
  );

  it('an advisory committee only advises, and may do so remotely or in writing', () => {
    for (const how of VOTE_WAYS)
      expect(
        mayOpenVote({ ...committee, vehicle: 'JOINT_COMMITTEE_ADVISORY', rule: 'unanimity@1', how }),
      ).toBeUndefined();
  });

  it('committees in common never vote in one pool, and council committees not in writing', () => {
    const common = { ...committee, vehicle: 'COMMITTEES_IN_COMMON' } as const;
    expect(mayOpenVote(common)?.refused).toBe('POOLED_VOTE_UNLAWFUL');
    expect(mayOpenVote({ ...common, rule: 'each-authority@1' })).toBeUndefined();
    expect(mayOpenVote({ ...common, rule: 'each-authority@1', how: 'WRITTEN' })?.refused).toBe('WRITTEN_VOTE_UNLAWFUL');
    expect(mayOpenVote({ ...common, rule: 'each-authority@1', how: 'REMOTE', law: 'NHS' })).toBeUndefined();
  });

  it('a Northern Irish joint committee has its own statute, with 80 per cent for what standing orders name', () => {
    const ni = { ...committee, jurisdiction: 'NORTHERN_IRELAND' } as const;
    expect(mayOpenVote({ ...ni, rule: 'four-fifths@1' })).toBeUndefined();
    expect(mayOpenVote({ ...ni, rule: 'unanimity@1' })?.params['citation']).toContain('2014 ss.39, 40');
    expect(mayOpenVote({ ...ni, rule: 'four-fifths@1', day: '2013-01-10' })?.refused).toBe('RAISED_MAJORITY_UNLAWFUL');
  });

  it('a Welsh joint committee may meet remotely, and not decide in writing', () => {
    const wales = { ...committee, jurisdiction: 'WALES' } as const;
    expect(mayOpenVote({ ...wales, how: 'REMOTE' })).toBeUndefined();
    expect(mayOpenVote({ ...wales, how: 'WRITTEN' })?.refused).toBe('WRITTEN_VOTE_UNLAWFUL');
  });

  it('each body has at least one rule that is lawful in a meeting, everywhere and at any time', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...VEHICLES),
        fc.constantFrom(...JURISDICTIONS),
        fc.integer({ min: 2005, max: 2030 }),
        (vehicle, jurisdiction, year) => {
          const ask = (rule: string) =>
            voteDoubt({ vehicle, jurisdiction, day: `${year}-06-02`, rule, how: 'IN_MEETING' });
          expect([...VOTING_RULES.keys()].some((rule) => ask(rule) === undefined)).toBe(true);
          expect(LAWFUL_VOTES.some((row) => row.vehicle === vehicle)).toBe(true);
        },
      ),
    );
  });
});

describe('what a decision of the board is', () => {
  it('a delegated joint committee binds, and each affected council can call it in', () => {
    expect(matterEffect('S102_JOINT_COMMITTEE', 'BOARD')).toMatchObject({
      effect: 'BINDS',
      approvals: 'NONE',
      callIn: 'EACH_AFFECTED_COUNCIL',
    });
  });

  it('a reserved matter is only ever recommended, and each authority decides', () => {
    for (const vehicle of VEHICLES)
      expect(matterEffect(vehicle, 'RESERVED')).toMatchObject({
        tier: 'RESERVED',
        effect: 'RECOMMENDS',
        approvals: 'EACH_AUTHORITY',
        callIn: 'EACH_OWN_DECISION',
      });
  });

  it('a board without powers only advises: what was classed as a board matter becomes advice', () => {
    expect(matterEffect('JOINT_COMMITTEE_ADVISORY', 'BOARD')).toMatchObject({
      tier: 'ADVISORY',
      effect: 'RECOMMENDS',
      approvals: 'EACH_AUTHORITY',
    });
  });

  it('committees in common make as many decisions as there are bodies', () => {
    expect(matterEffect('COMMITTEES_IN_COMMON', 'BOARD')).toMatchObject({
      effect: 'SEPARATE_DECISIONS',
      approvals: 'EACH_AUTHORITY',
      callIn: 'EACH_OWN_DECISION',
    });
  });

  it('is settled for every form and tier', () => {
    const effects = VEHICLES.flatMap((vehicle) => MATTER_TIERS.map((tier) => matterEffect(vehicle, tier)));
    expect(effects.every(({ citation }) => citation.length > 10)).toBe(true);
    expect(effects.filter(({ effect, callIn }) => effect === 'RECOMMENDS' && callIn !== 'EACH_OWN_DECISION')).toEqual(
      [],
    );
  });
});
