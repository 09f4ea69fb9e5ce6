import { command } from '../../language/command.js';
import { OneOf, Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { REVIEW_OUTCOMES } from '../process.words.js';
import { processDecider } from '../process.decider.js';
import { ProcessReviewClosed } from '../process.events.js';

export class CloseProcessReview {
  @Ref('process') process!: string;
  @OneOf(REVIEW_OUTCOMES) outcome!: (typeof REVIEW_OUTCOMES)[number];
  @Text(4000) findings!: string;
}

export const closeProcessReview = command(CloseProcessReview, {
  about: 'Closes the review with what it found. It changes nothing by itself.',
  stream: ({ process }) => `process/${process}`,
  decider: processDecider,
  may: 'PROPOSE',
  emits: [ProcessReviewClosed, ComplianceExceptionRaised],
});
