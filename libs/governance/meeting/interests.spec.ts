import { startOf } from '#kernel';
import { bearingOn } from './interests.js';
import { eligibleFor, quorumFor } from './quorum.js';
import { agenda, arrive, by, clerk, convene, entered, meetingAfter, open, play, sitting } from './testing/vale.js';

const DAY = '2025-03-12';
const now = startOf(DAY);
const six = sitting(DAY);
const declare = (more: object, person = 'p_bdc_1', history = six) =>
  meetingAfter(history).when('DeclareInterest', { meeting: 'B', item: '6', code: 'DPI', ...more }, by(DAY, person));
const dispensation = {
  ...{ meeting: 'B', member: 'p_bdc_1', grantedBy: 'Standards committee', ground: 'WOULD_IMPEDE_BUSINESS' },
  ...{ allows: 'VOTE', scope: 'Purchasing', from: '2025-03-01', until: '2029-03-01' },
};
const bearing = (history: ReturnType<typeof play>, person = 'p_bdc_1', item = '6') =>
  bearingOn(meetingAfter(history).state, item, person, now);

describe('an interest', () => {
  it.each([
    ['DPI', 'WITHDREW'],
    ['ORI', 'WITHDREW'],
    ['NRI', 'WITHDREW'],
    ['NHS_COI', 'MAY_SPEAK'],
    ['PERSONAL', 'FREE'],
    ['OTHER', 'FREE'],
  ])('under %s leaves the member %s, unless the declaration says otherwise', (code, so) => {
    expect(bearing(play([['DeclareInterest', { item: '6', code }, by(DAY, 'p_bdc_1')]], six))).toBe(so);
  });
  it('may be declared before the item, and is of that item only', () => {
    const early = play([['DeclareInterest', { item: '7', code: 'DPI' }, by(DAY, 'p_bdc_1')]], six);
    expect(bearing(early, 'p_bdc_1', '7')).toBe('WITHDREW');
    expect(bearing(early, 'p_bdc_1', '6')).toBe('FREE');
  });
  it('is entered by the member or a clerk, once under each code, and while the item is not over', () => {
    declare({ member: 'p_wic_1' }).thenRefused('NOT_YOURS_TO_SAY');
    const once = play([['DeclareInterest', { item: '6', code: 'DPI', member: 'p_bdc_1' }, clerk(DAY)]], six);
    declare({}, 'p_bdc_1', once).thenRefused('INTEREST_DECLARED');
    declare({ item: '9' }).thenRefused('ITEM_NOT_ON_AGENDA');
    const over = play([['CloseItem', { item: '6' }, clerk(DAY)]], six);
    declare({}, 'p_bdc_1', over).thenRefused('ITEM_DONE');
    meetingAfter(over)
      .when('DeclareInterest', { meeting: 'B', item: '6', code: 'DPI' }, entered(DAY, 'p_bdc_1'))
      .thenTypes('InterestDeclared', 'MemberWithdrewFromItem', 'ComplianceExceptionRaised');
  });
  it('that is pecuniary bars the vote by statute', () => {
    declare({ effect: 'NONE' }).thenRefused('DPI_BARS_VOTE');
    declare({ effect: 'NO_VOTE' }).thenTypes('InterestDeclared');
  });
  it('takes its holder out of the quorum for the item, and puts them back after it', () => {
    const thin = play([
      convene(DAY, '2025-02-20'),
      agenda('2025-02-27', '6'),
      ...arrive(DAY, 'p_acc_1', 'p_bdc_1', 'p_wic_1', 'p_pcc', 'p_cc'),
      open(DAY, '6'),
      ['DeclareInterest', { item: '6', code: 'DPI' }, by(DAY, 'p_bdc_1')],
      ['CloseItem', { item: '6' }, clerk(DAY)],
    ]);
    expect(thin.map(([e]) => e.type).slice(-5)).toEqual([
      'InterestDeclared',
      'MemberWithdrewFromItem',
      'QuorumLost',
      'ItemClosed',
      'QuorumEstablished',
    ]);
  });
  it('does not touch the quorum where the constitution counts its holder all the same', () => {
    const counting = play([
      convene(DAY, '2025-02-20', { quorum: { minTotal: 5, minPerPartner: 1, interested: 'COUNT' } }),
      agenda('2025-02-27', '6'),
      ...arrive(DAY, 'p_acc_1', 'p_bdc_1', 'p_wic_1', 'p_pcc', 'p_cc'),
      open(DAY, '6'),
      ['DeclareInterest', { item: '6', code: 'DPI' }, by(DAY, 'p_bdc_1')],
    ]);
    const { state } = meetingAfter(counting);
    expect(quorumFor(state, '6', now).quorate).toBe(true);
    expect(eligibleFor(state, '6', now)).toHaveLength(4);
  });
});

