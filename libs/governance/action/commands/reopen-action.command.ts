import { command } from '../../language/command.js';
import { Day, Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { actionDecider } from '../action.decider.js';
import { ActionReopened } from '../action.events.js';

export class ReopenAction {
  @Ref('action') action!: string;
  @Day({ about: 'The day on which it is now due.' }) due!: string;
  @Text(2000) reason!: string;
}

export const reopenAction = command(ReopenAction, {
  about: 'Opens an action again that was not done after all, or is needed again.',
  stream: ({ action }) => `action/${action}`,
  decider: actionDecider,
  may: 'REPORT',
  emits: [ActionReopened, ComplianceExceptionRaised],
});
