import { command } from '../../language/command.js';
import { Line, Ref } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { MinutesSigned } from '../minutes.events.js';
import { meetingDecider } from '../meeting.decider.js';

export class SignMinutes {
  @Ref('meeting') meeting!: string;
  @Ref('meeting', { about: 'The meeting at which they are signed.' }) at!: string;
  @Ref('person', { optional: true, about: 'Who signs, where it is not the one who acts.' }) member?: string;
  @Line(60, { about: 'In which capacity.' }) capacity!: string;
}

export const signMinutes = command(SignMinutes, {
  about: 'Signs confirmed minutes.',
  stream: ({ meeting }) => `meeting/${meeting}`,
  decider: meetingDecider,
  may: 'REPORT',
  emits: [MinutesSigned, ComplianceExceptionRaised],
  reads: ({ at }) => [`meeting/${at}`],
});
