import { command } from '../../language/command.js';
import { Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { matterDecider } from '../matter.decider.js';
import { PrivateMeetingRepresentationReceived } from '../notice.events.js';

export class RecordPrivateMeetingRepresentation {
  @Ref('matter') matter!: string;
  @Ref('authority', { about: 'Whose meeting it is.' }) authority!: string;
  @Text(4000) representation!: string;
}

export const recordPrivateMeetingRepresentation = command(RecordPrivateMeetingRepresentation, {
  about: 'Enters what was said against holding a meeting in private.',
  stream: ({ matter }) => `matter/${matter}`,
  decider: matterDecider,
  may: 'REPORT',
  emits: [PrivateMeetingRepresentationReceived, ComplianceExceptionRaised],
});
