import { command } from '../../language/command.js';
import { Line } from '../../language/fields.js';
import { arrangementDecider } from '../arrangement.decider.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { InvitationAccepted } from '../membership.events.js';

export class AcceptInvitation {
  @Line(300, { optional: true, about: 'What shows that the authority may negotiate.' }) document?: string;
}

export const acceptInvitation = command(AcceptInvitation, {
  about: 'Accepts the invitation, or confirms the founding entry: the authority’s own first act.',
  stream: (_, { slug }) => `arrangement/${slug}`,
  decider: arrangementDecider,
  may: 'CONSTITUTE',
  emits: [InvitationAccepted, ComplianceExceptionRaised],
});
