import { command } from '../../language/command.js';
import { Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { decisionDecider } from '../decision.decider.js';
import { PrematureImplementationReported } from '../effect.events.js';

export class ReportPrematureImplementation {
  @Ref('decision') decision!: string;
  @Ref('authority', { about: 'Who acted on it.' }) authority!: string;
  @Text(4000) description!: string;
}

export const reportPrematureImplementation = command(ReportPrematureImplementation, {
  about: 'Reports that a decision was acted on before it had effect.',
  stream: ({ decision }) => `decision/${decision}`,
  decider: decisionDecider,
  may: 'FLAG',
  emits: [PrematureImplementationReported, ComplianceExceptionRaised],
});
