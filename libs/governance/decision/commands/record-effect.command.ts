import { command } from '../../language/command.js';
import { Ref } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { decisionDecider } from '../decision.decider.js';
import { DecisionBecameEffective } from '../effect.events.js';

export class RecordEffect {
  @Ref('decision') decision!: string;
  @Ref('matter', { optional: true, about: 'The matter whose approvals it waits for.' }) matter?: string;
}

export const recordEffect = command(RecordEffect, {
  about:
    'Records that a decision has effect, from the day that its gate computes. Only the process manager of the gate does.',
  stream: ({ decision }) => `decision/${decision}`,
  decider: decisionDecider,
  may: 'ENTER_DECISION',
  emits: [DecisionBecameEffective, ComplianceExceptionRaised],
  reads: ({ decision, matter }) => [`callin/${decision}`, ...(matter === undefined ? [] : [`approvals/${matter}`])],
});
