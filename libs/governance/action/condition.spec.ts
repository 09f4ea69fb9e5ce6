import { ComplianceExceptionRaised } from '../record/record.events.js';
import { at, fact, given } from '../testing/given.js';
import type { History } from '../testing/given.js';
import { conditionDecider } from './condition.decider.js';
import * as e from './condition.events.js';
import { decision, typedBy } from './testing/a-014.js';
import fc from 'fast-check';
import { boardOf } from '../testing/given.js';

const command = {
  condition: 'CS-1',
  authority: 'bdc',
  title: 'The hub stays open',
  protects: ['acc', 'wic'],
  due: '2025-06-30',
  decision,
};
const of = { condition: 'CS-1', authority: 'bdc' };
const imposed: History = [[e.ConditionImposed(command), at('2025-03-12', 'acc')]];
const claimed: History = [...imposed, [e.ConditionClaimedMet({ ...of, evidence: 'Report' }), at('2025-06-03', 'bdc')]];
const condition = (history: History) => given(conditionDecider, history);
const released = (authority: string) => e.ConditionReleased({ ...of, releasedBy: authority, reasons: 'Not needed' });
const release = { condition: 'CS-1', reasons: 'Not needed' };

describe('a condition subsequent', () => {
  it('binds one party and protects others', () => {
    condition([]).when('ImposeCondition', command, at('2025-03-12', 'acc')).then(e.ConditionImposed(command));
    condition(imposed).when('ImposeCondition', command, at('2025-03-12', 'acc')).thenRefused('CONDITION_EXISTS');
    condition([])
      .when('ImposeCondition', { ...command, protects: ['zzz'] }, at('2025-03-12', 'acc'))
      .thenRefused('CONDITION_NAMES_NO_PARTY');
    condition([])
      .when('ImposeCondition', { ...command, protects: ['bdc'] }, at('2025-03-12', 'acc'))
      .thenRefused('CONDITION_PROTECTS_ITS_DEBTOR');
  });
  it('is claimed by whom it binds, and verified by whom it protects', () => {
    const claim = { condition: 'CS-1', evidence: 'Report' };
    condition(imposed).when('ClaimConditionMet', claim, at('2025-06-03', 'bdc')).then(claimed[1]![0]);
    condition(imposed).when('ClaimConditionMet', claim, at('2025-06-03', 'wic')).thenRefused('NOT_YOURS_TO_MEET');
    condition([]).when('ClaimConditionMet', claim, at('2025-06-03', 'bdc')).thenRefused('CONDITION_UNKNOWN');
    condition(claimed)
      .when('VerifyCondition', { condition: 'CS-1' }, at('2025-06-05', 'wic'))
      .then(e.ConditionVerified(of));
    condition(claimed)
      .when('VerifyCondition', { condition: 'CS-1' }, at('2025-06-05', 'bdc'))
      .thenRefused('CONDITION_PROTECTS_OTHERS');
    condition(imposed)
      .when('VerifyCondition', { condition: 'CS-1' }, at('2025-06-05', 'wic'))
      .thenRefused('CONDITION_NOT_CLAIMED');
    const verified: History = [...claimed, [e.ConditionVerified(of), at('2025-06-05', 'wic')]];
    condition(verified).when('ClaimConditionMet', claim, at('2025-06-06', 'bdc')).thenRefused('CONDITION_CLOSED');
  });
  it('is unmet again when the claim is rejected', () => {
    const rejection = { condition: 'CS-1', reason: 'Closed on Fridays' };
    condition(claimed)
      .when('RejectConditionClaim', rejection, at('2025-06-05', 'acc'))
      .then(e.ConditionClaimRejected({ ...of, reason: 'Closed on Fridays' }));
    const rejected: History = [...claimed, [e.ConditionClaimRejected({ ...of, reason: 'x' }), at('2025-06-05', 'acc')]];
    expect(condition(rejected).state.status).toBe('UNMET');
  });
  it('is waived once all that it protects have given it up, and not by one of two', () => {
    condition(imposed).when('ReleaseCondition', release, at('2025-05-01', 'acc')).then(released('acc'));
    const one: History = [...imposed, [released('acc'), at('2025-05-01', 'acc')]];
    expect(condition(one).state.status).toBe('UNMET');
    condition(one).when('ReleaseCondition', release, at('2025-05-02', 'acc')).thenRefused('CONDITION_RELEASED_BEFORE');
    condition(one).when('ReleaseCondition', release, at('2025-05-02', 'bdc')).thenRefused('CONDITION_PROTECTS_OTHERS');
    condition(one)
      .when('ReleaseCondition', release, at('2025-05-02', 'wic'))
      .then(released('wic'), e.ConditionWaived(of));
  });
  it('is waived by the process manager once an entry for the last of them counts', () => {
    const entered: History = [
      ...imposed,
      [released('acc'), at('2025-05-01', 'acc')],
      [released('wic'), typedBy('acc', at('2025-05-02', 'wic'))],
    ];
    expect(
      condition(entered)
        .deadlines()
        .map((d) => d.id),
    ).toEqual(['condition-due:2025-06-30']);
    const confirmed: History = [...entered, [released('wic'), at('2025-05-02', 'wic')]];
    expect(condition(confirmed).passed('condition-released')).toEqual([e.ConditionWaived(of)]);
  });
  it('fails when its day passes unmet, and not while it is claimed to be met', () => {
    expect(condition(imposed).passed('condition-due:2025-06-30')).toEqual([
      e.ConditionFailed({ ...of, due: '2025-06-30' }),
      ComplianceExceptionRaised({ rule: 'CONDITION_FAILED', severity: 'HIGH', authority: 'bdc' }),
    ]);
    expect(condition(claimed).deadlines()).toEqual([]);
  });
  it('folds any subset of facts', () => {
    const facts = [...claimed, [e.ConditionWaived(of), at('2025-05-03', 'acc')] as const].map(([x, told], i) =>
      fact(x, told, i),
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(facts), (some) => {
        const state = some.reduce((folded, f) => conditionDecider.evolve(folded, f), conditionDecider.initial);
        expect(conditionDecider.deadlines(state, boardOf('acc'))).toBeInstanceOf(Array);
      }),
    );
  });
});
