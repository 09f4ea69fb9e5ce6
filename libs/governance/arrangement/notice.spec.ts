import { startOfDay } from '#kernel';
import fc from 'fast-check';
import { isRefusal } from '../language/refusal.js';
import { ComplianceExceptionRaised } from '../record/record.events.js';
import { noticeEnds } from '../rules/notice/index.js';
import type { History } from '../testing/given.js';
import { at } from '../testing/given.js';
import * as e from './exit.events.js';
import { keepsVote } from './places.js';
import { signatoriesAt } from './signatories.js';
import { activeUnder, arrangement, idAt, served, serving, then } from './testing/leaving.js';
import { byClerkOf } from './testing/vale.js';

const vale = activeUnder();
const on = startOfDay;
const C52: History = [...vale, [served('bdc', '2025-10-06', '2027-03-31'), at('2025-10-06', 'bdc')]];
const membershipOn = (history: History, day: string) =>
  Object.fromEntries(signatoriesAt(arrangement(history).stateAt(day), on(day)).map((s) => [s.authority, s.membership]));
const notice = (history: History) => arrangement(history).state.exit.notices.at(-1)!;

describe('a notice of withdrawal', () => {
  it('ends on the first 31 March after twelve months (Vale C52)', () => {
    arrangement(vale)
      .when('ServeWithdrawalNotice', serving('2025-10-06'), at('2025-10-06', 'bdc'))
      .then(served('bdc', '2025-10-06', '2027-03-31'));
  });
  it.each([
    ['2020-03-02', 15, '2021-06-02'],
    ['2019-11-30', 15, '2021-02-28'],
    ['2020-08-31', 6, '2021-02-28'],
    ['2019-08-31', 6, '2020-02-29'],
  ])('served on %s with %i months ends on %s, month ends clamped', (day, months, effective) => {
    const { decision } = arrangement(activeUnder({ withdrawal: { months } })).when(
      'ServeWithdrawalNotice',
      serving(day),
      at(day, 'bdc'),
    );
    expect(decision).toMatchObject([{ type: 'WithdrawalNoticeServed', body: { effective, months } }]);
  });
  it('that is too short gets the earliest lawful day, and an exception', () => {
    arrangement(vale)
      .when('ServeWithdrawalNotice', serving('2025-10-06', '2026-03-31'), at('2025-10-06', 'bdc'))
      .then(
        served('bdc', '2025-10-06', '2027-03-31', { asked: '2026-03-31' }),
        ComplianceExceptionRaised({
          rule: 'NOTICE_SHORT',
          severity: 'MEDIUM',
          authority: 'bdc',
          detail: 'Asked for 2026-03-31; the earliest is 2027-03-31.',
        }),
      );
  });
  it('may ask for a later day', () => {
    arrangement(vale)
      .when('ServeWithdrawalNotice', serving('2025-10-06', '2028-03-31'), at('2025-10-06', 'bdc'))
      .then(served('bdc', '2025-10-06', '2028-03-31', { asked: '2028-03-31' }));
  });
  it('is given by a member for itself, once, by a decision that was taken', () => {
    arrangement(vale)
      .when('ServeWithdrawalNotice', serving('2025-10-06'), at('2025-10-06', 'zzz'))
      .thenRefused('NOT_A_MEMBER_TO_LEAVE');
    arrangement(C52)
      .when('ServeWithdrawalNotice', serving('2025-11-06'), at('2025-11-06', 'bdc'))
      .thenRefused('NOTICE_RUNS');
    arrangement(vale)
      .when('ServeWithdrawalNotice', serving('2025-10-07'), at('2025-10-06', 'bdc'))
      .thenRefused('DECISION_NOT_YET_TAKEN');
  });
  it('names its schedules where it is of some only', () => {
    const partly = { ...serving('2025-10-06'), scope: 'SCHEDULES' };
    arrangement(vale)
      .when('ServeWithdrawalNotice', partly, at('2025-10-06', 'bdc'))
      .thenRefused('NOTICE_NAMES_NO_SCHEDULE');
    arrangement(vale)
      .when('ServeWithdrawalNotice', { ...serving('2025-10-06'), schedules: ['HR'] }, at('2025-10-06', 'bdc'))
      .thenRefused('NOTICE_OF_THE_WHOLE_NAMES_SCHEDULES');
  });
  it('leaves its authority bound, with its vote, until it has left', () => {
    expect(membershipOn(C52, '2025-10-05')).toMatchObject({ bdc: 'MEMBER' });
    expect(membershipOn(C52, '2025-10-06')).toEqual({ acc: 'MEMBER', bdc: 'NOTICE_GIVEN', wic: 'MEMBER' });
    const { state } = arrangement(C52);
    expect(keepsVote(state, 'bdc', on('2025-10-15'), on('2028-01-01'))).toBe(true);
    const silenced: History = [
      ...vale,
      [served('bdc', '2025-10-06', '2027-03-31', { keepsVote: false }), at('2025-10-06', 'bdc')],
    ];
    const without = arrangement(silenced).state;
    expect(keepsVote(without, 'bdc', on('2025-10-15'), on('2027-03-31'))).toBe(true);
    expect(keepsVote(without, 'bdc', on('2025-10-15'), on('2027-04-01'))).toBe(false);
  });
  it('entered by another authority’s clerk binds nobody', () => {
    const entered: History = [
      ...vale,
      [served('bdc', '2025-10-06', '2027-03-31'), byClerkOf('acc', '2025-10-06', 'bdc')],
    ];
    expect(membershipOn(entered, '2025-10-07')).toMatchObject({ bdc: 'MEMBER' });
    expect(arrangement(entered).state.exit.unconfirmed).toEqual(['bdc']);
  });
  it('recorded against a rule is kept and does not count', () => {
    arrangement(vale, true)
      .when('ServeWithdrawalNotice', { ...serving('2025-10-06'), schedules: ['HR'] }, at('2025-10-06', 'bdc'))
      .thenTypes('WithdrawalNoticeServed', 'ComplianceExceptionRaised');
    const kept: History = [
      ...vale,
      [served('bdc', '2025-10-06', '2027-03-31', { notCounted: 'X' }), at('2025-10-06', 'bdc')],
    ];
    expect(membershipOn(kept, '2025-10-07')).toMatchObject({ bdc: 'MEMBER' });
  });
  it('never ends before the constitution allows, whatever is asked', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 36 }),
        fc.option(fc.constantFrom('03-31', '02-29', '12-31', '06-01'), { nil: undefined }),
        fc.integer({ min: 2020, max: 2035 }),
        fc.option(fc.integer({ min: 2020, max: 2040 }), { nil: undefined }),
        (months, endsOn, year, askedYear) => {
          const day = `${year}-05-31`;
          const asked = askedYear === undefined ? undefined : `${askedYear}-09-30`;
          const { decision } = arrangement(activeUnder({ withdrawal: { months, ...(endsOn && { endsOn }) } })).when(
            'ServeWithdrawalNotice',
            serving(day, asked),
            at(day, 'bdc'),
          );
          const [event] = isRefusal(decision) ? [] : decision;
          expect(String(event!.body['effective']) >= noticeEnds(day, months, endsOn)).toBe(true);
        },
      ),
    );
  });
});

