import { command } from '../../language/command.js';
import { Day, Field, Flag, Group, Hash, Line, ListOf, OneOf, Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { decisionDecider } from '../decision.decider.js';
import { group, ref } from '../../language/kinds.js';
import type { Power } from '../../matter/matter.words.js';
import type { ApprovalCondition } from '../../approvals/approvals.words.js';
import type { DecidingCapacity } from '../../rules/regimes/index.js';
import { takingReads } from '../taking.reads.js';
import type { DecidedBy, DecisionKind, Replaces } from '../decision.words.js';
import {
  approvesShape,
  BODY_CAPACITIES,
  deciderShape,
  DECISION_KINDS,
  decisionConditions,
  powers,
  replacesShape,
  urgencyShape,
} from '../decision.words.js';
import { DecisionTaken, DecisionValidityQuestioned } from '../outcome.events.js';

export class TakeDecision {
  @Ref('decision', { about: 'A new id, unique in the arrangement.' }) decision!: string;
  @Line(200) title!: string;
  @OneOf(DECISION_KINDS) kind!: DecisionKind;
  @Group(deciderShape, { about: 'The board; or the organ or the member of your authority that decided.' })
  decidedBy!: DecidedBy;
  @OneOf(BODY_CAPACITIES, { about: 'From it and the day follow the laws on its record.' }) capacity!: DecidingCapacity;
  @Flag({ optional: true, about: 'A function of the executive, where a board or committee exercised it.' })
  executive?: boolean;
  @Text(10_000, { optional: true, about: 'The words that were resolved.' }) resolution?: string;
  @Hash({ optional: true, about: 'Of the exact text that it is about; that of the matter where it is left out.' })
  contentHash?: string;
  @Ref('matter', { optional: true }) matter?: string;
  @ListOf(ref('authority'), {
    optional: true,
    least: 1,
    most: 50,
    about: 'Whom it binds; those of the matter where left out.',
  })
  affected?: readonly string[];
  @Ref('meeting', { optional: true }) meeting?: string;
  @Ref('item', { optional: true }) item?: string;
  @Ref('vote', { optional: true, about: 'The vote that carried it.' }) vote?: string;
  @Flag({ optional: true, about: 'False where the minutes show that the quorum was not there.' }) quorate?: boolean;
  @Group(approvesShape, {
    optional: true,
    about: 'The joint matter that your authority approves by it, and its exact text.',
  })
  approves?: { readonly matter: string; readonly contentHash: string };
  @Day({ optional: true, about: 'A date before which it is not to take effect.' }) statedDate?: string;
  @Field(powers(), { optional: true, about: 'The delegation, reserved matter or statute that it rests on.' })
  powers?: readonly Power[];
  @Field(decisionConditions(), { optional: true, about: 'What must be met before it takes effect.' })
  conditions?: readonly ApprovalCondition[];
  @ListOf(group(urgencyShape), {
    optional: true,
    most: 50,
    about: 'Urgency that its record states, and which office-holder agreed.',
  })
  urgency?: readonly { readonly authority: string; readonly agreedBy: string }[];
  @ListOf(group(replacesShape), {
    optional: true,
    most: 20,
    about: 'Decisions that it supersedes, varies, rescinds or supplements.',
  })
  replaces?: readonly Replaces[];
}

export const takeDecision = command(TakeDecision, {
  about: 'Enters a decision of a board, or of an organ or member of your authority.',
  stream: ({ decision }) => `decision/${decision}`,
  decider: decisionDecider,
  may: 'ENTER_DECISION',
  emits: [DecisionTaken, DecisionValidityQuestioned, ComplianceExceptionRaised],
  reads: takingReads,
});
