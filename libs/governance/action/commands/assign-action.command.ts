import { command } from '../../language/command.js';
import { Day, Group, Line, Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import type { RecordedDecision } from '../../record/recorded-decision.js';
import { decisionShape, readsOfDecision } from '../../record/recorded-decision.js';
import { actionDecider } from '../action.decider.js';
import { ActionAssigned } from '../action.events.js';

export class AssignAction {
  @Ref('action', { about: 'A new id, unique in the arrangement.' }) action!: string;
  @Ref('authority', { about: 'The authority that owes it.' }) authority!: string;
  @Ref('person', { about: 'Who in it has to do it.' }) owner!: string;
  @Line(200) title!: string;
  @Text(4000, { optional: true }) description?: string;
  @Day({ about: 'The last day on which it is in time.' }) due!: string;
  @Group(decisionShape, { optional: true, about: 'The decision that it comes from.' }) decision?: RecordedDecision;
  @Ref('process', { optional: true }) process?: string;
  @Ref('workaround', { optional: true }) workaround?: string;
  @Line(80, { optional: true, about: 'The function that it belongs to.' }) service?: string;
}

export const assignAction = command(AssignAction, {
  about: 'Gives somebody something to do, by a day.',
  stream: ({ action }) => `action/${action}`,
  decider: actionDecider,
  may: 'REPORT',
  emits: [ActionAssigned, ComplianceExceptionRaised],
  reads: readsOfDecision,
});
