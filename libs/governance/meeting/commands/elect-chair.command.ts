import { command } from '../../language/command.js';
import { ListOf, Ref } from '../../language/fields.js';
import { ref } from '../../language/kinds.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { ChairElected } from '../chair.events.js';
import { meetingDecider } from '../meeting.decider.js';

export class ElectChair {
  @Ref('meeting') meeting!: string;
  @Ref('person') person!: string;
  @Ref('vote', { optional: true, about: 'The vote by which it was done, where there was one.' }) vote?: string;
  @ListOf(ref('meeting'), {
    optional: true,
    most: 10,
    about: 'Meetings, within the reach of the rota, at which the chair was elected before.',
  })
  previous?: string[];
}

export const electChair = command(ElectChair, {
  about: 'Records who was elected chair.',
  stream: ({ meeting }) => `meeting/${meeting}`,
  decider: meetingDecider,
  may: 'ENTER_DECISION',
  emits: [ChairElected, ComplianceExceptionRaised],
  reads: ({ previous = [] }) => previous.map((meeting) => `meeting/${meeting}`),
});
