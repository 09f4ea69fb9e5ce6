import { command } from '../../language/command.js';
import { Group, Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { PublicExcluded } from '../sitting.events.js';
import { meetingDecider } from '../meeting.decider.js';
import type { WithheldOn } from '../meeting.words.js';
import { withholdingShape } from '../meeting.words.js';

export class ExcludePublic {
  @Ref('meeting') meeting!: string;
  @Ref('item') item!: string;
  @Group(withholdingShape, { about: 'On what ground, by the law that applies.' }) ground!: WithheldOn;
  @Text(4000, {
    optional: true,
    about: 'Why keeping it from the public serves the public interest more than disclosing it.',
  })
  publicInterest?: string;
}

export const excludePublic = command(ExcludePublic, {
  about: 'Excludes press and public for an item, on a ground.',
  stream: ({ meeting }) => `meeting/${meeting}`,
  decider: meetingDecider,
  may: 'ENTER_DECISION',
  emits: [PublicExcluded, ComplianceExceptionRaised],
});
