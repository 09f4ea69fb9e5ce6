import { command } from '../../language/command.js';
import { Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { decisionDecider } from '../decision.decider.js';
import { HoldLifted } from '../effect.events.js';

export class LiftHold {
  @Ref('decision') decision!: string;
  @Ref('hold') hold!: string;
  @Text(2000) reason!: string;
}

export const liftHold = command(LiftHold, {
  about: 'Lifts a hold on a decision, on the record.',
  stream: ({ decision }) => `decision/${decision}`,
  decider: decisionDecider,
  may: 'HOLD',
  emits: [HoldLifted, ComplianceExceptionRaised],
});
