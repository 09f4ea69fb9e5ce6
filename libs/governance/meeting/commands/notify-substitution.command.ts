import { command } from '../../language/command.js';
import { Ref } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { SubstitutionNotified } from '../attendance.events.js';
import { QuorumEstablished, QuorumLost } from '../sitting.events.js';
import { meetingDecider } from '../meeting.decider.js';

export class NotifySubstitution {
  @Ref('meeting') meeting!: string;
  @Ref('person', { about: 'The substitute, nominated by the authority.' }) person!: string;
  @Ref('person', { about: 'The member whose place is taken.' }) for!: string;
  @Ref('authority', { about: 'The authority of both.' }) authority!: string;
}

export const notifySubstitution = command(NotifySubstitution, {
  about: 'Gives notice that a substitute sits for a named member at this meeting.',
  stream: ({ meeting }) => `meeting/${meeting}`,
  decider: meetingDecider,
  may: 'REPORT',
  emits: [SubstitutionNotified, QuorumEstablished, QuorumLost, ComplianceExceptionRaised],
  reads: ({ authority }) => [`authority/${authority}`],
});
