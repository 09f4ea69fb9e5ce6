import type { NoticeOfMeeting } from '../../arrangement/bodies.words.js';
import { noticeShape } from '../../arrangement/bodies.words.js';
import { command } from '../../language/command.js';
import { Day, Flag, Group, Line, ListOf, OneOf, Ref } from '../../language/fields.js';
import { group } from '../../language/kinds.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import type { Jurisdiction } from '../../rules/law.js';
import { JURISDICTIONS } from '../../rules/law.js';
import type { MeetingLaw, QuorumRule } from '../../rules/quorum/index.js';
import { MEETING_LAWS, quorumRuleShape } from '../../rules/quorum/index.js';
import { MeetingConvened } from '../convening.events.js';
import { meetingDecider } from '../meeting.decider.js';
import type { Held, MeetingKind, Member } from '../meeting.words.js';
import { HELD, MEETING_KINDS, memberShape } from '../meeting.words.js';

export class ConveneMeeting {
  @Ref('meeting', { about: 'A new id, unique in the arrangement.' }) meeting!: string;
  @Ref('body', { about: 'The body that meets: the joint board, or another.' }) body!: string;
  @OneOf(MEETING_KINDS) kind!: MeetingKind;
  @OneOf(HELD, { about: 'In the room, remotely, both, or in writing.' }) held!: Held;
  @Day() day!: string;
  @Line(5, { about: 'HH:MM, London.' }) time!: string;
  @Line(200) place!: string;
  @ListOf(group(memberShape), {
    least: 1,
    most: 200,
    about: 'The members of the body as it is composed now; one who has no vote is listed as such.',
  })
  members!: Member[];
  @Group(quorumRuleShape, {
    optional: true,
    about: 'The quorum of the body, where its constitution sets none: what that sets is not set otherwise here.',
  })
  quorum?: QuorumRule;
  @Flag({ optional: true, about: 'Whether its standing orders ask for a seconder.' }) secondersNeeded?: boolean;
  @Group(noticeShape, {
    optional: true,
    about: 'The notice that is asked for, where it is not the law’s and the constitution sets none.',
  })
  notice?: NoticeOfMeeting;
  @Ref('authority', { optional: true, about: 'The one authority whose own organ this is; left out for a joint body.' })
  organOf?: string;
  @OneOf(MEETING_LAWS, {
    optional: true,
    about: 'By which law it meets, where that does not follow from the form of the arrangement.',
  })
  law?: MeetingLaw;
  @OneOf(JURISDICTIONS, { optional: true, about: 'Where it does not follow from the first member’s authority.' })
  jurisdiction?: Jurisdiction;
  @Ref('person', { optional: true, about: 'Who is in the chair already.' }) chair?: string;
  @Ref('person', { optional: true, about: 'Who is vice-chair already.' }) viceChair?: string;
}

export const conveneMeeting = command(ConveneMeeting, {
  about:
    'Calls a body together: when, where and how, and who its members are at that time. Notice is counted in clear days.',
  stream: ({ meeting }) => `meeting/${meeting}`,
  decider: meetingDecider,
  may: 'ENTER_DECISION',
  emits: [MeetingConvened, ComplianceExceptionRaised],
  reads: (_, { slug }) => [`arrangement/${slug}`],
});
