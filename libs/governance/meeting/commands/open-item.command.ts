import { command } from '../../language/command.js';
import { Ref } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { ItemOpened, QuorumEstablished, QuorumLost } from '../sitting.events.js';
import { meetingDecider } from '../meeting.decider.js';

export class OpenItem {
  @Ref('meeting') meeting!: string;
  @Ref('item') item!: string;
}

export const openItem = command(OpenItem, {
  about: 'Opens an item: the quorum for it is counted, under the rules in force at that moment.',
  stream: ({ meeting }) => `meeting/${meeting}`,
  decider: meetingDecider,
  may: 'ENTER_DECISION',
  emits: [ItemOpened, QuorumEstablished, QuorumLost, ComplianceExceptionRaised],
  reads: (_, { slug }) => [`arrangement/${slug}`],
});
