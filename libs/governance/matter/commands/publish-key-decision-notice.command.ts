import { command } from '../../language/command.js';
import { Day, Line, ListOf, Ref } from '../../language/fields.js';
import { line } from '../../language/kinds.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { matterDecider } from '../matter.decider.js';
import { KeyDecisionNoticePublished } from '../notice.events.js';

export class PublishKeyDecisionNotice {
  @Ref('matter') matter!: string;
  @Line(160, { about: 'The decider’s name and title, or the body.' }) decider!: string;
  @ListOf(line(120), { most: 50, about: 'The members, where it is a body.' }) members!: readonly string[];
  @Day({ about: 'The day of the decision, or the first of the period.' }) from!: string;
  @Day({ optional: true, about: 'The last day of the period.' }) until?: string;
  @ListOf(line(200), { most: 50, about: 'Documents to be submitted.' }) documents!: readonly string[];
  @Line(300, { about: 'Where they can be had.' }) address!: string;
  @Line(300, { about: 'That others may be submitted, and how to ask for them.' }) procedure!: string;
}

export const publishKeyDecisionNotice = command(PublishKeyDecisionNotice, {
  about: 'Publishes your authority’s notice of a key decision: 28 clear days before it (SI 2012/2089 reg 9).',
  stream: ({ matter }) => `matter/${matter}`,
  decider: matterDecider,
  may: 'ENTER_DECISION',
  emits: [KeyDecisionNoticePublished, ComplianceExceptionRaised],
});
