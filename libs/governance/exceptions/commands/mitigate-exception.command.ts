import { command } from '../../language/command.js';
import { EventRef, Ref, Text } from '../../language/fields.js';
import { exceptionDecider } from '../exception.decider.js';
import { ExceptionMitigated } from '../exception.events.js';

export class MitigateException {
  @EventRef({ about: 'The event that raised the exception.' }) target!: string;
  @Text(4000, { about: 'What is done so that it does no harm, or does not happen again.' }) measures!: string;
  @Ref('action', { optional: true, about: 'The action that was assigned for it.' }) action?: string;
}

export const mitigateException = command(MitigateException, {
  about: 'Says what your authority does about an exception.',
  stream: { streamOf: ({ target }) => target },
  decider: exceptionDecider,
  may: 'REPORT',
  emits: [ExceptionMitigated],
});
