import { declarations } from '../index.js';
import type { Fact } from '../language/fact.js';
import { at, fact, given } from '../testing/given.js';
import { fieldAt } from './corrected-value.js';
import { everyEvent } from './every-event.js';
import { JUDGED_FIELDS } from './judged-fields.js';

const told = at('2025-02-17', 'acc', 'CLERK');
const entry = (type: string, body: object = {}): Fact => fact({ type, body: { ...body } }, told);
const correct = (target: Fact, field: string, becomes: string) =>
  given(everyEvent, [], { context: { target } }).when(
    'CorrectRecord',
    { target: target.id, field, becomes, reason: 'Typing' },
    at('2025-03-01', 'acc', 'CLERK'),
  );

describe('a field that a rule judged as it was entered', () => {
  const named = Object.entries(JUDGED_FIELDS).flatMap(([type, fields]) =>
    fields.map((field) => [type, field] as const),
  );

  it.each(named)('%s.%s is one that the event has, and no correction changes it', (type, field) => {
    expect(fieldAt(declarations.get(type)?.shape ?? {}, field.split('.'))).toBeDefined();
    correct(entry(type), field, 'x').thenRefused('FIELD_IS_JUDGED');
  });

  it('given that an officer is a clerk, then no correction makes a monitoring officer of them', () => {
    correct(entry('OfficerAppointed', { office: 'CLERK' }), 'office', 'LEGALITY_OFFICER').thenRefused(
      'FIELD_IS_JUDGED',
    );
  });
  it('given a hold, then no correction ends it: it is lifted by who may', () => {
    correct(entry('HoldPlaced', { until: '2025-03-31' }), 'until', '2025-02-28').thenRefused('FIELD_IS_JUDGED');
  });
  it('given a vote by letter, then no correction moves it into the room', () => {
    correct(entry('MeetingConvened', { held: 'WRITTEN' }), 'held', 'IN_PERSON').thenRefused('FIELD_IS_JUDGED');
  });
  it('given a vote under a rule that is not lawful, then no correction cites advice afterwards', () => {
    correct(entry('VoteOpened'), 'advice', 'Opinion of counsel').thenRefused('FIELD_IS_JUDGED');
  });
  it('is fixed with everything in it', () => {
    correct(entry('GovernanceArrangementsRecorded'), 'callIn.cutoff', 'noon!').thenRefused('FIELD_IS_JUDGED');
  });
});

describe('the hour of a meeting', () => {
  const convened = entry('MeetingConvened', { time: '10:00', place: 'Town Hall' });

  it('is put right as a time of day, and as nothing else', () => {
    correct(convened, 'time', '14:30').thenTypes('RecordCorrected');
    for (const time of ['noon', '24:00', '9:30', '10.00'])
      correct(convened, 'time', time).thenRefused('CORRECTED_VALUE_WRONG');
  });
  it('stands beside other particulars that can be put right', () => {
    correct(convened, 'place', 'Shire Hall').thenTypes('RecordCorrected');
  });
});
