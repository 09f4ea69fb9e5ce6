import { command } from '../../language/command.js';
import { EventRef, Group, Text } from '../../language/fields.js';
import type { RecordedDecision } from '../../record/recorded-decision.js';
import { decisionShape, readsOfDecision } from '../../record/recorded-decision.js';
import { exceptionDecider } from '../exception.decider.js';
import { ExceptionWaived } from '../exception.events.js';

export class WaiveException {
  @EventRef({ about: 'The event that raised the exception.' }) target!: string;
  @Text(2000) reason!: string;
  @Group(decisionShape, { optional: true, about: 'The decision of the body that waives it.' })
  decision?: RecordedDecision;
}

export const waiveException = command(WaiveException, {
  about:
    'Lets an exception pass, by those to whom the duty is owed or by the decision of a body. It stays on the record.',
  stream: { streamOf: ({ target }) => target },
  decider: exceptionDecider,
  may: 'ENTER_DECISION',
  emits: [ExceptionWaived],
  reads: readsOfDecision,
});
