import { command } from '../../language/command.js';
import { Hash, Line, Ref } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { compromiseDecider } from '../compromise.decider.js';
import { CompromiseAccepted, CompromiseAgreed } from '../compromise.events.js';

export class AcceptCompromise {
  @Ref('compromise') compromise!: string;
  @Hash({ about: 'The hash of the offer that was read.' }) offerHash!: string;
  @Line(300, { optional: true, about: 'A condition of your acceptance, which you discharge later.' })
  condition?: string;
}

export const acceptCompromise = command(AcceptCompromise, {
  about: 'Accepts an offer for your authority, by the hash of the offer.',
  stream: ({ compromise }) => `compromise/${compromise}`,
  decider: compromiseDecider,
  may: 'ACCEPT',
  emits: [CompromiseAccepted, CompromiseAgreed, ComplianceExceptionRaised],
});
