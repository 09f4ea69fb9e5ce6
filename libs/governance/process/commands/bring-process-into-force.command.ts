import { command } from '../../language/command.js';
import { Count, Day, Group, Ref } from '../../language/fields.js';
import type { RecordedDecision } from '../../record/recorded-decision.js';
import { decisionShape, readsOfDecision } from '../../record/recorded-decision.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { processDecider } from '../process.decider.js';
import { ProcessBroughtIntoForce, ProcessSuperseded } from '../process.events.js';

export class BringProcessIntoForce {
  @Ref('process') process!: string;
  @Count(1, 10_000) version!: number;
  @Group(decisionShape, { about: 'The decision that it rests on.' }) decision!: RecordedDecision;
  @Day({ optional: true, about: 'The date that the decision stated; otherwise the version’s own counts.' })
  takesEffect?: string;
}

export const bringProcessIntoForce = command(BringProcessIntoForce, {
  about: 'Brings a version into force on a decision. The version in force before is superseded.',
  stream: ({ process }) => `process/${process}`,
  decider: processDecider,
  may: 'ENTER_DECISION',
  emits: [ProcessBroughtIntoForce, ProcessSuperseded, ComplianceExceptionRaised],
  reads: readsOfDecision,
});
