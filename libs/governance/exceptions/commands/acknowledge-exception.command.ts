import { command } from '../../language/command.js';
import { EventRef, Text } from '../../language/fields.js';
import { exceptionDecider } from '../exception.decider.js';
import { ExceptionAcknowledged } from '../exception.events.js';

export class AcknowledgeException {
  @EventRef({ about: 'The event that raised the exception.' }) target!: string;
  @Text(2000, { optional: true }) comment?: string;
}

export const acknowledgeException = command(AcknowledgeException, {
  about: 'Says for your authority that an exception is so.',
  stream: { streamOf: ({ target }) => target },
  decider: exceptionDecider,
  may: 'REPORT',
  emits: [ExceptionAcknowledged],
});
