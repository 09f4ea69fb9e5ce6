import { ComplianceExceptionRaised, DeadlinePassed } from '../record/record.events.js';
import { at, boardOf, fact } from '../testing/given.js';
import { decisionDecider } from './decision.decider.js';
import * as p from './publication.events.js';
import { missingOf, retentionOfDecision } from './statement.policy.js';
import type { Entry } from './testing/d-1.js';
import { decision, officer, produced, published, recommended, rules, taken, without } from './testing/d-1.js';

const on = officer('2024-10-16');
const whole = {
  decision: 'D-1',
  reasons: { text: 'One way of working' },
  alternatives: { entries: [{ option: 'Stay apart', whyRejected: 'Cost' }] },
  interests: { none: true },
  equality: { text: 'No adverse effect' },
};
const publish = { decision: 'D-1', where: ['www.aldermere.example'] };

describe('the statement of a decision', () => {
  it('says every head, and “none” where there is none: then it is complete', () => {
    const { decision: found } = decision([taken()]).when('ProduceStatement', whole, on);
    expect(found).toMatchObject([
      {
        type: 'DecisionStatementProduced',
        body: {
          missing: [],
          heads: expect.arrayContaining([
            { field: 'DATE', said: 'STATED' },
            { field: 'REASONS', said: 'STATED' },
            { field: 'INTERESTS', said: 'NONE' },
          ]) as unknown,
        },
      },
    ]);
    expect(rules(found)).toEqual([]);
    expect(decision([taken(), produced()]).state.statement.status).toBe('PRODUCED');
  });
  it('a blank is not a nil: what is missing is listed per regime with its citation, and flagged', () => {
    const partly = without(whole, 'reasons', 'interests');
    const { decision: found } = decision([taken()]).when('ProduceStatement', partly, on);
    expect(found).toMatchObject([{ body: { missing: ['REASONS', 'INTERESTS', 'DISPENSATIONS'] } }, {}, {}, {}]);
    expect(rules(found)).toEqual(['NO_REASONS', 'INTEREST_NIL_MISSING', 'DISPENSATION_MISSING']);
    const { state } = decision([taken(), produced(['REASONS'])]);
    expect(state.statement.status).toBe('INCOMPLETE');
    expect(missingOf(state)).toMatchObject([
      { field: 'REASONS', because: 'BLANK', regimes: ['EN_EXEC_MEETING'], citation: 'SI 2012/2089 reg. 12' },
    ]);
    expect(missingOf(decision([taken()]).state).map(({ field }) => field)).toEqual([
      'REASONS',
      'ALTERNATIVES',
      'INTERESTS',
      'DISPENSATIONS',
    ]);
  });
  it('reasons cannot be none', () => {
    const { decision: found } = decision([taken()]).when('ProduceStatement', { ...whole, reasons: { none: true } }, on);
    expect(rules(found)).toEqual(['NO_REASONS']);
  });
  it('each head is said in one way', () => {
    decision([taken()])
      .when('ProduceStatement', { ...whole, reasons: {} }, on)
      .thenRefused('HEAD_SAID_ONCE');
    decision([taken()])
      .when('ProduceStatement', { ...whole, interests: { none: true, byReference: true } }, on)
      .thenRefused('HEAD_SAID_ONCE');
    decision([taken()])
      .when('ProduceStatement', { ...whole, backgroundPapers: {} }, on)
      .thenRefused('HEAD_SAID_ONCE');
  });
  it('“as set out in the report” is accepted where the report is attached, and flagged', () => {
    const referring = { ...whole, reasons: { byReference: true } };
    const alone = decision([taken()]).when('ProduceStatement', referring, on).decision;
    expect(rules(alone)).toEqual(['NO_REASONS', 'STATED_BY_REFERENCE']);
    const reports = { entries: [{ title: 'Report of the director' }] };
    const attached = decision([taken()]).when('ProduceStatement', { ...referring, reports }, on).decision;
    expect(rules(attached)).toEqual(['STATED_BY_REFERENCE']);
  });
  it('an equality duty that is not spoken of is flagged', () => {
    const silent = without(whole, 'equality');
    expect(rules(decision([taken()]).when('ProduceStatement', silent, on).decision)).toEqual([
      'EQUALITY_STATEMENT_MISSING',
    ]);
  });
  it('asks of a board’s statement what is not the minutes’ to say', () => {
    expect(missingOf(decision([recommended()]).state).map(({ field }) => field)).toEqual([
      'REASONS',
      'ALTERNATIVES',
      'INTERESTS',
    ]);
  });
  it('is the decider’s to produce', () => {
    decision([taken()])
      .when('ProduceStatement', whole, officer('2024-10-16', 'bdc'))
      .thenRefused('ANOTHER_AUTHORITYS_DECISION');
    decision([recommended()])
      .when('ProduceStatement', whole, officer('2024-10-16', 'bdc'))
      .thenTypes('DecisionStatementProduced');
  });
});

