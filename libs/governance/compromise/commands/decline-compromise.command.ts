import { command } from '../../language/command.js';
import { Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { compromiseDecider } from '../compromise.decider.js';
import { CompromiseDeclined } from '../compromise.events.js';

export class DeclineCompromise {
  @Ref('compromise') compromise!: string;
  @Text(4000, { optional: true }) reasons?: string;
}

export const declineCompromise = command(DeclineCompromise, {
  about: 'Declines an offer for your authority: it is over, since all who are addressed must accept.',
  stream: ({ compromise }) => `compromise/${compromise}`,
  decider: compromiseDecider,
  may: 'COMPROMISE',
  emits: [CompromiseDeclined, ComplianceExceptionRaised],
});
