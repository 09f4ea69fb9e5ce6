import { startOfDay } from '#kernel';
import { at, given } from '../testing/given.js';
import type { History } from '../testing/given.js';
import { arrangementDecider } from './arrangement.decider.js';
import { boardOf } from './board-of.js';
import { ArrangementCommenced } from './formation.events.js';
import {
  AuthorityInvited,
  AuthorityRenamed,
  AuthoritySucceeded,
  ControlChanged,
  InvitationAccepted,
  InvitationDeclined,
} from './membership.events.js';
import { foundingMandateOf, heirs, lastControlChange, partnersOf, signatoriesAt } from './signatories.js';
import { active, adopted, byClerkOf, entry, inFormation, joined, proposed } from './testing/vale.js';

const on = (day: string) => startOfDay(day);
const membershipOn = (history: History, day: string) =>
  Object.fromEntries(
    signatoriesAt(given(arrangementDecider, history).stateAt(day), on(day)).map((s) => [s.authority, s.membership]),
  );
const invited: History = [...inFormation, [AuthorityInvited(entry('vmp', { kind: 'PCC' })), at('2024-03-01', 'acc')]];

describe('coming to the table', () => {
  it('invites an authority that is not there, once', () => {
    given(arrangementDecider, inFormation)
      .when('InviteAuthority', entry('vmp'), at('2024-03-01', 'acc'))
      .then(AuthorityInvited(entry('vmp')));
    given(arrangementDecider, invited)
      .when('InviteAuthority', entry('vmp'), at('2024-03-02', 'acc'))
      .thenRefused('AUTHORITY_AT_THE_TABLE');
    given(arrangementDecider, inFormation)
      .when('InviteAuthority', entry('vmp', { identifiers: [{ scheme: 'GSS', id: 'x' }] }), at('2024-03-01', 'acc'))
      .thenRefused('IDENTIFIER_ILL_FORMED');
  });
  it('answers an invitation once, and only one’s own', () => {
    given(arrangementDecider, invited)
      .when('AcceptInvitation', {}, at('2024-03-05', 'vmp'))
      .then(InvitationAccepted({ authority: 'vmp' }));
    given(arrangementDecider, invited)
      .when('DeclineInvitation', { reasons: 'Too soon.' }, at('2024-03-05', 'vmp'))
      .then(InvitationDeclined({ authority: 'vmp', reasons: 'Too soon.' }));
    given(arrangementDecider, invited).when('AcceptInvitation', {}, at('2024-03-05', 'zzz')).thenRefused('NOT_INVITED');
    given(arrangementDecider, joined)
      .when('AcceptInvitation', {}, at('2024-03-05', 'bdc'))
      .thenRefused('INVITATION_ANSWERED');
    given(arrangementDecider, active)
      .when('DeclineInvitation', {}, at('2024-08-01', 'bdc'))
      .thenRefused('INVITATION_ANSWERED');
  });
  it('may be invited again after declining', () => {
    const declined: History = [...invited, [InvitationDeclined({ authority: 'vmp' }), at('2024-03-05', 'vmp')]];
    expect(membershipOn(declined, '2024-03-06')).toMatchObject({ vmp: 'DECLINED' });
    given(arrangementDecider, declined)
      .when('InviteAuthority', entry('vmp'), at('2024-04-01', 'acc'))
      .thenTypes('AuthorityInvited');
  });
  it('is prospective until a constitution that names it is in force', () => {
    expect(membershipOn(proposed, '2024-02-01')).toEqual({
      acc: 'PROSPECTIVE',
      bdc: 'PROSPECTIVE',
      wic: 'PROSPECTIVE',
    });
    expect(membershipOn(adopted, '2024-06-30')).toEqual({ acc: 'PROSPECTIVE', bdc: 'PROSPECTIVE', wic: 'PROSPECTIVE' });
    expect(membershipOn(adopted, '2024-07-01')).toEqual({ acc: 'MEMBER', bdc: 'MEMBER', wic: 'MEMBER' });
  });
  it('makes members of who founded or joined where history shows a commencement and no constitution', () => {
    const commenced: History = [...invited, [ArrangementCommenced({}), at('2024-07-01', 'acc')]];
    expect(membershipOn(commenced, '2024-07-02')).toEqual({
      acc: 'MEMBER',
      bdc: 'MEMBER',
      wic: 'MEMBER',
      vmp: 'PROSPECTIVE',
    });
  });
  it('does not take another clerk’s word for an answer', () => {
    const entered: History = [
      ...invited,
      [InvitationDeclined({ authority: 'vmp' }), byClerkOf('acc', '2024-03-05', 'vmp')],
    ];
    expect(membershipOn(entered, '2024-03-06')).toMatchObject({ vmp: 'PROSPECTIVE' });
  });
  it('gives the first mandate holder the mandate, by the event that named them', () => {
    const { state } = given(arrangementDecider, invited);
    expect(foundingMandateOf(state, 'vmp')).toMatchObject({ person: 'p_vmp', from: on('2024-03-01') });
    expect(foundingMandateOf(state, 'zzz')).toBeUndefined();
  });
});

