import { at, boardOf, given } from '../testing/given.js';
import type { History } from '../testing/given.js';
import {
  AlignmentGapAnswered,
  AlignmentGapIdentified,
  AlignmentGapWaived,
  AlignmentReviewHeld,
  AlignmentStatementConfirmed,
  AlignmentStatementGrewStale,
} from './alignment.events.js';
import { arrangementDecider } from './arrangement.decider.js';
import { byClerkOf, inFormation, statementOf } from './testing/vale.js';

const statement = {
  aims: 'One way of working.',
  requiredReturn: '£400,000 a year',
  horizonMonths: 12,
  technicalChallenges: 'Data.',
  humanChallenges: 'Habits.',
  wouldLead: 'ONLY_IF_LEADING',
} as const;
const stated: History = [...inFormation, [statementOf('bdc'), at('2024-03-18', 'bdc')]];
const idOf = (history: History) => given(arrangementDecider, history).state.alignment.statements.get('bdc')!.event;

describe('alignment statements', () => {
  it('are filed by an authority for itself', () => {
    given(arrangementDecider, inFormation)
      .when('SubmitAlignmentStatement', statement, at('2024-03-18', 'bdc'))
      .then(statementOf('bdc', 12, 'ONLY_IF_LEADING'));
    given(arrangementDecider, inFormation)
      .when('SubmitAlignmentStatement', statement, at('2024-03-18', 'zzz'))
      .thenRefused('STATEMENT_OF_NO_PARTY');
  });
  it('replace the earlier one', () => {
    const { state } = given(arrangementDecider, [...stated, [statementOf('bdc', 24), at('2024-04-01', 'bdc')]]);
    expect(state.alignment.statements.get('bdc')).toMatchObject({ horizonMonths: 24, freshOn: '2024-04-01' });
  });
  it('are kept apart when another authority’s clerk enters them', () => {
    const { alignment } = given(arrangementDecider, [
      ...stated,
      [statementOf('bdc', 24), byClerkOf('acc', '2024-04-01', 'bdc')],
    ]).state;
    expect(alignment.statements.get('bdc')?.horizonMonths).toBe(36);
    expect(alignment.unconfirmed.get('bdc')?.horizonMonths).toBe(24);
  });
  it('are confirmed each year, by the event that made them', () => {
    given(arrangementDecider, stated)
      .when('ConfirmAlignmentStatement', {}, at('2025-03-01', 'bdc'))
      .then(AlignmentStatementConfirmed({ authority: 'bdc', statement: idOf(stated) }));
    given(arrangementDecider, stated)
      .when('ConfirmAlignmentStatement', {}, at('2025-03-01', 'acc'))
      .thenRefused('NO_STATEMENT_TO_CONFIRM');
    given(arrangementDecider, stated)
      .when('ConfirmAlignmentStatement', {}, at('2025-03-01', 'zzz'))
      .thenRefused('STATEMENT_OF_NO_PARTY');
  });
});

describe('a statement that nobody confirms', () => {
  it('grows stale after the days that the rules allow, once', () => {
    const [deadline, ...others] = given(arrangementDecider, stated).deadlines();
    expect(others).toEqual([]);
    expect(deadline).toMatchObject({ due: '2025-03-18' });
    const grewStale = AlignmentStatementGrewStale({ authority: 'bdc', statement: idOf(stated) });
    expect(given(arrangementDecider, stated).passed(deadline!.id)).toEqual([grewStale]);
    const stale: History = [...stated, [grewStale, { on: '2025-03-19', by: { process: 'deadlines' } }]];
    expect(given(arrangementDecider, stale).state.alignment.statements.get('bdc')?.stale).toBe(true);
    expect(given(arrangementDecider, stale).deadlines()).toEqual([]);
  });
  it('is fresh again when confirmed, with a new deadline', () => {
    const confirmed: History = [
      ...stated,
      [AlignmentStatementConfirmed({ authority: 'bdc', statement: idOf(stated) }), at('2025-03-01', 'bdc')],
    ];
    const later = given(arrangementDecider, confirmed).deadlines();
    expect(later).toMatchObject([{ due: '2026-03-01' }]);
    expect(later[0]!.id).not.toBe(given(arrangementDecider, stated).deadlines()[0]!.id);
  });
  it('follows the constitution’s own number of days', () => {
    const board = boardOf('acc', 'bdc', 'wic');
    const short = { ...board, rules: { ...board.rules, terms: { ...board.rules.terms, staleAfterDays: 30 } } };
    expect(given(arrangementDecider, stated, { board: short }).deadlines()).toMatchObject([{ due: '2024-04-17' }]);
  });
  it('is nobody’s business once its authority is gone', () => {
    expect(given(arrangementDecider, stated, { board: boardOf('acc', 'wic') }).deadlines()).toEqual([]);
  });
  it('leaves the deadlines of others alone', () => {
    expect(
      arrangementDecider.passed(
        { id: 'permission-ends:2025-08-16', due: '2025-08-16' },
        given(arrangementDecider, stated).state,
        boardOf('bdc'),
      ),
    ).toEqual([]);
  });
});

