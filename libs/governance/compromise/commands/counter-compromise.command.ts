import { command } from '../../language/command.js';
import { Ref } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { compromiseDecider } from '../compromise.decider.js';
import { CompromiseCountered } from '../compromise.events.js';

export class CounterCompromise {
  @Ref('compromise') compromise!: string;
  @Ref('compromise', { about: 'Your own offer, made before, which names this one as what it counters.' })
  offer!: string;
}

export const counterCompromise = command(CounterCompromise, {
  about: 'Answers an offer with another one: this one is over.',
  stream: ({ compromise }) => `compromise/${compromise}`,
  decider: compromiseDecider,
  may: 'COMPROMISE',
  emits: [CompromiseCountered, ComplianceExceptionRaised],
  reads: ({ offer }) => [`compromise/${offer}`],
});
