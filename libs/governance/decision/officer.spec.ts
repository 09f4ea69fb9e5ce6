import { DelegationWithdrawn, FunctionsDelegated } from '../people/people.events.js';
import { classified, registered } from '../matter/testing/m-1.js';
import { at } from '../testing/given.js';
import type { Entry } from './testing/d-1.js';
import { around, decision, rules } from './testing/d-1.js';

const director = at('2024-10-15', 'acc', 'SERVICE_LEAD');
const take = {
  decision: 'D-2',
  title: 'Extend the licence',
  officer: 'p_director',
  office: 'Director of Finance',
  delegation: 'DEL-1',
  authorisation: 'GENERAL',
  effects: ['CONTRACT_OR_EXPENDITURE'],
  amount: 4_000_000,
};
const delegated = (more: object = {}): Entry => [
  FunctionsDelegated({
    authority: 'acc',
    delegation: 'DEL-1',
    functions: ['Contracts up to the limit'],
    to: 'OFFICER',
    delegate: 'Director of Finance',
    document: 'Scheme, part 3',
    limit: 5_000_000,
    ...more,
  }),
  at('2024-07-01', 'acc'),
];
const withdrawn: Entry = [
  DelegationWithdrawn({ authority: 'acc', delegation: 'DEL-1', reasons: 'x' }),
  at('2024-09-01', 'acc'),
];
const under = (...delegations: readonly Entry[]) => around({ delegations, matter: [] });
const bodyOf = (found: unknown) => (found as { body: Record<string, unknown> }[])[0]!.body;

describe('a decision of an officer', () => {
  it('cites a delegation that holds, within its limit, and is recorded under the law of officers’ decisions', () => {
    const { decision: found } = decision([], under(delegated())).when('TakeOfficerDecision', take, director);
    expect(bodyOf(found)).toMatchObject({
      capacity: 'OFFICER',
      decidedBy: { authority: 'acc', person: 'p_director', organ: 'Director of Finance' },
      regimes: ['EN_OFFICER_2014'],
      powers: [{ kind: 'DELEGATION', ref: 'DEL-1' }],
      affected: ['acc'],
      approvalsOf: [],
    });
    expect(rules(found)).toEqual([]);
  });
  it('routine administration is not recorded under it; an express authorisation always is; executive functions otherwise', () => {
    const regimes = (more: object) =>
      bodyOf(decision([], under(delegated())).when('TakeOfficerDecision', { ...take, ...more }, director).decision)[
        'regimes'
      ];
    expect(regimes({ effects: [] })).toEqual([]);
    expect(regimes({ effects: [], authorisation: 'EXPRESS' })).toEqual(['EN_OFFICER_2014']);
    expect(regimes({ executive: true })).toEqual(['EN_EXEC_INDIVIDUAL']);
  });
  it('cannot wait for all others to approve', () => {
    decision([], under(delegated()))
      .when(
        'TakeOfficerDecision',
        { ...take, conditions: [{ condition: 'others', kind: 'ALL_OTHERS_SAME_VERSION' }] },
        director,
      )
      .thenRefused('CONDITION_OF_AN_APPROVAL');
  });
  it('without one, after it was withdrawn, or over its limit is refused', () => {
    decision([], under()).when('TakeOfficerDecision', take, director).thenRefused('DELEGATION_NOT_ON_RECORD');
    decision([], under(delegated(), withdrawn))
      .when('TakeOfficerDecision', take, director)
      .thenRefused('DELEGATION_NOT_CURRENT');
    decision([], under(delegated({ until: '2024-10-14' })))
      .when('TakeOfficerDecision', take, director)
      .thenRefused('DELEGATION_NOT_CURRENT');
    decision([], under(delegated({ limit: 3_999_999 })))
      .when('TakeOfficerDecision', take, director)
      .thenRefused('LIMIT_EXCEEDED');
  });
  it('what was decided so elsewhere is kept, and flagged as beyond the power', () => {
    const { decision: found } = decision([], under(delegated({ limit: 1 })), true).when(
      'TakeOfficerDecision',
      take,
      director,
    );
    expect(rules(found)).toEqual(['LIMIT_EXCEEDED', 'ULTRA_VIRES_TIER']);
  });
  it('on a matter that is not an officer’s is flagged', () => {
    const others = around({ delegations: [delegated()], matter: [registered, classified('RESERVED')] });
    const { decision: found } = decision([], others).when('TakeOfficerDecision', { ...take, matter: 'M-1' }, director);
    expect(rules(found)).toContain('ULTRA_VIRES_TIER');
  });
  it('in consultation with somebody needs the evidence; the consultee may have disagreed', () => {
    const others = under(delegated({ consultee: 'Cabinet member for finance' }));
    const asked = { consultee: 'Cabinet member for finance', on: '2024-10-10', view: 'DISAGREED' };
    const flagged = (consultees: readonly object[]) =>
      rules(decision([], others).when('TakeOfficerDecision', { ...take, consultees }, director).decision);
    expect(flagged([])).toEqual(['CONSULTEE_EVIDENCE_MISSING']);
    expect(flagged([asked])).toEqual(['CONSULTEE_EVIDENCE_MISSING']);
    expect(flagged([{ ...asked, consultee: 'Somebody else', evidence: 'E-mail' }])).toEqual([
      'CONSULTEE_EVIDENCE_MISSING',
    ]);
    expect(flagged([{ ...asked, evidence: 'E-mail of 10 October' }])).toEqual([]);
  });
});