describe('publishing a decision', () => {
  it('is the proper officer’s, of a complete record, once', () => {
    decision([taken(), produced()])
      .when('PublishDecision', publish, officer('2024-10-17'))
      .then(p.DecisionPublished({ decision: 'D-1', authority: 'acc', where: publish.where, incomplete: false }));
    decision([taken(), produced()])
      .when('PublishDecision', publish, at('2024-10-17', 'acc', 'CLERK'))
      .thenRefused('PROPER_OFFICER_ONLY');
    decision([taken()]).when('PublishDecision', publish, officer('2024-10-17')).thenRefused('RECORD_INCOMPLETE');
    decision([taken(), produced(['REASONS'])])
      .when('PublishDecision', publish, officer('2024-10-17'))
      .thenRefused('RECORD_INCOMPLETE');
    decision([taken(), produced(), published()])
      .when('PublishDecision', publish, officer('2024-10-18'))
      .thenRefused('ALREADY_PUBLISHED');
  });
  it('incomplete only as incomplete, because …: the legality officer is alerted', () => {
    const because = { ...publish, because: 'The minute is awaited' };
    const { decision: found } = decision([taken()]).when('PublishAsIncomplete', because, officer('2024-10-17'));
    expect(rules(found)).toEqual([
      'PUBLISHED_INCOMPLETE',
      'NO_REASONS',
      'NO_ALTERNATIVES_STATED',
      'INTEREST_NIL_MISSING',
      'DISPENSATION_MISSING',
    ]);
    decision([taken(), produced()])
      .when('PublishAsIncomplete', because, officer('2024-10-17'))
      .thenRefused('RECORD_COMPLETE');
    const incomplete = [
      p.DecisionPublished({ decision: 'D-1', where: ['x'], incomplete: true, because: 'x' }),
      officer('2024-10-17'),
    ] as const;
    decision([taken(), incomplete, produced([], '2024-10-18')])
      .when('PublishDecision', publish, officer('2024-10-18'))
      .thenTypes('DecisionPublished');
  });
  it('recorded from elsewhere, by whomever, it counts; incomplete, it is flagged; before the decision it does not count', () => {
    const recorded = (day: string) =>
      decision([taken()], undefined, true).when('PublishDecision', publish, at(day, 'acc', 'DECIDING_BODY')).decision;
    expect(rules(recorded('2024-10-17'))).toEqual(['RECORD_INCOMPLETE']);
    expect(recorded('2024-10-14')).toMatchObject([{ body: { notCounted: 'BEFORE_DECISION' } }, {}, {}]);
  });
  it('withheld on a ground of law, a stub is published; a missing balance of interests is flagged', () => {
    const withhold = {
      ...publish,
      basis: 'EXECUTIVE_MEETING',
      jurisdiction: 'ENGLAND',
      paragraph: '3',
      stub: 'A settlement',
    };
    const given = decision([taken(), produced()]);
    expect(rules(given.when('WithholdDecision', withhold, officer('2024-10-17')).decision)).toEqual([
      'EXEMPTION_NO_PIT',
    ]);
    given
      .when('WithholdDecision', { ...withhold, publicInterest: 'x' }, officer('2024-10-17'))
      .thenTypes('DecisionWithheld');
    given
      .when('WithholdDecision', { ...withhold, paragraph: '9' }, officer('2024-10-17'))
      .thenRefused('EXEMPTION_GROUND_UNKNOWN');
  });
  it('a withdrawal does not set its day back', () => {
    const withdrawn = [p.PublicationWithdrawn({ decision: 'D-1', reasons: 'A name' }), officer('2024-10-18')] as const;
    const history = [taken(), produced(), published('2024-10-17'), withdrawn];
    expect(decision(history).state.publication).toMatchObject({ status: 'WITHDRAWN', on: '2024-10-17' });
    expect(decision([...history, published('2024-10-21')]).state.publication).toMatchObject({
      status: 'PUBLISHED',
      publishedAt: '2024-10-17',
      since: '2024-10-21',
    });
    decision([taken(), produced(), published()])
      .when('WithdrawPublication', { decision: 'D-1', reasons: 'x' }, officer('2024-10-18'))
      .thenTypes('PublicationWithdrawn');
    decision([taken()])
      .when('WithdrawPublication', { decision: 'D-1', reasons: 'x' }, officer('2024-10-18'))
      .thenRefused('NOT_PUBLISHED');
  });
  it('each authority’s contact is told, and attempts that failed are on record', () => {
    const notified = [
      { authority: 'bdc', how: 'EMAIL', result: 'SENT', contact: 'clerk@brackwater.example' },
      { authority: 'wic', how: 'EMAIL', result: 'FAILED' },
    ];
    const given = decision([taken(), produced(), published()]).when(
      'NotifyContacts',
      { decision: 'D-1', notified },
      officer('2024-10-17'),
    );
    given.thenTypes('ContactsNotified', 'ContactsNotified');
    const events = given.decision as readonly { type: string; body: Record<string, unknown> }[];
    const { state } = decision([
      taken(),
      published(),
      ...events.map((event) => [event, officer('2024-10-17')] as const),
    ]);
    expect([[...state.publication.notified], [...state.publication.failed]]).toEqual([
      [['bdc', '2024-10-17']],
      [['wic', 1]],
    ]);
  });
  it('anybody may verify it; it leaves the site in time, and can still be inspected', () => {
    const history = [taken(), produced(), published()];
    const verify = { decision: 'D-1', where: 'www.aldermere.example', found: true };
    decision(history).when('VerifyPublication', verify, at('2024-10-18', 'bdc')).then(p.PublicationVerified(verify));
    decision(history)
      .when('ArchivePublication', { decision: 'D-1' }, officer('2027-10-17'))
      .then(p.PublicationArchived({ decision: 'D-1' }));
    expect(retentionOfDecision(decision(history).state).map(({ clock, lastDay }) => [clock, lastDay])).toEqual([
      ['PUBLISHED', '2027-10-16'],
      ['INSPECTION', '2030-10-14'],
      ['BACKGROUND_PAPERS', '2028-10-14'],
      ['SIGNED_MINUTES', undefined],
    ]);
  });
  it('a legal hold keeps its record, until it is released', () => {
    const place = { decision: 'D-1', hold: 'LH-1', reason: 'Proceedings' };
    decision([taken()]).when('PlaceLegalHold', place, on).then(p.LegalHoldPlaced(place));
    const placed = [p.LegalHoldPlaced(place), on] as const;
    decision([taken(), placed]).when('PlaceLegalHold', place, on).thenRefused('LEGAL_HOLD_EXISTS');
    decision([taken(), placed]).when('ReleaseLegalHold', place, on).then(p.LegalHoldReleased(place));
    decision([taken()]).when('ReleaseLegalHold', place, on).thenRefused('LEGAL_HOLD_UNKNOWN');
  });
});

