import { command } from '../../language/command.js';
import { OneOf, Ref } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { ChairTaken } from '../chair.events.js';
import { meetingDecider } from '../meeting.decider.js';
import { PRESIDES_AS } from '../meeting.words.js';

export class TakeChair {
  @Ref('meeting') meeting!: string;
  @Ref('person', { optional: true, about: 'Who, where it is not the one who acts.' }) member?: string;
  @OneOf(PRESIDES_AS) as!: (typeof PRESIDES_AS)[number];
}

export const takeChair = command(TakeChair, {
  about: 'Records who presides from now on: a casting vote, where there is one, is theirs.',
  stream: ({ meeting }) => `meeting/${meeting}`,
  decider: meetingDecider,
  may: 'REPORT',
  emits: [ChairTaken, ComplianceExceptionRaised],
});