describe('names and control', () => {
  it('records a change of control, as its own affair', () => {
    const it = { authority: 'acc', from: 'Red', to: 'Blue' };
    given(arrangementDecider, active).when('RecordControlChange', it, at('2025-05-22', 'acc')).then(ControlChanged(it));
    given(arrangementDecider, active)
      .when('RecordControlChange', it, at('2025-05-22', 'bdc'))
      .thenRefused('ANOTHER_AUTHORITYS_AFFAIR');
    given(arrangementDecider, active)
      .when('RecordControlChange', { ...it, authority: 'zzz' }, at('2025-05-22', 'acc'))
      .thenRefused('AUTHORITY_NOT_AT_THE_TABLE');
    const { state } = given(arrangementDecider, [...active, [ControlChanged(it), at('2025-05-22', 'acc')]]);
    expect(lastControlChange(state, 'acc', on('2025-05-22'))).toMatchObject({ at: on('2025-05-22') });
    expect(lastControlChange(state, 'acc', on('2025-05-21'))).toBeUndefined();
  });
  it('shows the name of the time', () => {
    const it = { authority: 'bdc', name: 'Brackwater Borough' };
    given(arrangementDecider, active).when('RenameAuthority', it, at('2025-01-01', 'bdc')).then(AuthorityRenamed(it));
    given(arrangementDecider, active)
      .when('RenameAuthority', it, at('2025-01-01', 'acc'))
      .thenRefused('ANOTHER_AUTHORITYS_AFFAIR');
    const { state } = given(arrangementDecider, [...active, [AuthorityRenamed(it), at('2025-01-01', 'bdc')]]);
    const nameOn = (day: string) => signatoriesAt(state, on(day)).find((s) => s.authority === 'bdc')?.name;
    expect([nameOn('2024-12-31'), nameOn('2025-01-01')]).toEqual(['BDC Council', 'Brackwater Borough']);
  });
  it('groups authorities into partners under the partner’s name', () => {
    const police: History = [
      ...proposed,
      [
        AuthorityInvited(entry('pcc', { kind: 'PCC', partner: 'vmp', partnerName: 'Vale Police' })),
        at('2024-02-02', 'acc'),
      ],
      [AuthorityInvited(entry('cc', { kind: 'CHIEF_CONSTABLE', partner: 'vmp' })), at('2024-02-02', 'acc')],
    ];
    const rows = partnersOf(given(arrangementDecider, police).state, on('2024-02-03'));
    expect(rows.map((row) => [row.name, row.authorities.map((a) => a.authority)])).toEqual([
      ['ACC Council', ['acc']],
      ['BDC Council', ['bdc']],
      ['WIC Council', ['wic']],
      ['Vale Police', ['pcc', 'cc']],
    ]);
  });
});