describe('what is due after a decision', () => {
  const late = (rule: string) => [ComplianceExceptionRaised({ rule, severity: 'MEDIUM', authority: 'acc' })];
  it('its statement within five working days, its publication within two', () => {
    const given = decision([taken()]);
    expect(given.deadlines()).toEqual([
      { id: 'statement-due:2024-10-22', due: '2024-10-22' },
      { id: 'publication-due:2024-10-17', due: '2024-10-17' },
    ]);
    expect(given.passed('statement-due:2024-10-22')).toEqual(late('STATEMENT_LATE'));
    expect(given.passed('publication-due:2024-10-17')).toEqual(late('LATE_PUBLICATION'));
    expect(decision([taken(), produced(), published()]).deadlines()).toEqual([]);
  });
  it('within other terms, where the constitution sets its own; nor again under terms that are changed later', () => {
    const board = boardOf('acc');
    const terms = { ...board.rules.terms, statementWithinWorkingDays: 10, publicationWithinWorkingDays: 0 };
    const own = { ...board, rules: { ...board.rules, terms } };
    const due = (history: readonly Entry[]) =>
      decisionDecider.deadlines(decision(history).state, own).map(({ id }) => id);
    expect(due([taken()])).toEqual(['statement-due:2024-10-29', 'publication-due:2024-10-15']);
    const passed = [DeadlinePassed({ deadline: 'publication-due:2024-10-17', due: '2024-10-17' }), on] as const;
    expect(due([taken(), passed])).toEqual(['statement-due:2024-10-29']);
  });
  it('is not due again once it has passed, nor for what is entered as history', () => {
    const passed = [DeadlinePassed({ deadline: 'publication-due:2024-10-17', due: '2024-10-17' }), on] as const;
    expect(decision([taken(), produced(), passed]).deadlines()).toEqual([]);
    const [event, told] = taken();
    const state = decisionDecider.evolve(decisionDecider.initial, { ...fact(event, told), historical: true });
    expect(decisionDecider.deadlines(state, boardOf('acc'))).toEqual([]);
  });
});
