import { command } from '../../language/command.js';
import { Hash, OpenText, Ref } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { MotionMoved } from '../motion.events.js';
import { meetingDecider } from '../meeting.decider.js';

export class MoveMotion {
  @Ref('meeting') meeting!: string;
  @Ref('item') item!: string;
  @Ref('motion', { about: 'A new id, unique in the arrangement.' }) motion!: string;
  @OpenText(4000, { about: 'The resolution as it would be passed.' }) text!: string;
  @Ref('matter', { optional: true, about: 'The matter that it is about.' }) matter?: string;
  @Hash({ optional: true, about: 'The exact text of the matter, by its hash.' }) contentHash?: string;
  @Ref('person', { optional: true, about: 'The mover, where it is not the one who acts.' }) member?: string;
}

export const moveMotion = command(MoveMotion, {
  about: 'Moves a motion on the item that is open.',
  stream: ({ meeting }) => `meeting/${meeting}`,
  decider: meetingDecider,
  may: 'REPORT',
  emits: [MotionMoved, ComplianceExceptionRaised],
  reads: ({ matter }) => (matter === undefined ? [] : [`matter/${matter}`]),
});
