import fc from 'fast-check';
import { addDays } from '#kernel';
import { decisionRecord } from '../decision/decision.fold.js';
import type { Decider } from '../language/decider.js';
import { taken } from '../decision/testing/d-1.js';
import { at, given } from '../testing/given.js';
import { keyRouteOn, privateMeetingInTime } from './key-decision.policy.js';
import { matterDecider } from './matter.decider.js';
import * as n from './notice.events.js';
import * as e from './matter.events.js';
import { advised, classified, exception, key, matter, notice, registered, revised, urgency } from './testing/m-1.js';
import type { Entry } from './testing/m-1.js';

const route = (history: readonly Entry[], day: string, urgent = false) =>
  keyRouteOn(matter([registered, ...history]).state, 'acc', day, 'ENGLAND_WALES', urgent);

describe('the route by which a key decision may be taken', () => {
  it('28 clear days after the notice, neither day counting', () => {
    expect(route([key('acc'), notice('acc', '2024-09-02')], '2024-10-01')).toEqual({ route: 'NOTICE' });
    expect(route([key('acc'), notice('acc', '2024-09-02')], '2024-09-30')).toEqual({
      route: 'NONE',
      rule: 'KEY_NOTICE_SHORT',
      earliest: '2024-10-01',
    });
    expect(route([key('acc'), notice('acc', '2023-03-14', '2023-04-12')], '2023-04-12')).toEqual({ route: 'NOTICE' });
  });
  it('not before the day that the notice names', () => {
    expect(route([key('acc'), notice('acc', '2024-09-02', '2024-10-15')], '2024-10-14')).toMatchObject({
      rule: 'KEY_NOTICE_SHORT',
      earliest: '2024-10-15',
    });
  });
  it('each authority answers for itself', () => {
    const { state } = matter([registered, key('acc'), key('bdc', false)]);
    expect(keyRouteOn(state, 'bdc', '2024-10-15', 'ENGLAND_WALES')).toEqual({ route: 'NOT_KEY' });
    expect(keyRouteOn(state, 'acc', '2024-10-15', 'ENGLAND_WALES')).toEqual({
      route: 'NONE',
      rule: 'KEY_NOTICE_SHORT',
    });
  });
  it('five clear working days after a general exception', () => {
    const history = [key('acc'), exception('acc', '2024-10-07')];
    expect(route(history, '2024-10-15')).toEqual({ route: 'GENERAL_EXCEPTION' });
    expect(route(history, '2024-10-14')).toEqual({
      route: 'NONE',
      rule: 'GENERAL_EXCEPTION_NOTICE_SHORT',
      earliest: '2024-10-15',
    });
  });
  it('at once where the named office-holder agreed that it is urgent', () => {
    expect(route([key('acc'), urgency('acc', '2024-10-15')], '2024-10-15')).toEqual({ route: 'SPECIAL_URGENCY' });
    expect(route([key('acc'), urgency('acc', '2024-10-16')], '2024-10-15', true)).toMatchObject({
      rule: 'URGENCY_NOT_AGREED',
    });
  });
  it('a material change needs a new notice; another does not', () => {
    const given = [key('acc'), notice('acc', '2024-09-02')];
    expect(route([...given, revised('2024-09-20')], '2024-10-01')).toMatchObject({ rule: 'KEY_NOTICE_SHORT' });
    expect(route([...given, revised('2024-09-20', false)], '2024-10-01')).toEqual({ route: 'NOTICE' });
  });
  it('always open from the day that it names as earliest, and never on the day before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), fc.boolean(), (n0, general) => {
        const on = addDays('2013-01-01', n0);
        const history = [key('acc', true, on), general ? exception('acc', on) : notice('acc', on, on)];
        const found = route(history, on);
        const earliest = 'earliest' in found ? found.earliest : '';
        expect(route(history, earliest).route).toBe(general ? 'GENERAL_EXCEPTION' : 'NOTICE');
        expect(route(history, addDays(earliest, -1)).route).toBe('NONE');
      }),
    );
  });
});

