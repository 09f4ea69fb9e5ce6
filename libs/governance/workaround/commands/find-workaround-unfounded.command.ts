import { command } from '../../language/command.js';
import { Group, Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import type { RecordedDecision } from '../../record/recorded-decision.js';
import { decisionShape, readsOfDecision } from '../../record/recorded-decision.js';
import { workaroundDecider } from '../workaround.decider.js';
import { WorkaroundFoundUnfounded } from '../workaround.events.js';

export class FindWorkaroundUnfounded {
  @Ref('workaround') workaround!: string;
  @Text(2000) reason!: string;
  @Group(decisionShape, { about: 'The decision that found so.' }) decision!: RecordedDecision;
}

export const findWorkaroundUnfounded = command(FindWorkaroundUnfounded, {
  about: 'Enters that a body found no departure from the process.',
  stream: ({ workaround }) => `workaround/${workaround}`,
  decider: workaroundDecider,
  may: 'ENTER_DECISION',
  emits: [WorkaroundFoundUnfounded, ComplianceExceptionRaised],
  reads: readsOfDecision,
});
