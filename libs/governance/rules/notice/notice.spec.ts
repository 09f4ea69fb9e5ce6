import fc from 'fast-check';
import { addDays, addMonths } from '#kernel';
import { calendarOf } from '../calendar/index.js';
import type { KeyDecisionRoute } from './index.js';
import {
  agendaDue,
  earliestByGeneralException,
  earliestKeyDecision,
  keyDecisionBreach,
  mayAgreeUrgency,
  noticeEnds,
  privateMeetingNotices,
  welshNoteDue,
  whoAgreesUrgency,
  withdrawalEffective,
} from './index.js';

const england = calendarOf('ENGLAND_WALES');
const offices = { scrutinyChair: 'ABLE', councilChair: 'ABLE' } as const;

describe('a key decision', () => {
  it.each([
    ['2024-09-02', '2024-10-01'],
    ['2023-03-14', '2023-04-12'],
    ['2025-09-12', '2025-10-11'],
  ])('announced on %s can be made from %s', (notice, earliest) => {
    expect(earliestKeyDecision(notice)).toBe(earliest);
  });

  it('under the general exception waits for five clear working days', () => {
    expect(earliestByGeneralException('2024-10-07', england)).toBe('2024-10-15');
    expect(earliestByGeneralException('2024-10-04', england)).toBe('2024-10-12');
  });

  it.each([
    [{ notice: '2024-09-02' }, undefined],
    [{ notice: '2024-09-03' }, 'KEY_NOTICE_SHORT'],
    [{}, 'KEY_NOTICE_SHORT'],
    [{ notice: '2024-09-20', generalException: '2024-09-20' }, undefined],
    [{ generalException: '2024-09-25' }, 'GENERAL_EXCEPTION_NOTICE_SHORT'],
    [{ generalException: '2024-09-25', urgencyAgreedBy: 'SCRUTINY_CHAIR' }, undefined],
    [{ urgencyAgreedBy: 'COUNCIL_CHAIR' }, 'URGENCY_NOT_AGREED'],
    [{ decided: '2012-09-09' }, undefined],
  ] as readonly [Partial<KeyDecisionRoute>, string | undefined][])(
    'made on 1 October 2024 by %j: %s',
    (route, breach) => {
      expect(keyDecisionBreach({ decided: '2024-10-01', offices, ...route }, england)).toBe(breach);
    },
  );
});

describe('special urgency', () => {
  it.each([
    ['ABLE', 'ABLE', 'SCRUTINY_CHAIR'],
    ['UNABLE', 'ABLE', 'COUNCIL_CHAIR'],
    ['NOBODY', 'ABLE', 'COUNCIL_CHAIR'],
    ['NOBODY', 'NOBODY', 'COUNCIL_VICE_CHAIR'],
    ['UNABLE', 'UNABLE', undefined],
  ] as const)(
    'with a scrutiny chair %s and a council chair %s belongs to %s',
    (scrutinyChair, councilChair, office) => {
      expect(whoAgreesUrgency({ scrutinyChair, councilChair })).toBe(office);
    },
  );

  it('is refused to everybody else', () => {
    expect(mayAgreeUrgency('SCRUTINY_CHAIR', offices)).toBeUndefined();
    expect(mayAgreeUrgency('COUNCIL_CHAIR', offices)).toMatchObject({
      refused: 'URGENCY_NOT_YOURS',
      kind: 'FORBIDDEN',
      params: { accepted: 'SCRUTINY_CHAIR' },
    });
  });
});

