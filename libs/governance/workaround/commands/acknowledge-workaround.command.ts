import { command } from '../../language/command.js';
import { Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { workaroundDecider } from '../workaround.decider.js';
import { WorkaroundAcknowledged } from '../workaround.events.js';

export class AcknowledgeWorkaround {
  @Ref('workaround') workaround!: string;
  @Ref('person', { about: 'Who answers for it in your authority.' }) owner!: string;
  @Text(2000, { optional: true }) comment?: string;
}

export const acknowledgeWorkaround = command(AcknowledgeWorkaround, {
  about: 'Says that a practice flagged in your own authority is so, and who answers for it.',
  stream: ({ workaround }) => `workaround/${workaround}`,
  decider: workaroundDecider,
  may: 'ANSWER',
  emits: [WorkaroundAcknowledged, ComplianceExceptionRaised],
});