describe('notices and assessments', () => {
  const on = at('2024-09-02', 'acc', 'PROPER_OFFICER');
  const of = { matter: 'M-1' };
  const publish = {
    ...of,
    decider: 'Cabinet',
    members: [],
    from: '2024-10-01',
    documents: [],
    address: 'a',
    procedure: 'p',
  };
  it('are each authority’s own, of an affected one', () => {
    const given = matter([registered]);
    given
      .when('AssessKeyDecision', { ...of, key: true, grounds: ['LOCAL_RULE'] }, on)
      .then(n.KeyDecisionAssessed({ ...of, authority: 'acc', key: true, grounds: ['LOCAL_RULE'] }));
    given.when('AssessKeyDecision', { ...of, key: true }, on).thenRefused('KEY_ON_NO_GROUND');
    given
      .when('AssessKeyDecision', { ...of, key: false, grounds: ['LOCAL_RULE'] }, on)
      .thenRefused('NOT_KEY_ON_A_GROUND');
    given
      .when('AssessKeyDecision', { ...of, key: false }, at('2024-09-02', 'xyz'))
      .thenRefused('NOT_AFFECTED_BY_MATTER');
  });
  it('a notice for a day too soon is published, and flagged', () => {
    matter([registered]).when('PublishKeyDecisionNotice', publish, on).thenTypes('KeyDecisionNoticePublished');
    matter([registered])
      .when('PublishKeyDecisionNotice', { ...publish, from: '2024-09-30' }, on)
      .thenTypes('KeyDecisionNoticePublished', 'ComplianceExceptionRaised');
    matter([registered])
      .when('PublishKeyDecisionNotice', { ...publish, until: '2024-09-01' }, on)
      .thenRefused('PERIOD_ENDS_BEFORE_IT_BEGINS');
  });
  it('urgency is agreed by whom the law names, in its order', () => {
    const agree = { ...of, for: 'KEY_DECISION', office: 'COUNCIL_CHAIR', councilChair: 'ABLE', reasons: 'x' };
    matter([registered])
      .when('AgreeSpecialUrgency', { ...agree, scrutinyChair: 'ABLE' }, on)
      .thenRefused('URGENCY_NOT_YOURS');
    matter([registered])
      .when('AgreeSpecialUrgency', { ...agree, scrutinyChair: 'NOBODY' }, on)
      .thenTypes('SpecialUrgencyAgreed');
  });
  it('the general exception and a breach are said on the record', () => {
    matter([registered])
      .when('InvokeGeneralException', { ...of, informed: 'Chair', reasons: 'x' }, on)
      .then(n.GeneralExceptionInvoked({ ...of, authority: 'acc', informed: 'Chair', reasons: 'x' }));
    const known = {
      'decision/D-1': { decider: decisionRecord as unknown as Decider<never>, history: [taken({}, '2024-08-01')] },
    };
    given(matterDecider, [registered], { others: known })
      .when('ReportKeyDecisionBreach', { ...of, decision: 'D-1', to: 'Council', reasons: 'x' }, on)
      .then(n.KeyDecisionBreachReported({ ...of, authority: 'acc', decision: 'D-1', to: 'Council', reasons: 'x' }));
    matter([registered])
      .when('ReportKeyDecisionBreach', { ...of, decision: 'D-9', to: 'Council', reasons: 'x' }, on)
      .thenRefused('DECISION_UNKNOWN');
    matter([registered], true)
      .when('ReportKeyDecisionBreach', { ...of, decision: 'D-9', to: 'Council', reasons: 'x' }, on)
      .thenTypes('KeyDecisionBreachReported', 'ComplianceExceptionRaised');
  });
});

