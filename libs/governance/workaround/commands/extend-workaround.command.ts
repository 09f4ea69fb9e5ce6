import { command } from '../../language/command.js';
import { Day, Group, Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import type { RecordedDecision } from '../../record/recorded-decision.js';
import { decisionShape, readsOfDecision } from '../../record/recorded-decision.js';
import { workaroundDecider } from '../workaround.decider.js';
import { WorkaroundExtended } from '../workaround.events.js';

export class ExtendWorkaround {
  @Ref('workaround') workaround!: string;
  @Day({ about: 'New last day of the permission.' }) until!: string;
  @Text(2000, { about: 'What has been done towards its end since it was permitted.' }) progress!: string;
  @Group(decisionShape, { about: 'The decision to extend it.' }) decision!: RecordedDecision;
}

export const extendWorkaround = command(ExtendWorkaround, {
  about: 'Enters the decision to extend a permission before it ends: once, unless the constitution says otherwise.',
  stream: ({ workaround }) => `workaround/${workaround}`,
  decider: workaroundDecider,
  may: 'ENTER_DECISION',
  emits: [WorkaroundExtended, ComplianceExceptionRaised],
  reads: readsOfDecision,
});
