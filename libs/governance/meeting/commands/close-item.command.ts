import { command } from '../../language/command.js';
import { Ref } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { ItemClosed, QuorumEstablished, QuorumLost } from '../sitting.events.js';
import { meetingDecider } from '../meeting.decider.js';

export class CloseItem {
  @Ref('meeting') meeting!: string;
  @Ref('item') item!: string;
}

export const closeItem = command(CloseItem, {
  about: 'Closes an item: who had withdrawn for it is back.',
  stream: ({ meeting }) => `meeting/${meeting}`,
  decider: meetingDecider,
  may: 'ENTER_DECISION',
  emits: [ItemClosed, QuorumEstablished, QuorumLost, ComplianceExceptionRaised],
});
