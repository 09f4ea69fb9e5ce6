import { command } from '../../language/command.js';
import { Day, Line, Text } from '../../language/fields.js';
import { arrangementDecider } from '../arrangement.decider.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { CompellingEventRecorded } from '../formation.events.js';

export class RecordCompellingEvent {
  @Line(160) title!: string;
  @Day({ about: 'The day on which it falls; it may lie ahead.' }) date!: string;
  @Text(4000) description!: string;
}

export const recordCompellingEvent = command(RecordCompellingEvent, {
  about: 'Records the dated trigger for the change, such as the end of a contract. A later one replaces it.',
  stream: (_, { slug }) => `arrangement/${slug}`,
  decider: arrangementDecider,
  may: 'STATE',
  emits: [CompellingEventRecorded, ComplianceExceptionRaised],
});
