import { command } from '../../language/command.js';
import { Group, Ref, Text } from '../../language/fields.js';
import type { RecordedDecision } from '../../record/recorded-decision.js';
import { decisionShape, readsOfDecision } from '../../record/recorded-decision.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { adoptionDecider } from '../adoption.decider.js';
import { CustomisationRefused } from '../adoption.events.js';

export class RefuseCustomisation {
  @Ref('process') process!: string;
  @Ref('customisation') customisation!: string;
  @Group(decisionShape, { about: 'The decision that it rests on.' }) decision!: RecordedDecision;
  @Text(4000, { optional: true }) reasons?: string;
}

export const refuseCustomisation = command(RefuseCustomisation, {
  about: 'Enters the decision not to change the system.',
  stream: ({ process }) => `adoption/${process}`,
  decider: adoptionDecider,
  may: 'ENTER_DECISION',
  emits: [CustomisationRefused, ComplianceExceptionRaised],
  reads: readsOfDecision,
});
