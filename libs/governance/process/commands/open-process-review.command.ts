import { command } from '../../language/command.js';
import { OneOf, Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { REVIEW_GROUNDS } from '../process.words.js';
import { processDecider } from '../process.decider.js';
import { ProcessReviewOpened } from '../process.events.js';

export class OpenProcessReview {
  @Ref('process') process!: string;
  @OneOf(REVIEW_GROUNDS) ground!: (typeof REVIEW_GROUNDS)[number];
  @Text(2000, { optional: true }) reason?: string;
}

export const openProcessReview = command(OpenProcessReview, {
  about: 'Opens a review of the version in force.',
  stream: ({ process }) => `process/${process}`,
  decider: processDecider,
  may: 'PROPOSE',
  emits: [ProcessReviewOpened, ComplianceExceptionRaised],
});
