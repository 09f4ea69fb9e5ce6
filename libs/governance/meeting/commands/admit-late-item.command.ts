import { command } from '../../language/command.js';
import { Line, Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { LateItemAdmitted } from '../convening.events.js';
import { meetingDecider } from '../meeting.decider.js';

export class AdmitLateItem {
  @Ref('meeting') meeting!: string;
  @Ref('item', { about: 'A new number on the agenda.' }) item!: string;
  @Line(200) title!: string;
  @Ref('matter', { optional: true }) matter?: string;
  @Text(2000, { about: 'The special circumstances by which it is urgent; they are minuted.' }) reasons!: string;
  @Ref('person', { about: 'The chair, whose reasons they are.' }) chair!: string;
}

export const admitLateItem = command(AdmitLateItem, {
  about: 'Takes an item that was not on the agenda, for the chair’s reasons.',
  stream: ({ meeting }) => `meeting/${meeting}`,
  decider: meetingDecider,
  may: 'ENTER_DECISION',
  emits: [LateItemAdmitted, ComplianceExceptionRaised],
});
