import { command } from '../../language/command.js';
import { Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { processDecider } from '../process.decider.js';
import { ObjectionWithdrawn } from '../process.events.js';

export class WithdrawObjection {
  @Ref('process') process!: string;
  @Ref('objection') objection!: string;
  @Text(2000, { optional: true }) comment?: string;
}

export const withdrawObjection = command(WithdrawObjection, {
  about: 'Withdraws an objection of your own authority.',
  stream: ({ process }) => `process/${process}`,
  decider: processDecider,
  may: 'POSITION',
  emits: [ObjectionWithdrawn, ComplianceExceptionRaised],
});
