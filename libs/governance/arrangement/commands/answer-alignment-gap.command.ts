import { command } from '../../language/command.js';
import { Ref, Text } from '../../language/fields.js';
import { arrangementDecider } from '../arrangement.decider.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { AlignmentGapAnswered } from '../alignment.events.js';

export class AnswerAlignmentGap {
  @Ref('gap') gap!: string;
  @Text(4000) how!: string;
  @Ref('compromise', { optional: true, about: 'The compromise that answers it.' }) compromise?: string;
}

export const answerAlignmentGap = command(AnswerAlignmentGap, {
  about: 'Says how a gap has been answered.',
  stream: (_, { slug }) => `arrangement/${slug}`,
  decider: arrangementDecider,
  may: 'STATE',
  emits: [AlignmentGapAnswered, ComplianceExceptionRaised],
});
