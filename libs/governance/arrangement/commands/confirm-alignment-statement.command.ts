import { command } from '../../language/command.js';
import { Text } from '../../language/fields.js';
import { arrangementDecider } from '../arrangement.decider.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { AlignmentStatementConfirmed } from '../alignment.events.js';

export class ConfirmAlignmentStatement {
  @Text(2000, { optional: true }) comment?: string;
}

export const confirmAlignmentStatement = command(ConfirmAlignmentStatement, {
  about: 'Confirms, each year, that your authority’s statement still holds.',
  stream: (_, { slug }) => `arrangement/${slug}`,
  decider: arrangementDecider,
  may: 'STATE',
  emits: [AlignmentStatementConfirmed, ComplianceExceptionRaised],
});
