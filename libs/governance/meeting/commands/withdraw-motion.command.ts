import { command } from '../../language/command.js';
import { Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { MotionWithdrawn } from '../motion.events.js';
import { meetingDecider } from '../meeting.decider.js';

export class WithdrawMotion {
  @Ref('meeting') meeting!: string;
  @Ref('motion') motion!: string;
  @Ref('person', { optional: true, about: 'The mover, where it is not the one who acts.' }) member?: string;
  @Text(1000, { optional: true }) reason?: string;
}

export const withdrawMotion = command(WithdrawMotion, {
  about: 'Takes back a motion or an amendment that has not been voted on.',
  stream: ({ meeting }) => `meeting/${meeting}`,
  decider: meetingDecider,
  may: 'REPORT',
  emits: [MotionWithdrawn, ComplianceExceptionRaised],
});
