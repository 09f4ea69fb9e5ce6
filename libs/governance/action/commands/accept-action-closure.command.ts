import { command } from '../../language/command.js';
import { Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { actionDecider } from '../action.decider.js';
import { ActionClosureAccepted } from '../action.events.js';

export class AcceptActionClosure {
  @Ref('action') action!: string;
  @Text(2000, { optional: true }) comment?: string;
}

export const acceptActionClosure = command(AcceptActionClosure, {
  about: 'Accepts that an action is done. Nobody closes their own.',
  stream: ({ action }) => `action/${action}`,
  decider: actionDecider,
  may: 'REPORT',
  emits: [ActionClosureAccepted, ComplianceExceptionRaised],
});
