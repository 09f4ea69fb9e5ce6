import { command } from '../../language/command.js';
import { ListOf, Ref, Text } from '../../language/fields.js';
import { line } from '../../language/kinds.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { disputeDecider } from '../dispute.decider.js';
import { PrincipalsMeetingHeld } from '../dispute.events.js';

export class HoldPrincipalsMeeting {
  @Ref('dispute') dispute!: string;
  @ListOf(line(120), { optional: true, most: 50, about: 'By office, not by name.' }) present?: readonly string[];
  @Text(4000, { about: 'For the parties only.' }) outcome!: string;
}

export const holdPrincipalsMeeting = command(HoldPrincipalsMeeting, {
  about: 'Records that the principals of the parties met about a dispute.',
  stream: ({ dispute }) => `dispute/${dispute}`,
  decider: disputeDecider,
  may: 'REPORT',
  emits: [PrincipalsMeetingHeld, ComplianceExceptionRaised],
});
