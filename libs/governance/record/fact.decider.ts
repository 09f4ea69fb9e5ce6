import { on, singleDecider } from '../language/decider.js';
import { refuse } from '../language/refusal.js';
import type { RecordFact } from './commands/record-fact.command.js';
import { FactRecorded } from './record.events.js';

export interface FactState {
  readonly recorded: boolean;
}

/** What has no rule of its own: taken as it is told, once under each id. */
export const factDecider = singleDecider<FactState>('fact', {
  initial: { recorded: false },
  folds: [on(FactRecorded, (): FactState => ({ recorded: true }))],
  decide: {
    RecordFact: (command: RecordFact, _state, { all }) =>
      all.recorded ? refuse('FACT_EXISTS', { fact: command.fact }) : [FactRecorded(command)],
  },
});
