import { command } from '../../language/command.js';
import { Text } from '../../language/fields.js';
import { arrangementDecider } from '../arrangement.decider.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { ShadowStarted } from '../formation.events.js';

export class OperateInShadow {
  @Text(2000, { optional: true }) note?: string;
}

export const operateInShadow = command(OperateInShadow, {
  about: 'Starts to work in shadow, under an adopted constitution, before the arrangement commences.',
  stream: (_, { slug }) => `arrangement/${slug}`,
  decider: arrangementDecider,
  may: 'CONSTITUTE',
  emits: [ShadowStarted, ComplianceExceptionRaised],
});
