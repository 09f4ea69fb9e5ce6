import { command } from '../../language/command.js';
import { Day, Group, Line, ListOf, Ref } from '../../language/fields.js';
import { ref } from '../../language/kinds.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import type { RecordedDecision } from '../../record/recorded-decision.js';
import { decisionShape, readsOfDecision } from '../../record/recorded-decision.js';
import { conditionDecider } from '../condition.decider.js';
import { ConditionImposed } from '../condition.events.js';

export class ImposeCondition {
  @Ref('condition', { about: 'A new id, unique in the arrangement.' }) condition!: string;
  @Ref('authority', { about: 'Who has to meet it.' }) authority!: string;
  @Line(200) title!: string;
  @ListOf(ref('authority'), { least: 1, most: 100, about: 'Whom it protects: they verify it or give it up.' })
  protects!: readonly string[];
  @Day({ optional: true, about: 'The last day on which it can be met.' }) due?: string;
  @Group(decisionShape) decision!: RecordedDecision;
}

export const imposeCondition = command(ImposeCondition, {
  about: 'Enters a condition that has to be met after a decision is in effect, and whom it protects.',
  stream: ({ condition }) => `condition/${condition}`,
  decider: conditionDecider,
  may: 'ENTER_DECISION',
  emits: [ConditionImposed, ComplianceExceptionRaised],
  reads: readsOfDecision,
});
