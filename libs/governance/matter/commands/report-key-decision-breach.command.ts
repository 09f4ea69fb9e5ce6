import { command } from '../../language/command.js';
import { Line, Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { matterDecider } from '../matter.decider.js';
import { KeyDecisionBreachReported } from '../notice.events.js';

export class ReportKeyDecisionBreach {
  @Ref('matter') matter!: string;
  @Ref('decision') decision!: string;
  @Line(160, { about: 'To which meeting of the authority.' }) to!: string;
  @Text(2000) reasons!: string;
}

export const reportKeyDecisionBreach = command(ReportKeyDecisionBreach, {
  about: 'Reports to your authority that the procedure for key decisions was not followed (SI 2012/2089 reg 18).',
  stream: ({ matter }) => `matter/${matter}`,
  decider: matterDecider,
  may: 'REPORT',
  emits: [KeyDecisionBreachReported, ComplianceExceptionRaised],
  reads: ({ decision }) => [`decision/${decision}`],
});
