import fc from 'fast-check';
import type { Attending, QuorumInput, QuorumRule } from './index.js';
import { quorum, remoteAttendance } from './index.js';

const PARTNERS = ['acc', 'bdc', 'wic', 'vmp'];
/** So many members of each partner, and as many of them there. */
function board(
  there: readonly number[],
  rule: QuorumRule = { minTotal: 5, minPerPartner: 1 },
  change: (a: Attending) => Attending = (a) => a,
): QuorumInput {
  const seats = PARTNERS.flatMap((partner) =>
    [1, 2].map((n) => ({ person: `${partner}${n}`, authority: partner, partner })),
  );
  const attending = PARTNERS.flatMap((partner, i) =>
    Array.from({ length: there[i] ?? 0 }, (_, n) => change({ person: `${partner}${n + 1}`, authority: partner })),
  );
  return { rule, seats, attending, law: 'AGREEMENT', jurisdiction: 'ENGLAND', day: '2024-10-02' };
}

describe('a quorum of five with one from each partner', () => {
  it.each([
    [[2, 2, 2, 2], true, []],
    [[2, 2, 0, 2], false, ['PARTNER']],
    [[1, 1, 1, 1], false, ['TOTAL']],
    [[2, 1, 1, 1], true, []],
    [[], false, ['TOTAL', 'PARTNER']],
  ])('with %j present is quorate: %s', (there, quorate, lacking) => {
    expect(quorum(board(there))).toMatchObject({ quorate, lacking });
  });

  it('does not count a member who withdrew, for that item only', () => {
    const withdrawn = (a: Attending): Attending => (a.person === 'wic1' ? { ...a, interest: 'WITHDREW' } : a);
    expect(quorum(board([2, 2, 1, 2], undefined, withdrawn)).quorate).toBe(false);
    expect(quorum(board([2, 2, 1, 2])).quorate).toBe(true);
  });

  it('counts a member with a dispensation, and one who withdrew where the constitution says so', () => {
    const with_ =
      (interest: 'WITHDREW' | 'DISPENSED') =>
      (a: Attending): Attending =>
        a.person === 'wic1' ? { ...a, interest } : a;
    expect(quorum(board([2, 2, 1, 2], undefined, with_('DISPENSED'))).quorate).toBe(true);
    const counting: QuorumRule = { minTotal: 5, minPerPartner: 1, interested: 'COUNT' };
    expect(quorum(board([2, 2, 1, 2], counting, with_('WITHDREW'))).quorate).toBe(true);
  });

  it('Vale, 2 October 2024: seven there, one withdrawn, six count, one from Brackwater and one from Wexcombe', () => {
    const withdrawn = (a: Attending): Attending => (a.person === 'bdc2' ? { ...a, interest: 'WITHDREW' } : a);
    const answer = quorum(board([2, 2, 1, 2], undefined, withdrawn));
    expect(answer.quorate).toBe(true);
    expect(answer.counted).toHaveLength(6);
    expect(answer.steps.find((s) => s.step === 'QUORUM_PARTNER' && s.params['partner'] === 'bdc')?.value).toBe(1);
  });
});

describe('other quorums', () => {
  it('five members from at least five councils needs five partners', () => {
    expect(quorum(board([2, 2, 2, 2], { minTotal: 5, minPartners: 5 })).lacking).toEqual(['PARTNERS']);
    expect(quorum(board([2, 2, 1, 0], { minTotal: 5, minPartners: 3 })).quorate).toBe(true);
  });

  it('that include the chair are not made up without', () => {
    const rule: QuorumRule = { minTotal: 2, requiredRoles: ['CHAIR'] };
    const input = board([1, 1, 0, 0], rule);
    expect(quorum(input).lacking).toEqual(['ROLE']);
    const seats = input.seats.map((seat) => (seat.person === 'acc1' ? { ...seat, role: 'CHAIR' } : seat));
    expect(quorum({ ...input, seats }).quorate).toBe(true);
  });

  it('count persons: somebody listed for two authorities counts once, and an observer not at all', () => {
    const input = board([2, 2, 1, 0], { minTotal: 6 });
    const seats = [...input.seats, { person: 'acc1', authority: 'wic', partner: 'wic' }];
    const attending = [
      ...input.attending,
      { person: 'acc1', authority: 'wic' },
      { person: 'observer', authority: 'acc' },
    ];
    expect(quorum({ ...input, seats, attending })).toMatchObject({ quorate: false, lacking: ['TOTAL'] });
  });

  it('count the substitute who fills a seat', () => {
    const input = board([2, 2, 1, 0], { minTotal: 6 });
    const seats = input.seats.map((seat) =>
      seat.person === 'wic2' ? { ...seat, person: 'sub', insteadOf: 'wic2' } : seat,
    );
    expect(
      quorum({ ...input, seats, attending: [...input.attending, { person: 'sub', authority: 'wic' }] }).quorate,
    ).toBe(true);
  });

  it('never depend on who is listed first, and never get lost by one more member', () => {
    const presence = fc.subarray(board([2, 2, 2, 2]).attending as Attending[]);
    fc.assert(
      fc.property(presence, (attending) => {
        const input = { ...board([]), attending };
        expect(quorum({ ...input, attending: [...attending].reverse() })).toEqual(quorum(input));
        const all = board([2, 2, 2, 2]).attending;
        if (quorum(input).quorate) expect(quorum({ ...input, attending: all }).quorate).toBe(true);
      }),
    );
  });
});

describe('remote attendance', () => {
  it.each([
    ['LOCAL_GOVERNMENT', 'ENGLAND', '2020-04-03', false],
    ['LOCAL_GOVERNMENT', 'ENGLAND', '2020-04-04', true],
    ['LOCAL_GOVERNMENT', 'ENGLAND', '2021-05-06', true],
    ['LOCAL_GOVERNMENT', 'ENGLAND', '2021-05-07', false],
    ['LOCAL_GOVERNMENT', 'ENGLAND', '2024-10-02', false],
    ['LOCAL_GOVERNMENT', 'WALES', '2024-10-02', true],
    ['LOCAL_GOVERNMENT', 'WALES', '2010-01-04', false],
    ['LOCAL_GOVERNMENT', 'SCOTLAND', '2024-10-02', true],
    ['NHS', 'ENGLAND', '2024-10-02', true],
    ['AGREEMENT', 'ENGLAND', '2019-10-02', true],
  ] as const)('%s, %s, on %s counts: %s', (law, jurisdiction, day, counts) => {
    expect(remoteAttendance(law, jurisdiction, day)).toMatchObject({ counts });
  });

  it('never counts where the constitution says that it does not', () => {
    expect(remoteAttendance('NHS', 'ENGLAND', '2024-10-02', 'DOES_NOT_COUNT').counts).toBe(false);
    expect(remoteAttendance('LOCAL_GOVERNMENT', 'ENGLAND', '2024-10-02', 'COUNTS').counts).toBe(false);
  });

  it('makes the same meeting inquorate in an English joint committee, and quorate on a contractual board', () => {
    const input = board([2, 2, 1, 0], { minTotal: 5 }, (a) => ({ ...a, remote: a.person === 'wic1' }));
    expect(quorum(input).quorate).toBe(true);
    expect(quorum({ ...input, law: 'LOCAL_GOVERNMENT' })).toMatchObject({ quorate: false, lacking: ['TOTAL'] });
  });
});
