import fc from 'fast-check';
import { at, fact, given } from '../testing/given.js';
import type { Told } from '../testing/given.js';
import { arrangementDecider } from '../arrangement/arrangement.decider.js';
import { ArrangementProposed } from '../arrangement/formation.events.js';
import { enrolmentCounts, enrolmentDecider, EnrolmentTokenIssued, EnrolmentTokenRevoked } from './index.js';

const operator = (on: string): Told => ({ on, by: { process: 'operator' } });
const signatory = (authority: string) => ({
  authority,
  partner: authority,
  name: authority.toUpperCase(),
  kind: 'DISTRICT' as const,
  nation: 'ENGLAND_WALES' as const,
  identifiers: [],
  mandateHolder: `p_${authority}_chief`,
  mandateDocument: 'Minutes of Council, 1 March 2026',
});
const proposed = ArrangementProposed({
  name: 'Vale',
  summary: 'Common processes.',
  vehicle: 'S102_JOINT_COMMITTEE',
  founding: [signatory('bdc'), signatory('acc')],
});
const founding = {
  'arrangement/test': { decider: arrangementDecider as never, history: [[proposed, at('2026-03-01', 'bdc')]] as const },
};
const wanted = { authority: 'bdc', person: 'p_bdc_chief', token: 'e1', until: '2026-03-26' };
const issued = (on = '2026-03-12', until = '2026-03-26', token = 'e1') =>
  [EnrolmentTokenIssued({ ...wanted, token, until }), operator(on)] as const;
const enrolment = (...history: (readonly [ReturnType<typeof EnrolmentTokenIssued>, Told])[]) =>
  given(enrolmentDecider, history, { others: founding });

describe('an enrolment token', () => {
  it('is made by the operator for the holder of the first mandate', () => {
    enrolment().when('IssueEnrolmentToken', wanted, operator('2026-03-12')).then(EnrolmentTokenIssued(wanted));
  });

  it('is made by nobody else, whatever the mandate', () => {
    enrolment()
      .when('IssueEnrolmentToken', wanted, at('2026-03-12', 'bdc', 'MANDATE_HOLDER'))
      .thenRefused('OPERATOR_ONLY');
    enrolment()
      .when('IssueEnrolmentToken', wanted, { on: '2026-03-12', by: { process: 'incorporation' } })
      .thenRefused('OPERATOR_ONLY');
  });

  it('is made for no other person and for no stranger', () => {
    enrolment()
      .when('IssueEnrolmentToken', { ...wanted, person: 'p_other' }, operator('2026-03-12'))
      .thenRefused('NOT_THE_FOUNDING_HOLDER');
    enrolment()
      .when('IssueEnrolmentToken', { ...wanted, authority: 'xyz' }, operator('2026-03-12'))
      .thenRefused('NO_FOUNDING_MANDATE');
  });

  it('is one at a time: a second one waits until the first has ended or was revoked', () => {
    const again = { ...wanted, token: 'e2', until: '2026-04-10' };
    enrolment(issued()).when('IssueEnrolmentToken', again, operator('2026-03-26')).thenRefused('ENROLMENT_TOKEN_LIVE');
    enrolment(issued()).when('IssueEnrolmentToken', again, operator('2026-03-27')).then(EnrolmentTokenIssued(again));
    const revoked = [EnrolmentTokenRevoked({ authority: 'bdc', token: 'e1' }), operator('2026-03-13')] as const;
    enrolment(issued(), revoked)
      .when('IssueEnrolmentToken', again, operator('2026-03-14'))
      .then(EnrolmentTokenIssued(again));
  });

  it('is revoked by its authority or by the operator, and by no other authority', () => {
    const revoke = { authority: 'bdc', reason: 'Left on a train.' };
    const revoked = EnrolmentTokenRevoked({ authority: 'bdc', token: 'e1', reason: 'Left on a train.' });
    enrolment(issued())
      .when('RevokeEnrolmentToken', revoke, at('2026-03-13', 'bdc', 'MANDATE_HOLDER'))
      .then(revoked);
    enrolment(issued()).when('RevokeEnrolmentToken', revoke, operator('2026-03-13')).then(revoked);
    enrolment(issued())
      .when('RevokeEnrolmentToken', revoke, at('2026-03-13', 'acc', 'MANDATE_HOLDER'))
      .thenRefused('NOT_YOUR_ENROLMENT');
  });

  it('that there is not cannot be revoked', () => {
    enrolment()
      .when('RevokeEnrolmentToken', { authority: 'bdc' }, operator('2026-03-13'))
      .thenRefused('NO_ENROLMENT_TOKEN');
  });

  it('counts from when it was made until its last day, unless revoked, and only under its own id', () => {
    const { state } = enrolment(issued());
    expect(enrolmentCounts(state, 'e1', '2026-03-26')).toBe(true);
    expect(enrolmentCounts(state, 'e1', '2026-03-27')).toBe(false);
    expect(enrolmentCounts(state, 'e0', '2026-03-20')).toBe(false);
  });

  it('never counts beside another one, whatever of the history is known', () => {
    const all = [
      fact(...issued(), 0),
      fact(EnrolmentTokenRevoked({ authority: 'bdc', token: 'e1' }), operator('2026-03-13'), 1),
      fact(...issued('2026-03-14', '2026-03-28', 'e2'), 2),
      fact(EnrolmentTokenRevoked({ authority: 'bdc', token: 'e2' }), operator('2026-03-15'), 3),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(all), (some) => {
        const state = some.reduce((s, f) => enrolmentDecider.evolve(s, f), enrolmentDecider.initial);
        expect(['e1', 'e2'].filter((id) => enrolmentCounts(state, id, '2026-03-20')).length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
