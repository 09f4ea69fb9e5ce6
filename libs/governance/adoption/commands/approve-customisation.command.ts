import { command } from '../../language/command.js';
import { Group, Ref } from '../../language/fields.js';
import type { RecordedDecision } from '../../record/recorded-decision.js';
import { decisionShape, readsOfDecision } from '../../record/recorded-decision.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { adoptionDecider } from '../adoption.decider.js';
import { CustomisationApproved } from '../adoption.events.js';

export class ApproveCustomisation {
  @Ref('process') process!: string;
  @Ref('customisation') customisation!: string;
  @Group(decisionShape, { about: 'The decision that it rests on.' }) decision!: RecordedDecision;
}

export const approveCustomisation = command(ApproveCustomisation, {
  about: 'Enters the decision to change the system.',
  stream: ({ process }) => `adoption/${process}`,
  decider: adoptionDecider,
  may: 'ENTER_DECISION',
  emits: [CustomisationApproved, ComplianceExceptionRaised],
  reads: readsOfDecision,
});
