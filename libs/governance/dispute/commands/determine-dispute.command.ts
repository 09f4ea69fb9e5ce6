import { command } from '../../language/command.js';
import { Line, OneOf, Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { disputeDecider } from '../dispute.decider.js';
import { DisputeDetermined } from '../dispute.events.js';
import type { OutsideEnd } from '../dispute.words.js';
import { OUTSIDE_ENDS } from '../dispute.words.js';

export class DetermineDispute {
  @Ref('dispute') dispute!: string;
  @OneOf(OUTSIDE_ENDS) how!: OutsideEnd;
  @Line(300) source!: string;
  @Text(4000) determination!: string;
  @Ref('direction', { optional: true }) direction?: string;
}

export const determineDispute = command(DetermineDispute, {
  about: 'Records that somebody outside ended a dispute: by an award, a judgment, or a direction.',
  stream: ({ dispute }) => `dispute/${dispute}`,
  decider: disputeDecider,
  may: 'REPORT',
  emits: [DisputeDetermined, ComplianceExceptionRaised],
});
