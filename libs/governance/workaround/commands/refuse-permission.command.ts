import { command } from '../../language/command.js';
import { Group, Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import type { RecordedDecision } from '../../record/recorded-decision.js';
import { decisionShape, readsOfDecision } from '../../record/recorded-decision.js';
import { workaroundDecider } from '../workaround.decider.js';
import { PermissionRefused } from '../workaround.events.js';

export class RefusePermission {
  @Ref('workaround') workaround!: string;
  @Text(2000) reason!: string;
  @Group(decisionShape, { about: 'The decision not to permit it.' }) decision!: RecordedDecision;
}

export const refusePermission = command(RefusePermission, {
  about: 'Enters the decision not to permit a workaround: while it goes on, it goes on unpermitted.',
  stream: ({ workaround }) => `workaround/${workaround}`,
  decider: workaroundDecider,
  may: 'ENTER_DECISION',
  emits: [PermissionRefused, ComplianceExceptionRaised],
  reads: readsOfDecision,
});