describe('alignment gaps', () => {
  const gap = { gap: 'G-1', axis: 'HORIZON', title: 'Three years or one', between: ['acc', 'bdc'] } as const;
  const open: History = [...inFormation, [AlignmentGapIdentified(gap), at('2024-04-10', 'acc')]];

  it('lie between authorities at the table, under an id of their own', () => {
    given(arrangementDecider, inFormation)
      .when('IdentifyAlignmentGap', gap, at('2024-04-10', 'acc'))
      .then(AlignmentGapIdentified(gap));
    given(arrangementDecider, open)
      .when('IdentifyAlignmentGap', gap, at('2024-04-11', 'acc'))
      .thenRefused('GAP_EXISTS');
    given(arrangementDecider, inFormation)
      .when('IdentifyAlignmentGap', { ...gap, between: ['acc', 'acc'] }, at('2024-04-10', 'acc'))
      .thenRefused('GAP_NEEDS_TWO');
    given(arrangementDecider, inFormation)
      .when('IdentifyAlignmentGap', { ...gap, between: ['acc', 'zzz'] }, at('2024-04-10', 'acc'))
      .thenRefused('AUTHORITY_NOT_AT_THE_TABLE');
  });
  it('may be named by a facilitator from outside', () => {
    given(arrangementDecider, inFormation)
      .when('IdentifyAlignmentGap', gap, { on: '2024-04-10', by: { outside: 'facilitator' } })
      .then(AlignmentGapIdentified(gap));
  });
  it('are answered or waived, once', () => {
    given(arrangementDecider, open)
      .when('AnswerAlignmentGap', { gap: 'G-1', how: 'Two years.', compromise: 'K-0' }, at('2024-05-15', 'acc'))
      .then(AlignmentGapAnswered({ gap: 'G-1', how: 'Two years.', compromise: 'K-0' }));
    given(arrangementDecider, open)
      .when('WaiveAlignmentGap', { gap: 'G-1', reasons: 'Known.' }, at('2024-05-15', 'acc'))
      .then(AlignmentGapWaived({ gap: 'G-1', reasons: 'Known.' }));
    given(arrangementDecider, open)
      .when('WaiveAlignmentGap', { gap: 'G-2', reasons: 'Known.' }, at('2024-05-15', 'acc'))
      .thenRefused('GAP_UNKNOWN');
    const waived: History = [...open, [AlignmentGapWaived({ gap: 'G-1', reasons: 'Known.' }), at('2024-05-15', 'acc')]];
    expect(given(arrangementDecider, waived).state.alignment.gaps.get('G-1')?.status).toBe('WAIVED');
    given(arrangementDecider, waived)
      .when('AnswerAlignmentGap', { gap: 'G-1', how: 'Two years.' }, at('2024-05-16', 'acc'))
      .thenRefused('GAP_SETTLED');
  });
  it('are looked at in a review', () => {
    const review = { findings: 'Index red.', takingPart: ['acc', 'bdc'] };
    given(arrangementDecider, open)
      .when('HoldAlignmentReview', review, at('2024-06-01', 'acc'))
      .then(AlignmentReviewHeld(review));
    expect(
      given(arrangementDecider, [...open, [AlignmentReviewHeld(review), at('2024-06-01', 'acc')]]).state.alignment
        .reviews,
    ).toHaveLength(1);
  });
});
