import { command } from '../../language/command.js';
import { Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { decisionDecider } from '../decision.decider.js';
import { PublicationWithdrawn } from '../publication.events.js';

export class WithdrawPublication {
  @Ref('decision') decision!: string;
  @Text(2000) reasons!: string;
}

export const withdrawPublication = command(WithdrawPublication, {
  about: 'Takes a publication back. While it is, the decision does not come into effect; windows are not counted anew.',
  stream: ({ decision }) => `decision/${decision}`,
  decider: decisionDecider,
  may: 'PUBLISH',
  emits: [PublicationWithdrawn, ComplianceExceptionRaised],
});
