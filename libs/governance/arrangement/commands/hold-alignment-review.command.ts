import { command } from '../../language/command.js';
import { ListOf, Text } from '../../language/fields.js';
import { ref } from '../../language/kinds.js';
import { arrangementDecider } from '../arrangement.decider.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { AlignmentReviewHeld } from '../alignment.events.js';

export class HoldAlignmentReview {
  @Text(4000) findings!: string;
  @ListOf(ref('authority'), { optional: true, most: 50 }) takingPart?: readonly string[];
}

export const holdAlignmentReview = command(HoldAlignmentReview, {
  about: 'Records a review of how far interests, decisions and processes are aligned.',
  stream: (_, { slug }) => `arrangement/${slug}`,
  decider: arrangementDecider,
  may: 'STATE',
  emits: [AlignmentReviewHeld, ComplianceExceptionRaised],
});
