import { command } from '../../language/command.js';
import { Count, Line, OneOf, Text } from '../../language/fields.js';
import { LEADING } from '../arrangement.words.js';
import type { Leading } from '../arrangement.words.js';
import { arrangementDecider } from '../arrangement.decider.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { AlignmentStatementSubmitted } from '../alignment.events.js';

export class SubmitAlignmentStatement {
  @Text(4000) aims!: string;
  @Line(200, { about: 'The return that the authority needs.' }) requiredReturn!: string;
  @Count(1, 600, { about: 'Within how many months it needs it.' }) horizonMonths!: number;
  @Text(4000) technicalChallenges!: string;
  @Text(4000) humanChallenges!: string;
  @OneOf(LEADING, { about: 'Whether support depends on leading.' }) wouldLead!: Leading;
}

export const submitAlignmentStatement = command(SubmitAlignmentStatement, {
  about:
    'Files what your authority wants from the arrangement and fears of it. A later statement replaces the earlier.',
  stream: (_, { slug }) => `arrangement/${slug}`,
  decider: arrangementDecider,
  may: 'STATE',
  emits: [AlignmentStatementSubmitted, ComplianceExceptionRaised],
});
