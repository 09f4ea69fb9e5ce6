import { command } from '../../language/command.js';
import { Ref } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { disputeDecider } from '../dispute.decider.js';
import { MediatorAppointed } from '../dispute.events.js';

export class AppointMediator {
  @Ref('dispute') dispute!: string;
  @Ref('person', { about: 'The mediator.' }) mediator!: string;
}

export const appointMediator = command(AppointMediator, {
  about: 'Records that a mediator was appointed.',
  stream: ({ dispute }) => `dispute/${dispute}`,
  decider: disputeDecider,
  may: 'REPORT',
  emits: [MediatorAppointed, ComplianceExceptionRaised],
});
