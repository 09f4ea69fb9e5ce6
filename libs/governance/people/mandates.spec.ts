import { startOfDay } from '#kernel';
import { arrangementDecider } from '../arrangement/arrangement.decider.js';
import { foundingMandateOf } from '../arrangement/signatories.js';
import { active } from '../arrangement/testing/vale.js';
import { at, given } from '../testing/given.js';
import type { History, Told } from '../testing/given.js';
import { delegationsAt } from './mandates.region.js';
import { authorityDecider } from './people.decider.js';
import {
  DelegationWithdrawn,
  FunctionsDelegated,
  MandateGranted,
  MandateRevoked,
  OfficerAppointed,
} from './people.events.js';

const holder = (on: string) => at(on, 'bdc', 'MANDATE_HOLDER');
const under = (told: Told, mandate: string): Told => ({ ...told, by: { ...told.by, mandate } });
const grant = { person: 'p_x', acts: ['ACCEPT'], process: 'CP-001', document: 'Minute 31' } as const;
const founding = foundingMandateOf(given(arrangementDecider, active).state, 'bdc')!;

describe('granting a mandate', () => {
  const limited: History = [
    [
      MandateGranted({
        authority: 'bdc',
        person: 'p_y',
        acts: ['MANDATE', 'ACCEPT'],
        process: 'CP-001',
        document: 'Minute 30',
      }),
      holder('2024-06-01'),
    ],
  ];
  const own = given(authorityDecider, limited).state.mandates.granted[0]!.id;

  it('gives a person acts, for a process or for all', () => {
    given(authorityDecider)
      .when('GrantMandate', grant, holder('2024-06-10'))
      .then(MandateGranted({ authority: 'bdc', ...grant }));
  });
  it('gives no more than the giver holds', () => {
    const giver = under(holder('2024-06-10'), own);
    given(authorityDecider, limited).when('GrantMandate', grant, giver).thenTypes('MandateGranted');
    given(authorityDecider, limited)
      .when('GrantMandate', { ...grant, process: 'CP-002' }, giver)
      .thenRefused('MANDATE_BEYOND_OWN');
    given(authorityDecider, limited)
      .when('GrantMandate', { ...grant, acts: ['ACCEPT', 'CONSTITUTE'] }, giver)
      .thenRefused('MANDATE_BEYOND_OWN');
  });
  it('is not given to the authority’s auditor, nor backwards, nor by a stranger', () => {
    const audited: History = [
      [OfficerAppointed({ authority: 'bdc', person: 'p_x', office: 'AUDITOR', scope: 'JOINT' }), holder('2024-06-01')],
    ];
    given(authorityDecider, audited)
      .when('GrantMandate', grant, holder('2024-06-10'))
      .thenRefused('AUDITOR_GETS_NO_MANDATE');
    given(authorityDecider)
      .when('GrantMandate', { ...grant, until: '2024-06-09' }, holder('2024-06-10'))
      .thenRefused('TERM_ENDS_BEFORE_IT_BEGINS');
    given(authorityDecider)
      .when('GrantMandate', grant, at('2024-06-10', 'zzz'))
      .thenRefused('NOT_AN_AUTHORITY_OF_THE_ARRANGEMENT');
  });
});

describe('revoking a mandate', () => {
  const successor: History = [
    [
      MandateGranted({ authority: 'bdc', person: 'p_new', acts: ['MANDATE'], document: 'Minute 32' }),
      holder('2024-06-01'),
    ],
  ];
  const revoke = (history: History, mandate: string) =>
    given(authorityDecider, history, {
      others: { 'arrangement/test': { decider: arrangementDecider as never, history: active } },
    }).when('RevokeMandate', { mandate, reason: 'Left.' }, holder('2024-08-01'));

  it('takes back one that was given', () => {
    const given1: History = [[MandateGranted({ authority: 'bdc', ...grant }), holder('2024-06-10')]];
    const { id } = given(authorityDecider, given1).state.mandates.granted[0]!;
    revoke(given1, id).then(MandateRevoked({ authority: 'bdc', mandate: id, person: 'p_x', reason: 'Left.' }));
    revoke(
      [
        ...given1,
        [MandateRevoked({ authority: 'bdc', mandate: id, person: 'p_x', reason: 'Left.' }), holder('2024-07-01')],
      ],
      id,
    ).thenRefused('MANDATE_REVOKED_BEFORE');
    revoke([], id).thenRefused('MANDATE_UNKNOWN');
  });
  it('takes back the founding one too, once somebody else can give mandates', () => {
    revoke(successor, founding.event).then(
      MandateRevoked({ authority: 'bdc', mandate: founding.event, person: 'p_bdc', reason: 'Left.' }),
    );
    revoke([], founding.event).thenRefused('LAST_MANDATE_HOLDER');
    const { id } = given(authorityDecider, successor).state.mandates.granted[0]!;
    revoke(
      [
        ...successor,
        [
          MandateRevoked({ authority: 'bdc', mandate: founding.event, person: 'p_bdc', reason: 'Left.' }),
          holder('2024-07-01'),
        ],
      ],
      id,
    ).thenRefused('LAST_MANDATE_HOLDER');
  });
});

describe('delegations', () => {
  const delegation = {
    delegation: 'DEL-1',
    functions: ['Payment of invoices'],
    to: 'OFFICER',
    delegate: 'Director of Finance',
    document: 'Scheme, part 3',
    from: '2024-07-01',
  } as const;
  const made: History = [[FunctionsDelegated({ authority: 'bdc', ...delegation }), holder('2024-06-10')]];
  const withdrawn: History = [
    ...made,
    [DelegationWithdrawn({ authority: 'bdc', delegation: 'DEL-1', reasons: 'Review.' }), holder('2025-01-01')],
  ];

  it('are made under an id of their own and withdrawn once', () => {
    given(authorityDecider)
      .when('DelegateFunctions', delegation, holder('2024-06-10'))
      .then(FunctionsDelegated({ authority: 'bdc', ...delegation }));
    given(authorityDecider, made)
      .when('DelegateFunctions', delegation, holder('2024-06-11'))
      .thenRefused('DELEGATION_EXISTS');
    given(authorityDecider)
      .when('DelegateFunctions', { ...delegation, until: '2024-06-30' }, holder('2024-06-10'))
      .thenRefused('TERM_ENDS_BEFORE_IT_BEGINS');
    given(authorityDecider, made)
      .when('WithdrawDelegation', { delegation: 'DEL-1', reasons: 'Review.' }, holder('2025-01-01'))
      .then(DelegationWithdrawn({ authority: 'bdc', delegation: 'DEL-1', reasons: 'Review.' }));
    given(authorityDecider, withdrawn)
      .when('WithdrawDelegation', { delegation: 'DEL-1', reasons: 'Review.' }, holder('2025-01-02'))
      .thenRefused('DELEGATION_WITHDRAWN_BEFORE');
    given(authorityDecider)
      .when('WithdrawDelegation', { delegation: 'DEL-1', reasons: 'Review.' }, holder('2025-01-02'))
      .thenRefused('DELEGATION_UNKNOWN');
  });
  it('stand in a register as at a date', () => {
    const { state } = given(authorityDecider, withdrawn);
    expect(
      ['2024-06-30', '2024-07-01', '2024-12-31', '2025-01-01'].map(
        (day) => delegationsAt(state, startOfDay(day)).length,
      ),
    ).toEqual([0, 1, 1, 0]);
  });
});
