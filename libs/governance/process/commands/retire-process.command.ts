import { command } from '../../language/command.js';
import { Group, Ref, Text } from '../../language/fields.js';
import type { RecordedDecision } from '../../record/recorded-decision.js';
import { decisionShape, readsOfDecision } from '../../record/recorded-decision.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { processDecider } from '../process.decider.js';
import { ProcessRetired } from '../process.events.js';

export class RetireProcess {
  @Ref('process') process!: string;
  @Group(decisionShape, { about: 'The decision that it rests on.' }) decision!: RecordedDecision;
  @Text(4000, { optional: true }) reasons?: string;
}

export const retireProcess = command(RetireProcess, {
  about: 'Ends a common process on a decision. Nothing is published of it afterwards.',
  stream: ({ process }) => `process/${process}`,
  decider: processDecider,
  may: 'ENTER_DECISION',
  emits: [ProcessRetired, ComplianceExceptionRaised],
  reads: readsOfDecision,
});
