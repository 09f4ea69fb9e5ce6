import { command } from '../../language/command.js';
import { Text } from '../../language/fields.js';
import { arrangementDecider } from '../arrangement.decider.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { FormationOpened } from '../formation.events.js';

export class OpenFormation {
  @Text(2000, { optional: true }) note?: string;
}

export const openFormation = command(OpenFormation, {
  about: 'Opens the negotiation, when each authority has shown that it may negotiate.',
  stream: (_, { slug }) => `arrangement/${slug}`,
  decider: arrangementDecider,
  may: 'CONSTITUTE',
  emits: [FormationOpened, ComplianceExceptionRaised],
});
