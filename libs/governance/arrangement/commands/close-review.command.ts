import { command } from '../../language/command.js';
import { Group, OneOf, Text } from '../../language/fields.js';
import type { FullBody } from '../../language/kinds.js';
import { decisionShape, readsOfDecision } from '../../record/recorded-decision.js';
import { REVIEW_OUTCOMES } from '../arrangement.words.js';
import { arrangementDecider } from '../arrangement.decider.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { ReviewClosed } from '../formation.events.js';

export class CloseReview {
  @OneOf(REVIEW_OUTCOMES) outcome!: (typeof REVIEW_OUTCOMES)[number];
  @Text(4000) findings!: string;
  @Group(decisionShape, { optional: true, about: 'The decision; needed to end the arrangement.' }) decision?: FullBody<
    typeof decisionShape
  >;
}

export const closeReview = command(CloseReview, {
  about: 'Closes the review: continue, remodel, or end.',
  stream: (_, { slug }) => `arrangement/${slug}`,
  decider: arrangementDecider,
  may: 'CONSTITUTE',
  emits: [ReviewClosed, ComplianceExceptionRaised],
  reads: readsOfDecision,
});
