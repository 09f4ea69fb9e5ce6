import { command } from '../../language/command.js';
import { Day, Group, ListOf, OneOf, Text } from '../../language/fields.js';
import { line } from '../../language/kinds.js';
import type { RecordedDecision } from '../../record/recorded-decision.js';
import { decisionShape, readsOfDecision } from '../../record/recorded-decision.js';
import { arrangementDecider } from '../arrangement.decider.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { DissolutionTriggered } from '../ending.events.js';
import { WithdrawalNoticeServed } from '../exit.events.js';
import type { NoticeScope } from '../exit.words.js';
import { NOTICE_SCOPES } from '../exit.words.js';

export class ServeWithdrawalNotice {
  @OneOf(NOTICE_SCOPES) scope!: NoticeScope;
  @ListOf(line(80), { optional: true, most: 50, about: 'The schedules that it leaves, where it stays in others.' })
  schedules?: readonly string[];
  @Day({
    optional: true,
    about: 'The last day asked for; else, or where that is too soon, the earliest that the constitution allows.',
  })
  effective?: string;
  @Text(4000, { optional: true }) reasons?: string;
  @Group(decisionShape, { about: 'The decision of your authority to leave.' }) decision!: RecordedDecision;
}

export const serveWithdrawalNotice = command(ServeWithdrawalNotice, {
  about: 'Gives notice that your authority leaves the arrangement, or some of its schedules.',
  stream: (_, { slug }) => `arrangement/${slug}`,
  decider: arrangementDecider,
  may: 'CONSTITUTE',
  emits: [WithdrawalNoticeServed, DissolutionTriggered, ComplianceExceptionRaised],
  reads: readsOfDecision,
});
