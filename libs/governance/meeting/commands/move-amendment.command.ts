import { command } from '../../language/command.js';
import { OpenText, Ref } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { AmendmentMoved } from '../motion.events.js';
import { meetingDecider } from '../meeting.decider.js';

export class MoveAmendment {
  @Ref('meeting') meeting!: string;
  @Ref('motion', { about: 'The motion that it would amend.' }) motion!: string;
  @Ref('motion', { about: 'A new id for the amendment.' }) amendment!: string;
  @OpenText(4000, { about: 'How the motion would read.' }) text!: string;
  @Ref('person', { optional: true, about: 'The mover, where it is not the one who acts.' }) member?: string;
}

export const moveAmendment = command(MoveAmendment, {
  about: 'Moves an amendment; if it is carried, its text is the substantive motion.',
  stream: ({ meeting }) => `meeting/${meeting}`,
  decider: meetingDecider,
  may: 'REPORT',
  emits: [AmendmentMoved, ComplianceExceptionRaised],
});
