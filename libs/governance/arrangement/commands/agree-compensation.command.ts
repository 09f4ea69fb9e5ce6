import { command } from '../../language/command.js';
import { Group, Pence, Ref, Text } from '../../language/fields.js';
import type { RecordedDecision } from '../../record/recorded-decision.js';
import { decisionShape, readsOfDecision } from '../../record/recorded-decision.js';
import { arrangementDecider } from '../arrangement.decider.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { ExitCompensationAgreed } from '../exit.events.js';

export class AgreeCompensation {
  @Ref('authority', { about: 'Whose notice it is.' }) leaver!: string;
  @Pence() amount!: number;
  @Text(4000, { optional: true }) terms?: string;
  @Group(decisionShape, { about: 'The decision by which it was taken.' }) decision!: RecordedDecision;
}

export const agreeCompensation = command(AgreeCompensation, {
  about: 'Enters the compensation that a leaver pays, for the parties only.',
  stream: (_, { slug }) => `arrangement/${slug}`,
  decider: arrangementDecider,
  may: 'ENTER_DECISION',
  emits: [ExitCompensationAgreed, ComplianceExceptionRaised],
  reads: readsOfDecision,
});
