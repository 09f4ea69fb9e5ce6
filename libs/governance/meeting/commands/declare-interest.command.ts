import { command } from '../../language/command.js';
import { Flag, OneOf, Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { InterestDeclared, MemberWithdrewFromItem } from '../attendance.events.js';
import { QuorumEstablished, QuorumLost } from '../sitting.events.js';
import { meetingDecider } from '../meeting.decider.js';
import type { InterestCode, InterestEffect } from '../meeting.words.js';
import { INTEREST_CODES, INTEREST_EFFECTS } from '../meeting.words.js';

export class DeclareInterest {
  @Ref('meeting') meeting!: string;
  @Ref('item') item!: string;
  @Ref('person', { optional: true, about: 'Who, where it is not the one who acts.' }) member?: string;
  @OneOf(INTEREST_CODES, { about: 'Under which code it is declared.' }) code!: InterestCode;
  @OneOf(INTEREST_EFFECTS, { optional: true, about: 'What follows; left out, what follows from the code.' })
  effect?: InterestEffect;
  @Text(1000, { optional: true }) nature?: string;
  @Flag({ optional: true, about: 'Its nature is withheld as sensitive.' }) sensitive?: boolean;
}

export const declareInterest = command(DeclareInterest, {
  about:
    'Declares an interest in an item, before it or during it; who must withdraw does, and is back for the next item.',
  stream: ({ meeting }) => `meeting/${meeting}`,
  decider: meetingDecider,
  may: 'REPORT',
  emits: [InterestDeclared, MemberWithdrewFromItem, QuorumEstablished, QuorumLost, ComplianceExceptionRaised],
});
