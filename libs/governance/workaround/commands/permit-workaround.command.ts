import { command } from '../../language/command.js';
import { Day, Group, Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import type { RecordedDecision } from '../../record/recorded-decision.js';
import { decisionShape, readsOfDecision } from '../../record/recorded-decision.js';
import { workaroundDecider } from '../workaround.decider.js';
import { WorkaroundPermitted } from '../workaround.events.js';

export class PermitWorkaround {
  @Ref('workaround') workaround!: string;
  @Day({ about: 'Last day of the permission.' }) until!: string;
  @Text(2000, { optional: true }) conditions?: string;
  @Group(decisionShape, { about: 'The decision to permit it.' }) decision!: RecordedDecision;
}

export const permitWorkaround = command(PermitWorkaround, {
  about:
    'Enters the decision to permit a workaround until a date; after an earlier permission has ended it is a renewal.',
  stream: ({ workaround }) => `workaround/${workaround}`,
  decider: workaroundDecider,
  may: 'ENTER_DECISION',
  emits: [WorkaroundPermitted, ComplianceExceptionRaised],
  reads: readsOfDecision,
});
