import { command } from '../../language/command.js';
import { Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { callInDecider } from '../call-in.decider.js';
import { CallInWithdrawn } from '../call-in.events.js';

export class WithdrawCallIn {
  @Ref('decision') decision!: string;
  @Ref('authority', { about: 'Whose call-in it is.' }) authority!: string;
  @Text(4000, { optional: true }) reasons?: string;
}

export const withdrawCallIn = command(WithdrawCallIn, {
  about: 'Takes a call-in back before it is considered: what was left of the window is open again.',
  stream: ({ decision }) => `callin/${decision}`,
  decider: callInDecider,
  may: 'CALL_IN',
  emits: [CallInWithdrawn, ComplianceExceptionRaised],
});
