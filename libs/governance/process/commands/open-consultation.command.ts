import { command } from '../../language/command.js';
import { Count, Day, Ref } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { processDecider } from '../process.decider.js';
import { ConsultationOpened } from '../process.events.js';

export class OpenConsultation {
  @Ref('process') process!: string;
  @Count(1, 10_000) version!: number;
  @Day({ optional: true, about: 'It closes at the end of this day.' }) closes?: string;
}

export const openConsultation = command(OpenConsultation, {
  about: 'Opens consultation on a version. A position or an objection opens it by itself.',
  stream: ({ process }) => `process/${process}`,
  decider: processDecider,
  may: 'PROPOSE',
  emits: [ConsultationOpened, ComplianceExceptionRaised],
});
