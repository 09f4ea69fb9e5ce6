import { command } from '../../language/command.js';
import { Count, Ref } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { processDecider } from '../process.decider.js';
import { ConsultationClosed } from '../process.events.js';

export class CloseConsultation {
  @Ref('process') process!: string;
  @Count(1, 10_000) version!: number;
}

export const closeConsultation = command(CloseConsultation, {
  about: 'Closes the consultation on a version before its day, or where none was set.',
  stream: ({ process }) => `process/${process}`,
  decider: processDecider,
  may: 'PROPOSE',
  emits: [ConsultationClosed, ComplianceExceptionRaised],
});
