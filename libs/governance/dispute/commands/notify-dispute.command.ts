import { command } from '../../language/command.js';
import { Line, ListOf, Ref, Text } from '../../language/fields.js';
import { ref } from '../../language/kinds.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { disputeDecider } from '../dispute.decider.js';
import { DisputeNotified } from '../dispute.events.js';

export class NotifyDispute {
  @Ref('dispute', { about: 'A new id, unique in the arrangement.' }) dispute!: string;
  @Line(200) subject!: string;
  @Text(4000, { optional: true }) description?: string;
  @Text(4000, { about: 'What is asked for.' }) relief!: string;
  @ListOf(ref('authority'), { most: 50, about: 'The authorities that it is with.' }) against!: readonly string[];
  @Line(120, { optional: true, about: 'Who outside it is with: a vendor.' }) outside?: string;
  @Ref('process', { optional: true }) process?: string;
  @Ref('workaround', { optional: true }) workaround?: string;
  @Line(10, { optional: true, about: 'A higher rung, for a workaround whose risk has been high for too long.' })
  startsAt?: string;
}

export const notifyDispute = command(NotifyDispute, {
  about: 'Notifies a dispute. It runs up the ladder of the constitution while the service continues as it is.',
  stream: ({ dispute }) => `dispute/${dispute}`,
  decider: disputeDecider,
  may: 'POSITION',
  emits: [DisputeNotified, ComplianceExceptionRaised],
  reads: ({ workaround }, { slug }) => [
    `arrangement/${slug}`,
    ...(workaround === undefined ? [] : [`workaround/${workaround}`]),
  ],
});