describe('meeting in private', () => {
  const on = (day: string) => at(day, 'acc', 'PROPER_OFFICER');
  const publish = { matter: 'M-1', stage: 'FIRST', day: '2024-10-15', reasons: 'Para 3' } as const;
  const published = (stage: 'FIRST' | 'SECOND', day: string): Entry => [
    n.PrivateMeetingNoticePublished({ ...publish, authority: 'acc', stage }),
    on(day),
  ];
  const inTime = (...history: readonly Entry[]) =>
    privateMeetingInTime(matter([registered, ...history]).state.notices.get('acc')!, '2024-10-15', 'ENGLAND_WALES');

  it('needs both notices in time: 28 and five clear days', () => {
    expect(inTime(published('FIRST', '2024-09-16'), published('SECOND', '2024-10-07'))).toBe(true);
    expect(inTime(published('FIRST', '2024-09-17'), published('SECOND', '2024-10-07'))).toBe(false);
    expect(inTime(published('FIRST', '2024-09-16'), published('SECOND', '2024-10-08'))).toBe(false);
    expect(inTime(published('FIRST', '2024-09-16'))).toBe(false);
  });
  it('a notice that is late is published and flagged; representations are entered', () => {
    matter([registered])
      .when('PublishPrivateMeetingNotice', publish, on('2024-09-17'))
      .thenTypes('PrivateMeetingNoticePublished', 'ComplianceExceptionRaised');
    matter([registered])
      .when('PublishPrivateMeetingNotice', { ...publish, stage: 'SECOND', response: 'x' }, on('2024-10-07'))
      .thenTypes('PrivateMeetingNoticePublished');
    matter([registered])
      .when(
        'RecordPrivateMeetingRepresentation',
        { matter: 'M-1', authority: 'acc', representation: 'x' },
        on('2024-09-20'),
      )
      .then(n.PrivateMeetingRepresentationReceived({ matter: 'M-1', authority: 'acc', representation: 'x' }));
  });
});

describe('the comments of statutory officers', () => {
  const give = { matter: 'M-1', kind: 'FINANCIAL', comment: 'Within budget' };
  const finance = at('2024-09-10', 'acc', 'FINANCE_OFFICER');
  it('are the officer’s own; a body may have none, and says so', () => {
    matter([registered])
      .when('RecordImplications', give, finance)
      .then(
        n.FinancialImplicationsConfirmed({ matter: 'M-1', authority: 'acc', none: false, comment: 'Within budget' }),
      );
    matter([registered])
      .when('RecordImplications', give, at('2024-09-10', 'acc'))
      .thenRefused('STATUTORY_OFFICER_ONLY');
    matter([registered])
      .when('RecordImplications', { matter: 'M-1', kind: 'LEGAL', none: true }, at('2024-09-10', 'wic'))
      .then(n.LegalImplicationsConfirmed({ matter: 'M-1', authority: 'wic', none: true }));
  });
  it('never a blank, never both, and no nil where the officer has spoken', () => {
    matter([registered])
      .when('RecordImplications', { matter: 'M-1', kind: 'LEGAL' }, finance)
      .thenRefused('COMMENT_OR_NONE');
    matter([registered])
      .when('RecordImplications', { ...give, none: true }, finance)
      .thenRefused('COMMENT_OR_NONE');
    matter([registered])
      .when('RecordImplications', { matter: 'M-1', kind: 'LEGAL', none: true, reservation: 'x' }, finance)
      .thenRefused('RESERVATION_OF_NOBODY');
    matter([registered, ...advised])
      .when('RecordImplications', { matter: 'M-1', kind: 'FINANCIAL', none: true }, finance)
      .thenRefused('OFFICER_HAS_COMMENTED');
  });
  it('advice with a reservation says so', () => {
    matter([registered])
      .when('RecordImplications', { ...give, reservation: 'Subject to the settlement' }, finance)
      .thenTypes('FinancialImplicationsConfirmed', 'AdviceQualified');
  });
});

describe('a fold of a matter', () => {
  it('never throws, whatever part of its life it meets, in whatever order', () => {
    const told = at('2024-09-10', 'acc');
    const everything: readonly Entry[] = [
      registered,
      classified('BOARD'),
      classified('RESERVED', ['bdc'], 'bdc'),
      key('acc'),
      notice('acc'),
      exception('bdc', '2024-09-03'),
      urgency('wic', '2024-09-04'),
      revised('2024-09-05'),
      ...advised,
      [e.MatterWithdrawn({ matter: 'M-1', reason: 'x' }), told],
      [e.ClassificationChallenged({ matter: 'M-1', tier: 'RESERVED', reasons: 'x' }), told],
      [n.AdviceQualified({ matter: 'M-1', authority: 'acc', kind: 'LEGAL', reservation: 'x' }), told],
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray([...everything]), (part) => {
        const { state, deadlines } = given(matterDecider, part);
        expect(() => deadlines()).not.toThrow();
        expect(state.matter.registeredOn !== undefined).toBe(part.includes(registered));
      }),
    );
  });
});
