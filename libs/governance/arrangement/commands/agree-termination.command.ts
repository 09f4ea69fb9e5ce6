import { command } from '../../language/command.js';
import { Day, Group } from '../../language/fields.js';
import type { RecordedDecision } from '../../record/recorded-decision.js';
import { decisionShape, readsOfDecision } from '../../record/recorded-decision.js';
import { arrangementDecider } from '../arrangement.decider.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { DissolutionTriggered, TerminationApproved } from '../ending.events.js';

export class AgreeTermination {
  @Day({ about: 'The last day of the arrangement.' }) effective!: string;
  @Group(decisionShape, { about: 'The decision by which it was taken.' }) decision!: RecordedDecision;
}

export const agreeTermination = command(AgreeTermination, {
  about: 'Agrees for your authority that the whole arrangement ends with a day. It does once every member has.',
  stream: (_, { slug }) => `arrangement/${slug}`,
  decider: arrangementDecider,
  may: 'CONSTITUTE',
  emits: [TerminationApproved, DissolutionTriggered, ComplianceExceptionRaised],
  reads: readsOfDecision,
});
