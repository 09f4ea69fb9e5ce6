import { advised, classified, registered } from '../matter/testing/m-1.js';
import { MeetingConvened } from '../meeting/convening.events.js';
import { VoteClosed } from '../meeting/vote.events.js';
import type { Outcome } from '../rules/voting/index.js';
import { at } from '../testing/given.js';
import { around, decision, rules } from './testing/d-1.js';

/** The Vale as committees in common: one meeting, and each body decides for itself. */
function inCommon(outcome: Outcome, parts: readonly { of: string; outcome: Outcome }[], rule = 'each-authority@1') {
  const vote = { meeting: 'B-1', item: '1', motion: 'MO-1', vote: 'V-1' };
  const count = {
    ...{ entitled: 6, present: 6, withdrawn: 0, eligible: 6 },
    ...{ for: 4, against: 2, abstaining: 0, notVoting: 0 },
  };
  const tally = { outcome, count, castingUsed: false, parts, uncounted: [], steps: [] };
  const convened = MeetingConvened({
    ...{ meeting: 'B-1', body: 'board', kind: 'ORDINARY', held: 'IN_PERSON', day: '2024-10-14', time: '10:00' },
    ...{ place: 'County Hall', quorum: { minTotal: 1 }, vehicle: 'COMMITTEES_IN_COMMON', law: 'LOCAL_GOVERNMENT' },
    members: [{ person: 'p_acc_1', authority: 'acc', partner: 'acc', role: 'MEMBER', voting: true }],
    jurisdiction: 'ENGLAND',
  });
  const told = { on: '2024-10-14', by: { body: 'board', meeting: 'B-1' } };
  const others = around({
    matter: [registered, classified('BOARD'), ...advised],
    votes: [
      [convened, { ...told, on: '2024-10-01' }],
      [{ type: 'VoteOpened', body: { ...vote, quorate: true, rule: { name: rule } } }, told],
      [VoteClosed({ ...vote, outcome, tally }), told],
    ],
  });
  const founded = others['arrangement/test']!;
  const history = founded.history.map(
    ([event, when]) =>
      [
        'vehicle' in event.body ? { ...event, body: { ...event.body, vehicle: 'COMMITTEES_IN_COMMON' } } : event,
        when,
      ] as const,
  );
  return decision([], { ...others, 'arrangement/test': { ...founded, history } });
}
const own = {
  ...{ decision: 'D-1', title: 'Fees', kind: 'RESOLVED', decidedBy: { authority: 'acc', organ: 'Committee' } },
  ...{ capacity: 'EXECUTIVE', matter: 'M-1', meeting: 'B-1', vote: 'V-1' },
};
const committee = at('2024-10-15', 'acc', 'DECIDING_BODY');

describe('committees in common', () => {
  it('given that one body voted for and another against, then the one decides by its own members’ vote', () => {
    inCommon('LOST', [
      { of: 'acc', outcome: 'CARRIED' },
      { of: 'bdc', outcome: 'LOST' },
    ])
      .when('TakeDecision', own, committee)
      .thenTypes('DecisionTaken');
  });
  it('given that its own members voted against, then it has not decided', () => {
    inCommon('LOST', [
      { of: 'acc', outcome: 'LOST' },
      { of: 'bdc', outcome: 'CARRIED' },
    ])
      .when('TakeDecision', own, committee)
      .thenRefused('VOTE_NOT_CARRIED');
  });
  it('given a rule whose parts are groups, then no part stands for an authority', () => {
    inCommon('LOST', [{ of: 'acc', outcome: 'CARRIED' }], 'dual@1')
      .when('TakeDecision', own, committee)
      .thenRefused('VOTE_NOT_CARRIED');
  });
  it('exercise nothing twice when each decides for itself', () => {
    const { decision: found } = inCommon('CARRIED', [{ of: 'acc', outcome: 'CARRIED' }]).when(
      'TakeDecision',
      own,
      committee,
    );
    expect(rules(found)).toEqual([]);
  });
  it('decide nothing jointly: what is entered for the meeting stands as a recommendation to each', () => {
    const { decision: found } = inCommon('CARRIED', [{ of: 'acc', outcome: 'CARRIED' }]).when(
      'TakeDecision',
      { ...own, decidedBy: { body: 'board' }, capacity: 'BOARD' },
      { on: '2024-10-14', by: { body: 'board', meeting: 'B-1' } },
    );
    expect((found as readonly { body: object }[])[0]!.body).toMatchObject({
      standsAs: 'RECOMMENDED',
      approvalsOf: ['acc', 'bdc', 'wic'],
    });
    expect(rules(found)).toContain('ULTRA_VIRES_TIER');
  });
});