describe('a notice period', () => {
  const asked: History = [
    ...vale,
    [served('bdc', '2025-10-06', '2027-03-31', { asked: '2026-06-30' }), at('2025-10-06', 'bdc')],
  ];
  const waive = { leaver: 'bdc' };
  const one = then(asked, 'WaiveNotice', waive, at('2025-11-03', 'acc'));
  it('is not waived by one of two who remain', () => {
    expect(one.at(-1)![0]).toEqual(
      e.NoticeWaiverGiven({ authority: 'bdc', notice: idAt(asked), waivedBy: 'acc', effective: '2026-06-30' }),
    );
    expect(notice(one)).toMatchObject({ effective: '2027-03-31', waived: false });
  });
  it('is waived by all who remain, to any day', () => {
    const all = then(one, 'WaiveNotice', waive, at('2025-11-10', 'wic'));
    expect(all.at(-1)![0]).toEqual(
      e.NoticePeriodWaived({
        authority: 'bdc',
        notice: idAt(asked),
        from: '2027-03-31',
        effective: '2026-06-30',
        waivedBy: ['acc', 'wic'],
      }),
    );
    expect(notice(all)).toMatchObject({ effective: '2026-06-30', waived: true });
  });
  it('is not waived to a day that not all have named, in the past, or later than it ends', () => {
    const other = then(one, 'WaiveNotice', { ...waive, effective: '2026-09-30' }, at('2025-11-10', 'wic'));
    expect(notice(other).waived).toBe(false);
    const refused = (effective: string) =>
      arrangement(asked).when('WaiveNotice', { ...waive, effective }, at('2025-11-10', 'wic'));
    refused('2025-11-09').thenRefused('WAIVED_INTO_THE_PAST');
    refused('2027-03-31').thenRefused('NOTICE_ENDS_THEN_ALREADY');
    arrangement(C52).when('WaiveNotice', waive, at('2025-11-10', 'wic')).thenRefused('WAIVER_NAMES_NO_DAY');
    arrangement(one).when('WaiveNotice', waive, at('2025-11-10', 'acc')).thenRefused('WAIVED_BEFORE');
    arrangement(vale).when('WaiveNotice', waive, at('2025-11-10', 'acc')).thenRefused('NO_NOTICE_RUNS');
    arrangement(asked).when('WaiveNotice', waive, at('2025-11-10', 'bdc')).thenRefused('NOT_YOURS_TO_WAIVE');
  });
  it('is waived earlier than the leaver asked only with the leaver’s own word', () => {
    const early = { leaver: 'bdc', effective: '2026-01-31' };
    const remaining = ['acc', 'wic'].reduce(
      (history, authority) => then(history, 'WaiveNotice', early, at('2025-11-10', authority)),
      asked,
    );
    expect(notice(remaining).waived).toBe(false);
    expect(notice(then(remaining, 'WaiveNotice', early, at('2025-11-11', 'bdc')))).toMatchObject({
      effective: '2026-01-31',
    });
  });
  it('that is waived by an entry for the last authority is waived once that entry counts', () => {
    const last = e.NoticeWaiverGiven({
      authority: 'bdc',
      notice: idAt(asked),
      waivedBy: 'wic',
      effective: '2026-06-30',
    });
    const id = `notice-waived:${idAt(asked)}:2026-06-30`;
    const entered: History = [...one, [last, byClerkOf('acc', '2025-11-10', 'wic')]];
    expect(arrangement(entered).passed(id)).toEqual([]);
    const confirmed: History = [...one, [last, at('2025-11-10', 'wic')]];
    expect(arrangement(confirmed).passed(id)).toMatchObject([{ type: 'NoticePeriodWaived' }]);
    arrangement(one, true).when('WaiveNotice', waive, at('2025-11-10', 'wic')).thenTypes('NoticeWaiverGiven');
  });
});

