import { command } from '../../language/command.js';
import { documentOf } from '../../language/document.js';
import { Count, Group, OneOf, Ref } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { MinutesDrafted } from '../minutes.events.js';
import { meetingDecider } from '../meeting.decider.js';
import type { MinutesText } from '../meeting.words.js';
import { COPIES, minutesShape } from '../meeting.words.js';

export class DraftMinutes {
  @Ref('meeting') meeting!: string;
  @Count(1, 1000, { about: 'The next number.' }) version!: number;
  @OneOf(COPIES, { about: 'The public text, or the one with exempt matter.' }) copy!: (typeof COPIES)[number];
  @Group(minutesShape, { about: 'The minutes, item by item. They are hashed as they stand.' }) text!: MinutesText;
}

export const draftMinutes = command(DraftMinutes, {
  about: 'Puts draft minutes on the record.',
  stream: ({ meeting }) => `meeting/${meeting}`,
  decider: meetingDecider,
  may: 'ENTER_DECISION',
  emits: [MinutesDrafted, ComplianceExceptionRaised],
  documents: ({ text }) => [documentOf(text)],
});