describe('succession', () => {
  const succession = (from: string[], to: string[], vesting = '2027-04-01') => ({
    from,
    to: to.map((id) => entry(id, { kind: 'UNITARY' })),
    on: vesting,
    instrument: 'The Vale Order 2026',
  });
  const recorded = (...successions: ReturnType<typeof succession>[]): History => [
    ...active,
    ...successions.map((s) => [AuthoritySucceeded(s), at('2026-11-01', s.from[0]!)] as const),
  ];

  it('is recorded once, by a predecessor, in favour of others', () => {
    const one = succession(['acc', 'bdc'], ['vua']);
    given(arrangementDecider, active)
      .when('RecordSuccession', one, at('2026-11-01', 'acc'))
      .then(AuthoritySucceeded(one));
    given(arrangementDecider, active)
      .when('RecordSuccession', one, at('2026-11-01', 'wic'))
      .thenRefused('ANOTHER_AUTHORITYS_AFFAIR');
    given(arrangementDecider, active)
      .when('RecordSuccession', succession(['zzz'], ['vua']), at('2026-11-01', 'acc'))
      .thenRefused('AUTHORITY_NOT_AT_THE_TABLE');
    given(arrangementDecider, active)
      .when('RecordSuccession', succession(['acc'], ['acc']), at('2026-11-01', 'acc'))
      .thenRefused('SUCCEEDS_ITSELF');
    given(arrangementDecider, active)
      .when('RecordSuccession', succession(['acc'], ['vua', 'vua']), at('2026-11-01', 'acc'))
      .thenRefused('AUTHORITY_NAMED_TWICE');
    given(arrangementDecider, recorded(one))
      .when('RecordSuccession', succession(['bdc'], ['xyz']), at('2026-11-02', 'bdc'))
      .thenRefused('ALREADY_SUCCEEDED');
    given(arrangementDecider, recorded(one))
      .when('RecordSuccession', succession(['wic'], ['acc']), at('2026-11-02', 'wic'))
      .thenRefused('ALREADY_SUCCEEDED');
  });
  it('takes effect on the vesting day: the successor stands in, once, and the old names stay in the past', () => {
    const history = recorded(succession(['acc', 'bdc'], ['vua']));
    expect(membershipOn(history, '2027-03-31')).toEqual({
      acc: 'MEMBER',
      bdc: 'MEMBER',
      wic: 'MEMBER',
      vua: 'PROSPECTIVE',
    });
    expect(membershipOn(history, '2027-04-01')).toEqual({
      acc: 'SUCCEEDED',
      bdc: 'SUCCEEDED',
      wic: 'MEMBER',
      vua: 'MEMBER',
    });
    const { state } = given(arrangementDecider, history);
    expect(signatoriesAt(state, on('2027-04-01')).find((s) => s.authority === 'acc')).toMatchObject({
      succeededBy: ['vua'],
      name: 'ACC Council',
    });
    expect(boardOf(state, on('2027-04-01'), 'test').signatories.filter((s) => s.membership === 'MEMBER')).toHaveLength(
      2,
    );
  });
  it('splits one authority by function into several', () => {
    expect(membershipOn(recorded(succession(['acc'], ['north', 'south'])), '2027-04-01')).toMatchObject({
      acc: 'SUCCEEDED',
      north: 'MEMBER',
      south: 'MEMBER',
    });
  });
  it('ends the mandate of the predecessor on the vesting day, and gives the successor its own from the entry on', () => {
    const { state } = given(arrangementDecider, recorded(succession(['acc'], ['vua'])));
    expect(foundingMandateOf(state, 'acc')).toMatchObject({ until: on('2027-04-01') });
    expect(foundingMandateOf(state, 'vua')).toMatchObject({ person: 'p_vua', from: on('2026-11-01') });
  });
  it('moves nothing on the word of another authority’s clerk', () => {
    const entered: History = [
      ...active,
      [AuthoritySucceeded(succession(['acc'], ['vua'])), byClerkOf('bdc', '2026-11-01', 'acc')],
    ];
    expect(membershipOn(entered, '2027-04-01')).toEqual({ acc: 'MEMBER', bdc: 'MEMBER', wic: 'MEMBER' });
  });
  it('follows a chain, and ends even where the record goes in a circle', () => {
    const chain = [
      { from: ['a'], to: ['b'], at: 1 },
      { from: ['b'], to: ['c'], at: 2 },
    ];
    expect([...heirs(['a'], chain, 1)]).toEqual(['b']);
    expect([...heirs(['a', 'b'], chain, 2)]).toEqual(['c']);
    expect([...heirs(['a'], [...chain, { from: ['c'], to: ['a'], at: 3 }], 3)]).toEqual([]);
  });
});
