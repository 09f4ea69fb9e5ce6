import { command } from '../../language/command.js';
import { Group, Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import type { RecordedDecision } from '../../record/recorded-decision.js';
import { decisionShape, readsOfDecision } from '../../record/recorded-decision.js';
import { actionDecider } from '../action.decider.js';
import { ActionCancelled } from '../action.events.js';

export class CancelAction {
  @Ref('action') action!: string;
  @Text(2000) reason!: string;
  @Group(decisionShape) decision!: RecordedDecision;
}

export const cancelAction = command(CancelAction, {
  about: 'Cancels an action, by a decision of whoever decided that it be done.',
  stream: ({ action }) => `action/${action}`,
  decider: actionDecider,
  may: 'ENTER_DECISION',
  emits: [ActionCancelled, ComplianceExceptionRaised],
  reads: readsOfDecision,
});
