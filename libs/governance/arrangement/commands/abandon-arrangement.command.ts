import { command } from '../../language/command.js';
import { Text } from '../../language/fields.js';
import { arrangementDecider } from '../arrangement.decider.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { ArrangementAbandoned } from '../formation.events.js';

export class AbandonArrangement {
  @Text(2000) reasons!: string;
}

export const abandonArrangement = command(AbandonArrangement, {
  about: 'Gives up an arrangement before it has been agreed.',
  stream: (_, { slug }) => `arrangement/${slug}`,
  decider: arrangementDecider,
  may: 'CONSTITUTE',
  emits: [ArrangementAbandoned, ComplianceExceptionRaised],
});
