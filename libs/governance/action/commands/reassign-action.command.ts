import { command } from '../../language/command.js';
import { Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { actionDecider } from '../action.decider.js';
import { ActionReassigned } from '../action.events.js';

export class ReassignAction {
  @Ref('action') action!: string;
  @Ref('authority', { about: 'The authority that owes it from now on.' }) authority!: string;
  @Ref('person') owner!: string;
  @Text(2000, { optional: true }) reason?: string;
}

export const reassignAction = command(ReassignAction, {
  about: 'Gives an action to somebody else; its age goes on.',
  stream: ({ action }) => `action/${action}`,
  decider: actionDecider,
  may: 'REPORT',
  emits: [ActionReassigned, ComplianceExceptionRaised],
});
