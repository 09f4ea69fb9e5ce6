import { at, given } from '../testing/given.js';
import { factDecider } from './fact.decider.js';
import { FactRecorded } from './record.events.js';

const failure = {
  fact: 'F-1',
  kind: 'CONTROL_FAILURE',
  title: 'Duplicate payments',
  amount: 4_130_000,
  source: 'Internal audit 2025/7',
  authority: 'wic',
  workaround: 'WA-002',
} as const;

describe('recording a fact that has no rule of its own', () => {
  it('takes it as it is told', () => {
    given(factDecider).when('RecordFact', failure, at('2025-04-07', 'wic')).then(FactRecorded(failure));
  });
  it('takes it also when it is history', () => {
    given(factDecider, [], { context: { recording: true } })
      .when('RecordFact', failure, at('2010-12-06', 'wic'))
      .then(FactRecorded(failure));
  });
  it('takes each id once, whatever date the second one has', () => {
    given(factDecider, [[FactRecorded(failure), at('2025-04-07', 'wic')]], { context: { all: { recorded: true } } })
      .when('RecordFact', failure, at('2025-04-01', 'wic'))
      .thenRefused('FACT_EXISTS');
  });
});
