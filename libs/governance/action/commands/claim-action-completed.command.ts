import { command } from '../../language/command.js';
import { Line, Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { actionDecider } from '../action.decider.js';
import { ActionCompletionClaimed } from '../action.events.js';

export class ClaimActionCompleted {
  @Ref('action') action!: string;
  @Line(300, { about: 'The report, test or record that shows it.' }) evidence!: string;
  @Text(2000, { optional: true }) comment?: string;
}

export const claimActionCompleted = command(ClaimActionCompleted, {
  about: 'Says that an action is done, with the evidence. It is closed when somebody else accepts that.',
  stream: ({ action }) => `action/${action}`,
  decider: actionDecider,
  may: 'REPORT',
  emits: [ActionCompletionClaimed, ComplianceExceptionRaised],
});
