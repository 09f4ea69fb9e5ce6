import { command } from '../../language/command.js';
import { Line, Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { ItemDeferred } from '../sitting.events.js';
import { meetingDecider } from '../meeting.decider.js';

export class DeferItem {
  @Ref('meeting') meeting!: string;
  @Ref('item') item!: string;
  @Line(160, { optional: true, about: 'To when.' }) to?: string;
  @Text(2000, { optional: true }) reason?: string;
}

export const deferItem = command(DeferItem, {
  about: 'Puts an item off.',
  stream: ({ meeting }) => `meeting/${meeting}`,
  decider: meetingDecider,
  may: 'ENTER_DECISION',
  emits: [ItemDeferred, ComplianceExceptionRaised],
});
