import { command } from '../../language/command.js';
import { Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { conditionDecider } from '../condition.decider.js';
import { ConditionReleased, ConditionWaived } from '../condition.events.js';

export class ReleaseCondition {
  @Ref('condition') condition!: string;
  @Text(2000) reasons!: string;
}

export const releaseCondition = command(ReleaseCondition, {
  about: 'Gives up a condition that protects your authority. It is waived once all that it protects have.',
  stream: ({ condition }) => `condition/${condition}`,
  decider: conditionDecider,
  may: 'ACCEPT',
  emits: [ConditionReleased, ConditionWaived, ComplianceExceptionRaised],
});