describe('a dispensation', () => {
  const grant = (more: object, told = clerk('2025-03-01')) =>
    meetingAfter(six).when('GrantDispensation', { ...dispensation, ...more }, told);
  it('lets its holder stay and vote, within its scope and time', () => {
    const dispensed = play(
      [
        ['GrantDispensation', dispensation, clerk('2025-03-01')],
        ['DeclareInterest', { item: '6', code: 'DPI' }, by(DAY, 'p_bdc_1')],
      ],
      six,
    );
    expect(bearing(dispensed)).toBe('DISPENSED');
    expect(eligibleFor(meetingAfter(dispensed).state, '6', now).some((p) => p.person === 'p_bdc_1')).toBe(true);
    expect(dispensed.some(([e]) => e.type === 'MemberWithdrewFromItem')).toBe(false);
  });
  it('given during the item to one who had withdrawn, then they are back, and the quorum with them', () => {
    const lost = play([
      convene(DAY, '2025-02-20'),
      agenda('2025-02-27', '6'),
      ...arrive(DAY, 'p_acc_1', 'p_bdc_1', 'p_wic_1', 'p_pcc', 'p_cc'),
      open(DAY, '6'),
      ['DeclareInterest', { item: '6', code: 'DPI' }, by(DAY, 'p_bdc_1')],
    ]);
    const back = play([['GrantDispensation', { ...dispensation, item: '6' }, clerk(DAY)]], lost);
    expect(back.map(([e]) => e.type).slice(-3)).toEqual(['QuorumLost', 'DispensationGranted', 'QuorumEstablished']);
    expect(bearing(back)).toBe('DISPENSED');
    expect(eligibleFor(meetingAfter(back).state, '6', now).some((p) => p.person === 'p_bdc_1')).toBe(true);
    const speaks = play([['GrantDispensation', { ...dispensation, allows: 'SPEAK' }, clerk(DAY)]], lost);
    expect(speaks.map(([e]) => e.type).slice(-2)).toEqual(['QuorumLost', 'DispensationGranted']);
    expect(bearing(speaks)).toBe('MAY_SPEAK');
  });
  it('of another item, or that has ended, does not', () => {
    const other = play([['GrantDispensation', { ...dispensation, item: '7' }, clerk('2025-03-01')]], six);
    const ended = play([['GrantDispensation', { ...dispensation, until: '2025-03-11' }, clerk('2025-03-01')]], six);
    for (const history of [other, ended])
      expect(bearing(play([['DeclareInterest', { item: '6', code: 'DPI' }, by(DAY, 'p_bdc_1')]], history))).toBe(
        'WITHDREW',
      );
  });
  it('to speak leaves the vote barred', () => {
    const speaks = play(
      [
        ['GrantDispensation', { ...dispensation, allows: 'SPEAK' }, clerk('2025-03-01')],
        ['DeclareInterest', { item: '6', code: 'DPI' }, by(DAY, 'p_bdc_1')],
      ],
      six,
    );
    expect(bearing(speaks)).toBe('MAY_SPEAK');
  });
  it('has effect for at most four years, is of somebody else’s giving, and of a member', () => {
    grant({ until: '2029-03-02' }).thenRefused('DISPENSATION_TOO_LONG');
    grant({ until: '2025-02-28' }).thenRefused('DISPENSATION_ENDS_BEFORE');
    grant({}, { on: '2025-03-01', by: { authority: 'bdc', person: 'p_bdc_1', capacity: 'CLERK' } }).thenRefused(
      'DISPENSES_ONESELF',
    );
    grant({ member: 'p_stranger' }).thenRefused('NOT_OF_THE_BODY');
  });
  it('that is too long is kept when recorded, and has no effect', () => {
    const kept = play(
      [['GrantDispensation', { ...dispensation, until: '2030-01-01' }, entered('2025-03-01', 'p_acc_1')]],
      six,
    );
    expect(kept.at(-1)![0].body).toMatchObject({ rule: 'DISPENSATION_TOO_LONG', severity: 'HIGH' });
    expect(meetingAfter(kept).state.interests.dispensations).toEqual([]);
  });
});
