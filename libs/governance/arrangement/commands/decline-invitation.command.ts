import { command } from '../../language/command.js';
import { Text } from '../../language/fields.js';
import { arrangementDecider } from '../arrangement.decider.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { InvitationDeclined } from '../membership.events.js';

export class DeclineInvitation {
  @Text(2000, { optional: true }) reasons?: string;
}

export const declineInvitation = command(DeclineInvitation, {
  about: 'Declines the invitation.',
  stream: (_, { slug }) => `arrangement/${slug}`,
  decider: arrangementDecider,
  may: 'CONSTITUTE',
  emits: [InvitationDeclined, ComplianceExceptionRaised],
});
