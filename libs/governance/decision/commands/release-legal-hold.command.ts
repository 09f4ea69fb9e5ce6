import { command } from '../../language/command.js';
import { Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { decisionDecider } from '../decision.decider.js';
import { LegalHoldReleased } from '../publication.events.js';

export class ReleaseLegalHold {
  @Ref('decision') decision!: string;
  @Ref('hold') hold!: string;
  @Text(2000) reason!: string;
}

export const releaseLegalHold = command(ReleaseLegalHold, {
  about: 'Ends a legal hold on the record of a decision.',
  stream: ({ decision }) => `decision/${decision}`,
  decider: decisionDecider,
  may: 'HOLD',
  emits: [LegalHoldReleased, ComplianceExceptionRaised],
});
