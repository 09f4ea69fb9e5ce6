import { command } from '../../language/command.js';
import { Ref } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { MotionSeconded } from '../motion.events.js';
import { meetingDecider } from '../meeting.decider.js';

export class SecondMotion {
  @Ref('meeting') meeting!: string;
  @Ref('motion') motion!: string;
  @Ref('person', { optional: true, about: 'The seconder, where it is not the one who acts.' }) member?: string;
}

export const secondMotion = command(SecondMotion, {
  about: 'Seconds a motion or an amendment.',
  stream: ({ meeting }) => `meeting/${meeting}`,
  decider: meetingDecider,
  may: 'REPORT',
  emits: [MotionSeconded, ComplianceExceptionRaised],
});
