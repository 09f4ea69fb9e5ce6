import { declarations, isRefusal } from '../index.js';
import type { Fact } from '../language/fact.js';
import { at, fact, given } from '../testing/given.js';
import { COMPUTED_FIELDS } from './computed-fields.js';
import { everyEvent } from './every-event.js';

const told = at('2025-02-17', 'acc', 'CLERK');
const entry = (type: string, body: object = {}): Fact => fact({ type, body: { ...body } }, told);
const correct = (target: Fact, field: string, becomes: string) =>
  given(everyEvent, [], { context: { target } }).when(
    'CorrectRecord',
    { target: target.id, field, becomes, reason: 'Typing' },
    at('2025-03-01', 'acc', 'CLERK'),
  );

describe('a field that was computed', () => {
  const named = Object.entries(COMPUTED_FIELDS).flatMap(([type, fields]) => fields.map((field) => [type, field]));

  it.each(named)('%s.%s is one that the event has, and no correction changes it', (type, field) => {
    expect(declarations.get(type)?.shape).toHaveProperty(field);
    correct(entry(type), field, 'x').thenRefused('FIELD_IS_FIXED');
  });
  it('is fixed with everything in it', () => {
    correct(entry('VoteClosed'), 'tally.count.for', '5').thenRefused('FIELD_IS_FIXED');
    correct(entry('CallInWindowOpened'), 'config.windowDays', '10').thenRefused('FIELD_IS_FIXED');
  });
  it('leaves the others to be corrected', () => {
    correct(entry('DecisionTaken', { title: 'Purchase to pay' }), 'title', 'Purchase-to-pay').thenTypes(
      'RecordCorrected',
    );
    correct(entry('HoldPlaced', { placedBy: 'High Court' }), 'placedBy', 'County Court').thenTypes('RecordCorrected');
  });
});

describe('a decision that an entry cites', () => {
  const cites = (kind: string): Fact =>
    entry('ProcessRetired', { decision: { kind, ref: 'Minute 41', date: '2025-02-12' } });

  it('of another record, is put right; of this one, it was checked, and is not exchanged', () => {
    correct(cites('RECORDED_DECISION'), 'decision.ref', 'Minute 42').thenTypes('RecordCorrected');
    correct(cites('DECISION'), 'decision.ref', 'D-2').thenRefused('FIELD_IS_FIXED');
    correct(cites('DECISION'), 'decision.date', '2025-02-13').thenRefused('FIELD_IS_FIXED');
    correct(cites('RECORDED_DECISION'), 'decision.kind', 'DECISION').thenRefused('FIELD_IS_FIXED');
    expect(isRefusal(correct(cites('DECISION'), 'decision.document', 'Minutes').decision)).toBe(false);
  });
});
