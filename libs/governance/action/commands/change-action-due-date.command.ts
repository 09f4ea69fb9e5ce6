import { command } from '../../language/command.js';
import { Day, Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { actionDecider } from '../action.decider.js';
import { ActionDueDateChanged } from '../action.events.js';

export class ChangeActionDueDate {
  @Ref('action') action!: string;
  @Day({ about: 'The new day.' }) due!: string;
  @Text(2000) reason!: string;
}

export const changeActionDueDate = command(ChangeActionDueDate, {
  about: 'Moves the day on which an action is due. The old day stays on the record.',
  stream: ({ action }) => `action/${action}`,
  decider: actionDecider,
  may: 'REPORT',
  emits: [ActionDueDateChanged, ComplianceExceptionRaised],
});
