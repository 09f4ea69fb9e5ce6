import { startOf } from '#kernel';
import type { Fact } from '#governance';
import { ApprovalGranted, approvalsRecord, DecisionBecameEffective, decisionRecord, MatterApproved } from '#governance';
import type { Following, Look, Reaction } from './reaction.js';

/** An authority's approval is satisfied when the decision by which it approved is in effect (practice 4), whichever came first. */
export const approvalSatisfied: Reaction = {
  process: 'approvals',
  after: [DecisionBecameEffective.type, ApprovalGranted.type],
  needless: [
    'NO_APPROVAL_BY_THAT_DECISION',
    'IN_EFFECT_BEFORE',
    'APPROVING_DECISION_NOT_FOUND',
    'NOT_ITS_OWN_DECISION',
    'DECISION_DOES_NOT_APPROVE',
    'DECISION_APPROVES_ANOTHER_TEXT',
  ],
  async follows(fact, look) {
    const decision = fact.body['decision'] as string;
    const { outcome, effect } = await look.state(decisionRecord, `decision/${decision}`);
    const matter = (fact.type === ApprovalGranted.type ? fact.body['matter'] : outcome.approves?.matter) as
      string | undefined;
    if (matter === undefined || effect.from === undefined || effect.recordedAt === undefined) return [];
    return [{ command: 'SatisfyApproval', data: { matter, decision }, on: laterOf(fact, effect.recordedAt) }];
  },
};

/** A matter is approved by all once the last approval of one text is satisfied, or was confirmed to be. */
export const approvalsComplete: Reaction = {
  process: 'approvals-complete',
  after: ['approvals/'],
  needless: ['APPROVALS_NOT_COMPLETE', 'APPROVALS_NOT_SOUGHT', 'MATTER_APPROVED_ALREADY', 'APPROVALS_HAVE_LAPSED'],
  async follows({ type, stream }: Fact, look: Look): Promise<readonly Following[]> {
    const matter = stream.slice('approvals/'.length);
    const { approved, sought } = await look.state(approvalsRecord, stream);
    return type === MatterApproved.type || approved || !sought
      ? []
      : [{ command: 'CompleteApprovals', data: { matter } }];
  },
};

/** When both are so: the later of a fact and of what it rests on. */
const laterOf = ({ at, occurredAt }: Fact, other: Fact['occurredAt']): Fact['occurredAt'] =>
  startOf(other) > at ? other : occurredAt;
