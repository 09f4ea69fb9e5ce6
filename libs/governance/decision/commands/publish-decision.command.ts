import { command } from '../../language/command.js';
import { ListOf, Ref } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { decisionDecider } from '../decision.decider.js';
import { line } from '../../language/kinds.js';
import { DecisionPublished } from '../publication.events.js';

export class PublishDecision {
  @Ref('decision') decision!: string;
  @ListOf(line(200), { least: 1, most: 20, about: 'Where it can be read.' }) where!: readonly string[];
}

export const publishDecision = command(PublishDecision, {
  about: 'Publishes a decision, as the proper officer. Its record is complete. Call-in windows are counted from it.',
  stream: ({ decision }) => `decision/${decision}`,
  decider: decisionDecider,
  may: 'PUBLISH',
  emits: [DecisionPublished, ComplianceExceptionRaised],
});