describe('notice of a meeting', () => {
  it.each([
    ['2024-10-02', 'ENGLAND', '2024-09-24'],
    ['2025-01-08', 'ENGLAND', '2024-12-30'],
    ['2024-07-10', 'ENGLAND', '2024-07-02'],
    ['2024-10-02', 'WALES', '2024-09-26'],
    ['2024-10-02', 'SCOTLAND', '2024-09-26'],
    ['2002-09-30', 'ENGLAND', '2002-09-24'],
  ] as const)('on %s in %s has its agenda out by %s', (meeting, jurisdiction, latest) => {
    expect(agendaDue(meeting, jurisdiction, england).latest).toBe(latest);
  });

  it('follows the constitution where it counts otherwise', () => {
    expect(agendaDue('2024-10-02', 'ENGLAND', england, { clearDays: 5, dayKind: 'CALENDAR' }).latest).toBe(
      '2024-09-26',
    );
  });

  it('of a private meeting is given twice', () => {
    expect(privateMeetingNotices('2024-10-02', england)).toEqual({ first: '2024-09-03', second: '2024-09-24' });
  });

  it('the Welsh note is due within seven working days beginning with the day of the meeting', () => {
    expect(welshNoteDue('2024-10-02', england)).toBe('2024-10-10');
    expect(welshNoteDue('2024-10-05', england)).toBe('2024-10-15');
  });
});

describe('notice of withdrawal', () => {
  it.each([
    ['2020-03-02', 15, undefined, '2021-06-02'],
    ['2025-10-06', 12, '03-31', '2027-03-31'],
    ['2026-03-31', 12, '03-31', '2027-03-31'],
    ['2026-04-01', 12, '03-31', '2028-03-31'],
    ['2024-01-31', 1, undefined, '2024-02-29'],
    ['2023-08-31', 6, undefined, '2024-02-29'],
    ['2024-08-31', 6, undefined, '2025-02-28'],
    ['2024-02-29', 12, '02-29', '2025-02-28'],
  ])('served on %s with %d months (ending on %s) ends on %s', (served, months, endsOn, ends) => {
    expect(noticeEnds(served, months, endsOn)).toBe(ends);
  });

  const notice = { served: '2020-03-02', terms: { months: 15 }, remaining: ['b', 'c'], waivedBy: [] };

  it('waived by all who remain ends on any day', () => {
    const waived = { ...notice, waivedBy: ['b', 'c'] };
    expect(withdrawalEffective({ ...waived, asked: '2020-04-01' })).toEqual({
      day: '2020-04-01',
      waived: true,
      earliest: '2021-06-02',
    });
    expect(withdrawalEffective({ ...waived, asked: '2019-04-01' }).day).toBe('2020-03-02');
    expect(withdrawalEffective(waived).day).toBe('2021-06-02');
  });

  it('waived by one of two is not waived', () => {
    expect(withdrawalEffective({ ...notice, waivedBy: ['b'], asked: '2020-04-01' })).toEqual({
      day: '2021-06-02',
      waived: false,
      earliest: '2021-06-02',
    });
    expect(withdrawalEffective({ ...notice, remaining: [], asked: '2020-04-01' }).waived).toBe(false);
  });

  it('with a later day asked for ends then, or on the next day that the agreement allows', () => {
    expect(withdrawalEffective({ ...notice, asked: '2021-09-30' }).day).toBe('2021-09-30');
    expect(withdrawalEffective({ ...notice, terms: { months: 12, endsOn: '03-31' }, asked: '2021-09-30' }).day).toBe(
      '2022-03-31',
    );
  });

  it('refuses a day of the year that there is not', () => {
    expect(() => noticeEnds('2024-01-01', 12, '13-31')).toThrow('03-31');
  });

  it('never ends before its months have passed, nor a year after', () => {
    const served = fc.integer({ min: 0, max: 9_000 }).map((n) => addDays('2005-01-01', n));
    fc.assert(
      fc.property(served, fc.integer({ min: 1, max: 36 }), (day, months) => {
        const ends = noticeEnds(day, months, '03-31');
        expect(ends >= addMonths(day, months)).toBe(true);
        expect(ends < addMonths(day, months + 12)).toBe(true);
        expect(ends.endsWith('-03-31')).toBe(true);
      }),
    );
  });
});
