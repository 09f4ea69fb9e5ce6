import { at, fact } from '../testing/given.js';
import { outcomeStatus } from './decision.state.js';
import * as o from './outcome.events.js';
import { decision, taken } from './testing/d-1.js';

describe('the validity of a decision', () => {
  const question = { decision: 'D-1', ground: 'PROCEDURE', questionedBy: 'A resident' };
  const questioned = [
    o.DecisionValidityQuestioned({ ...question, ground: 'PROCEDURE' }),
    at('2024-10-20', 'acc'),
  ] as const;
  const id = decision([taken(), questioned]).state.outcome.questions[0]!.event;
  const settle = { decision: 'D-1', question: id, how: 'STANDS', source: 'Legal advice' };
  const legality = at('2024-11-01', 'acc', 'LEGALITY_OFFICER');
  it('is questioned, never denied: the outcome stays as recorded', () => {
    decision([taken()])
      .when('QuestionValidity', question, at('2024-10-20', 'acc'))
      .thenTypes('DecisionValidityQuestioned');
    decision([taken()])
      .when('QuestionValidity', { ...question, ground: 'INQUORATE' }, at('2024-10-20', 'acc'))
      .thenTypes('DecisionValidityQuestioned', 'ComplianceExceptionRaised');
    const inquorate = { ...question, ground: 'INQUORATE' } as const;
    const open = [o.DecisionValidityQuestioned(inquorate), at('2024-10-20', 'acc')] as const;
    const again = at('2024-10-21', 'bdc');
    decision([taken(), open]).when('QuestionValidity', inquorate, again).thenTypes('DecisionValidityQuestioned');
    const settled = [
      o.DecisionValiditySettled({ decision: 'D-1', question: fact(...open, 1).id, how: 'STANDS', source: 'x' }),
      at('2024-10-20', 'acc', 'LEGALITY_OFFICER'),
    ] as const;
    decision([taken(), open, settled])
      .when('QuestionValidity', inquorate, again)
      .thenTypes('DecisionValidityQuestioned', 'ComplianceExceptionRaised');
    expect(outcomeStatus(decision([taken(), questioned]).state)).toBe('CARRIED');
    decision([]).when('QuestionValidity', question, at('2024-10-20', 'acc')).thenRefused('DECISION_UNKNOWN');
    decision([taken()]).when('QuestionValidity', question, at('2024-10-14', 'acc')).thenRefused('BEFORE_DECISION');
  });
  it('is settled once, by the legality officer; a court may have quashed it', () => {
    decision([taken(), questioned]).when('SettleValidity', settle, legality).thenTypes('DecisionValiditySettled');
    decision([taken(), questioned])
      .when('SettleValidity', settle, at('2024-11-01', 'acc'))
      .thenRefused('LEGALITY_OFFICER_SETTLES');
    decision([taken()]).when('SettleValidity', settle, legality).thenRefused('QUESTION_UNKNOWN');
    const quashed = [
      o.DecisionValiditySettled({ decision: 'D-1', question: id, how: 'QUASHED', source: '[2025] EWHC 1' }),
      legality,
    ] as const;
    decision([taken(), questioned, quashed])
      .when('SettleValidity', settle, at('2024-11-02', 'acc', 'LEGALITY_OFFICER'))
      .thenRefused('QUESTION_SETTLED');
    expect(outcomeStatus(decision([taken(), questioned, quashed]).state)).toBe('QUASHED');
  });
});
