import { command } from '../../language/command.js';
import { ListOf, Ref } from '../../language/fields.js';
import { group } from '../../language/kinds.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { AgendaPublished } from '../convening.events.js';
import { meetingDecider } from '../meeting.decider.js';
import type { AgendaItem } from '../meeting.words.js';
import { agendaItemShape } from '../meeting.words.js';

export class PublishAgenda {
  @Ref('meeting') meeting!: string;
  @ListOf(group(agendaItemShape), { least: 1, most: 200, about: 'New items; what was published before stays.' })
  items!: AgendaItem[];
}

export const publishAgenda = command(PublishAgenda, {
  about: 'Publishes the agenda of a meeting, or a supplement to it.',
  stream: ({ meeting }) => `meeting/${meeting}`,
  decider: meetingDecider,
  may: 'ENTER_DECISION',
  emits: [AgendaPublished, ComplianceExceptionRaised],
});
