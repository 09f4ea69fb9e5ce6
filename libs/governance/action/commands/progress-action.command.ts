import { command } from '../../language/command.js';
import { Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { actionDecider } from '../action.decider.js';
import { ActionProgressed } from '../action.events.js';

export class ProgressAction {
  @Ref('action') action!: string;
  @Text(4000) progress!: string;
}

export const progressAction = command(ProgressAction, {
  about: 'Says how far your authority is with an action that it owes.',
  stream: ({ action }) => `action/${action}`,
  decider: actionDecider,
  may: 'REPORT',
  emits: [ActionProgressed, ComplianceExceptionRaised],
});
