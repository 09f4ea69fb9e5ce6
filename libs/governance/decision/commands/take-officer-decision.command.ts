import { command } from '../../language/command.js';
import { Day, Field, Flag, Group, Line, ListOf, OneOf, Pence, Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { decisionDecider } from '../decision.decider.js';
import { group, oneOf, ref } from '../../language/kinds.js';
import type { ApprovalCondition } from '../../approvals/approvals.words.js';
import { takingReads } from '../taking.reads.js';
import type { FullBody } from '../../language/kinds.js';
import type { Authorisation, Replaces } from '../decision.words.js';
import {
  approvesShape,
  AUTHORISATIONS,
  consulteeShape,
  decisionConditions,
  OFFICER_EFFECTS,
  replacesShape,
  urgencyShape,
} from '../decision.words.js';
import { OfficerDecisionTaken } from '../outcome.events.js';

export class TakeOfficerDecision {
  @Ref('decision', { about: 'A new id, unique in the arrangement.' }) decision!: string;
  @Line(200) title!: string;
  @Ref('person', { about: 'The officer who decided.' }) officer!: string;
  @Line(120, { about: 'The office, as the scheme of delegation names it.' }) office!: string;
  @Ref('delegation', { about: 'The delegation under which it was decided.' }) delegation!: string;
  @Ref('authority', { optional: true, about: 'Who delegated, where it was another authority.' }) delegatedBy?: string;
  @OneOf(AUTHORISATIONS) authorisation!: Authorisation;
  @ListOf(oneOf(OFFICER_EFFECTS), {
    optional: true,
    most: 3,
    about: 'Why a general decision is recorded; none: routine administration.',
  })
  effects?: readonly (typeof OFFICER_EFFECTS)[number][];
  @Pence({ optional: true }) amount?: number;
  @ListOf(group(consulteeShape), { optional: true, most: 20, about: 'Who was consulted, with the evidence.' })
  consultees?: readonly FullBody<typeof consulteeShape>[];
  @Flag({ optional: true, about: 'Whether it is a function of the executive.' }) executive?: boolean;
  @Text(10_000, { optional: true }) resolution?: string;
  @Ref('matter', { optional: true }) matter?: string;
  @ListOf(ref('authority'), { optional: true, least: 1, most: 50 }) affected?: readonly string[];
  @Group(approvesShape, { optional: true, about: 'The joint matter that your authority approves by it.' })
  approves?: { readonly matter: string; readonly contentHash: string };
  @Day({ optional: true, about: 'A date before which it is not to take effect.' }) statedDate?: string;
  @Field(decisionConditions(), { optional: true }) conditions?: readonly ApprovalCondition[];
  @ListOf(group(urgencyShape), { optional: true, most: 50 })
  urgency?: readonly { readonly authority: string; readonly agreedBy: string }[];
  @ListOf(group(replacesShape), { optional: true, most: 20 }) replaces?: readonly Replaces[];
}

export const takeOfficerDecision = command(TakeOfficerDecision, {
  about: 'Enters a decision of an officer of your authority under a delegation, with its limit and consultee.',
  stream: ({ decision }) => `decision/${decision}`,
  decider: decisionDecider,
  may: 'ENTER_DECISION',
  emits: [OfficerDecisionTaken, ComplianceExceptionRaised],
  reads: takingReads,
});
