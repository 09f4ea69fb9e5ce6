import { command } from '../../language/command.js';
import { EventRef, Line, OpenText, Text } from '../../language/fields.js';
import { everyEvent } from '../every-event.js';
import { RecordCorrected } from '../record.events.js';

export class CorrectRecord {
  @EventRef({ about: 'The event that holds the wrong value.' }) target!: string;
  @Line(60, { about: 'Its field, `occurredAt`, or a path into a group such as `decision.ref`.' }) field!: string;
  @OpenText(2000, { optional: true, about: 'What it reads now; refused when it reads otherwise.' }) was?: string;
  @OpenText(2000, { about: 'What it should read; numbers in digits, yes or no as true or false.' }) becomes!: string;
  @Text(1000) reason!: string;
}

export const correctRecord = command(CorrectRecord, {
  about: 'Says that a field of an earlier event was wrong and what it should read; the event itself stays.',
  stream: { streamOf: ({ target }) => target },
  decider: everyEvent,
  may: 'CORRECT',
  emits: [RecordCorrected],
});
