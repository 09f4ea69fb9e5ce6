import { command } from '../../language/command.js';
import { Text } from '../../language/fields.js';
import { arrangementDecider } from '../arrangement.decider.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { ReviewOpened } from '../formation.events.js';

export class OpenReview {
  @Text(2000) reasons!: string;
}

export const openReview = command(OpenReview, {
  about: 'Opens a review of the whole arrangement, at the wish of the board or of any authority.',
  stream: (_, { slug }) => `arrangement/${slug}`,
  decider: arrangementDecider,
  may: 'CONSTITUTE',
  emits: [ReviewOpened, ComplianceExceptionRaised],
});
