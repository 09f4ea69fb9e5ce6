import { command } from '../../language/command.js';
import { Line, Ref } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { disputeDecider } from '../dispute.decider.js';
import { DisputeEscalated, EscalationAgreed } from '../dispute.events.js';

export class EscalateDispute {
  @Ref('dispute') dispute!: string;
  @Line(10, { about: 'The rung it goes to: L2, L3, … or MEDIATION.' }) to!: string;
}

export const escalateDispute = command(EscalateDispute, {
  about: 'Agrees for your authority that a dispute goes up the ladder without waiting. It does once all parties agree.',
  stream: ({ dispute }) => `dispute/${dispute}`,
  decider: disputeDecider,
  may: 'POSITION',
  emits: [DisputeEscalated, EscalationAgreed, ComplianceExceptionRaised],
});
