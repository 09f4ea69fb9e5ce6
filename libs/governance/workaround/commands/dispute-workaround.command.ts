import { command } from '../../language/command.js';
import { Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { workaroundDecider } from '../workaround.decider.js';
import { WorkaroundDisputed } from '../workaround.events.js';

export class DisputeWorkaround {
  @Ref('workaround') workaround!: string;
  @Text(2000, { about: 'Why it is no departure from the process.' }) reason!: string;
}

export const disputeWorkaround = command(DisputeWorkaround, {
  about: 'Says that a practice flagged in your own authority is not so; it stays open, marked disputed.',
  stream: ({ workaround }) => `workaround/${workaround}`,
  decider: workaroundDecider,
  may: 'ANSWER',
  emits: [WorkaroundDisputed, ComplianceExceptionRaised],
});
