import { command } from '../../language/command.js';
import { Day, Line, OneOf, Ref } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { DispensationGranted } from '../attendance.events.js';
import { meetingDecider } from '../meeting.decider.js';
import { DISPENSATION_GROUNDS, DISPENSATIONS } from '../meeting.words.js';
import { QuorumEstablished, QuorumLost } from '../sitting.events.js';

export class GrantDispensation {
  @Ref('meeting') meeting!: string;
  @Ref('person') member!: string;
  @Line(160, { about: 'Who granted it: the authority, or whom it has delegated that to.' }) grantedBy!: string;
  @OneOf(DISPENSATION_GROUNDS) ground!: (typeof DISPENSATION_GROUNDS)[number];
  @OneOf(DISPENSATIONS, { about: 'To speak only, or also to vote.' }) allows!: (typeof DISPENSATIONS)[number];
  @Ref('item', { optional: true, about: 'For one item only.' }) item?: string;
  @Line(300) scope!: string;
  @Day({ optional: true, about: 'From this day; from the day of the act if left out.' }) from?: string;
  @Day({ about: 'The last day, within four years.' }) until!: string;
}

export const grantDispensation = command(GrantDispensation, {
  about: 'Records a dispensation by which a member with an interest may speak, or vote, for a time.',
  stream: ({ meeting }) => `meeting/${meeting}`,
  decider: meetingDecider,
  may: 'ENTER_DECISION',
  emits: [DispensationGranted, QuorumEstablished, QuorumLost, ComplianceExceptionRaised],
});
