import { arrangementDecider } from '../arrangement/arrangement.decider.js';
import { VehicleNamed } from '../arrangement/formation.events.js';
import type { Decider } from '../language/decider.js';
import { at } from '../testing/given.js';
import { agenda, ALL, arrive, clerk, convene, meetingAfter, minuted, move, open, play } from './testing/vale.js';

const DAY = '2025-03-12';

describe('opening a vote', () => {
  const opening = (more: object, history: ReturnType<typeof play>, told = clerk(DAY)) =>
    meetingAfter(history).when(
      'OpenVote',
      { meeting: 'B', vote: 'V-1', motion: 'MO-6', rule: { name: 'majority@1' }, ...more },
      told,
    );
  it('is refused where the legal form forbids the rule, unless legal advice is cited', () => {
    const others = {
      'arrangement/test': {
        decider: arrangementDecider as unknown as Decider<never>,
        history: [[VehicleNamed({ vehicle: 'S102_JOINT_COMMITTEE' }), at('2024-01-01', 'acc')]] as const,
      },
    };
    const s102 = play([convene(DAY, '2025-02-20')], [], { others });
    const ready = play(
      [agenda('2025-02-27', '6'), ...arrive(DAY, ...ALL), open(DAY, '6'), move(DAY, 'MO-6', '6')],
      s102,
    );
    const rule = { name: 'unanimity@1' };
    opening({ rule }, ready).thenRefused('UNANIMITY_UNLAWFUL');
    opening({ rule: { name: 'majority-no-casting@1' } }, ready).thenRefused('CASTING_VOTE_BY_STATUTE');
    opening({ rule, advice: 'Counsel, 3 March 2025' }, ready).thenTypes('VoteOpened');
    opening({ rule }, ready, minuted(DAY)).thenTypes('VoteOpened', 'ComplianceExceptionRaised');
    opening({}, ready).thenTypes('VoteOpened');
    const weighted = { rule: { name: 'weighted@1' } };
    opening(weighted, ready).thenRefused('WEIGHTED_VOTE_UNLAWFUL');
    opening(weighted, ready, minuted(DAY)).thenRefused('VOTING_RULE_INCOMPLETE');
    opening({ ...weighted, advice: 'Counsel, 3 March 2025' }, ready).thenRefused('VOTING_RULE_INCOMPLETE');
  });
});
