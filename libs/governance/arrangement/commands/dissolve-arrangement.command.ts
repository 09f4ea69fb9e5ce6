import { command } from '../../language/command.js';
import { Group, Line, ListOf, Text } from '../../language/fields.js';
import type { FullBody } from '../../language/kinds.js';
import { group } from '../../language/kinds.js';
import type { RecordedDecision } from '../../record/recorded-decision.js';
import { decisionShape, readsOfDecision } from '../../record/recorded-decision.js';
import { arrangementDecider } from '../arrangement.decider.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { ArrangementDissolved, leftOverShape } from '../ending.events.js';

export class DissolveArrangement {
  @Line(120, { optional: true, about: 'Who keeps the records.' }) custodian?: string;
  @ListOf(group(leftOverShape), {
    optional: true,
    most: 500,
    about: 'Open actions and workarounds, and who has taken each on.',
  })
  leftOver?: readonly FullBody<typeof leftOverShape>[];
  @Text(4000, { optional: true }) reasons?: string;
  @Group(decisionShape, { about: 'The decision by which it was taken.' }) decision!: RecordedDecision;
}

export const dissolveArrangement = command(DissolveArrangement, {
  about: 'Dissolves an arrangement that has no members any more. What is left over is named, or flagged.',
  stream: (_, { slug }) => `arrangement/${slug}`,
  decider: arrangementDecider,
  may: 'ENTER_DECISION',
  emits: [ArrangementDissolved, ComplianceExceptionRaised],
  reads: readsOfDecision,
});
