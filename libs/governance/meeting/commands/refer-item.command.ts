import { command } from '../../language/command.js';
import { Line, Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { ItemReferred } from '../sitting.events.js';
import { meetingDecider } from '../meeting.decider.js';

export class ReferItem {
  @Ref('meeting') meeting!: string;
  @Ref('item') item!: string;
  @Line(160, { about: 'To whom.' }) to!: string;
  @Text(2000, { optional: true }) reason?: string;
}

export const referItem = command(ReferItem, {
  about: 'Refers an item to somebody else.',
  stream: ({ meeting }) => `meeting/${meeting}`,
  decider: meetingDecider,
  may: 'ENTER_DECISION',
  emits: [ItemReferred, ComplianceExceptionRaised],
});
