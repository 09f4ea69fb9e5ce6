import { command } from '../../language/command.js';
import { Group, Line, Ref } from '../../language/fields.js';
import type { RecordedDecision } from '../../record/recorded-decision.js';
import { decisionShape, readsOfDecision } from '../../record/recorded-decision.js';
import { arrangementDecider } from '../arrangement.decider.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { ExitPlanAgreed } from '../exit.events.js';

export class AgreeExitPlan {
  @Ref('authority', { about: 'Whose notice it is.' }) leaver!: string;
  @Line(300, { about: 'The plan, as it is filed.' }) document!: string;
  @Group(decisionShape, { about: 'The decision by which it was taken.' }) decision!: RecordedDecision;
}

export const agreeExitPlan = command(AgreeExitPlan, {
  about: 'Enters the exit plan that was agreed for a leaver.',
  stream: (_, { slug }) => `arrangement/${slug}`,
  decider: arrangementDecider,
  may: 'ENTER_DECISION',
  emits: [ExitPlanAgreed, ComplianceExceptionRaised],
  reads: readsOfDecision,
});
