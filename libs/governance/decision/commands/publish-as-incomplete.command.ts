import { command } from '../../language/command.js';
import { ListOf, Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { decisionDecider } from '../decision.decider.js';
import { line } from '../../language/kinds.js';
import { DecisionPublished } from '../publication.events.js';

export class PublishAsIncomplete {
  @Ref('decision') decision!: string;
  @ListOf(line(200), { least: 1, most: 20, about: 'Where it can be read.' }) where!: readonly string[];
  @Text(2000, { about: 'Why it cannot wait until it is complete.' }) because!: string;
}

export const publishAsIncomplete = command(PublishAsIncomplete, {
  about:
    'Publishes a decision whose record is incomplete, as incomplete, with the reason. The legality officer is alerted.',
  stream: ({ decision }) => `decision/${decision}`,
  decider: decisionDecider,
  may: 'PUBLISH',
  emits: [DecisionPublished, ComplianceExceptionRaised],
});
