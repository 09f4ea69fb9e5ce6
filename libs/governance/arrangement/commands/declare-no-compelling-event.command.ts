import { command } from '../../language/command.js';
import { Text } from '../../language/fields.js';
import { arrangementDecider } from '../arrangement.decider.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { NoCompellingEventDeclared } from '../formation.events.js';

export class DeclareNoCompellingEvent {
  @Text(2000) reason!: string;
}

export const declareNoCompellingEvent = command(DeclareNoCompellingEvent, {
  about: 'Says that there is no compelling event: a nil return, not a blank.',
  stream: (_, { slug }) => `arrangement/${slug}`,
  decider: arrangementDecider,
  may: 'STATE',
  emits: [NoCompellingEventDeclared, ComplianceExceptionRaised],
});
