import { command } from '../../language/command.js';
import { ListOf, Ref } from '../../language/fields.js';
import { ref } from '../../language/kinds.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { ViceChairElected } from '../chair.events.js';
import { meetingDecider } from '../meeting.decider.js';

export class ElectViceChair {
  @Ref('meeting') meeting!: string;
  @Ref('person') person!: string;
  @Ref('vote', { optional: true, about: 'The vote by which it was done, where there was one.' }) vote?: string;
  @ListOf(ref('meeting'), {
    optional: true,
    most: 10,
    about: 'Meetings, within the reach of the rota, at which the vice-chair was elected before.',
  })
  previous?: string[];
}

export const electViceChair = command(ElectViceChair, {
  about: 'Records who was elected vice-chair.',
  stream: ({ meeting }) => `meeting/${meeting}`,
  decider: meetingDecider,
  may: 'ENTER_DECISION',
  emits: [ViceChairElected, ComplianceExceptionRaised],
  reads: ({ previous = [] }) => previous.map((meeting) => `meeting/${meeting}`),
});