describe('a notice that is taken back', () => {
  const rescind = { leaver: 'bdc' };
  it('takes the leaver and all who remain (Vale C58)', () => {
    const two = ['acc', 'bdc'].reduce(
      (history, authority) => then(history, 'RescindNotice', rescind, at('2025-12-03', authority)),
      C52,
    );
    expect(notice(two).status).toBe('RUNNING');
    arrangement(two).when('RescindNotice', rescind, at('2025-12-03', 'acc')).thenRefused('RESCISSION_AGREED_BEFORE');
    arrangement(two).when('RescindNotice', rescind, at('2025-12-03', 'zzz')).thenRefused('NOT_CONCERNED_BY_NOTICE');
    const C58 = then(two, 'RescindNotice', rescind, at('2025-12-03', 'wic'));
    expect(C58.at(-1)![0]).toEqual(
      e.WithdrawalRescinded({ authority: 'bdc', notice: idAt(C52), agreedBy: ['bdc', 'acc', 'wic'] }),
    );
    expect(membershipOn(C58, '2025-12-03')).toMatchObject({ bdc: 'MEMBER' });
    expect(membershipOn(C58, '2025-12-02')).toMatchObject({ bdc: 'NOTICE_GIVEN' });
    expect(
      arrangement(C58)
        .deadlines()
        .map(({ id }) => id),
    ).not.toContain(`notice-ends:${idAt(C52)}:2027-03-31`);
  });
});
