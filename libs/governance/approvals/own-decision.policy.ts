import type { Context } from '../language/decider.js';
import type { Refusal } from '../language/refusal.js';
import { forbid, refuse, unknown } from '../language/refusal.js';
import { confirmed, stillStands } from '../decision/cited.policy.js';
import { decisionRecord } from '../decision/decision.fold.js';
import type { DecisionState } from '../decision/decision.state.js';
import { effectStatus, isTaken } from '../decision/decision.state.js';
import { actsFor } from '../record/acts-for.js';
import type { ApprovalsState } from './approvals.state.js';

type Here = Context<ApprovalsState>;

/** An approval as it is given: by which decision, of which text. */
export interface Given {
  readonly matter: string;
  readonly decision: string;
  readonly contentHash: string;
}

const look = (decision: string, context: Here): DecisionState => context.look(decisionRecord, `decision/${decision}`);

/** An approval is a decision of its own (practice 4): it is on the record before anything rests on it. */
export const decisionOnRecord = ({ decision }: Given, context: Here): Refusal | undefined =>
  isTaken(look(decision, context)) ? undefined : unknown('APPROVING_DECISION_NOT_FOUND', { decision });

/** That decision, where it is on the record, is the authority's own, resolves, and approves this very text. */
export function decidesThis(
  { matter, decision, contentHash }: Given,
  authority: string,
  context: Here,
): Refusal | undefined {
  const { outcome } = look(decision, context);
  if (outcome.on === undefined) return undefined;
  if (!actsFor(context.board, authority, outcome.authority ?? ''))
    return forbid('NOT_ITS_OWN_DECISION', {
      decision,
      authority,
      decidedBy: outcome.authority ?? outcome.decidedBy.body ?? '',
    });
  if (outcome.kind !== 'RESOLVED') return refuse('DECISION_DOES_NOT_APPROVE', { decision, kind: outcome.kind ?? '' });
  const approves = outcome.approves ?? { matter, contentHash: outcome.contentHash ?? contentHash };
  return approves.matter === matter && approves.contentHash === contentHash
    ? undefined
    : refuse('DECISION_APPROVES_ANOTHER_TEXT', {
        decision,
        matter: approves.matter,
        contentHash: approves.contentHash,
      });
}

/** Neither another decision nor a court has ended it: then there is nothing left that approves. */
export const decisionStands = ({ decision }: Given, context: Here): Refusal | undefined =>
  stillStands(look(decision, context));

/** The authority has confirmed it, where another authority's clerk entered it. */
export const decisionConfirmed = ({ decision }: Given, context: Here): Refusal | undefined =>
  confirmed(look(decision, context));

/** Its own gate has opened, and that is on its record. */
export const decisionInEffect = ({ decision }: Given, context: Here): Refusal | undefined =>
  effectStatus(look(decision, context)) === 'GATED'
    ? refuse('APPROVING_DECISION_NOT_IN_EFFECT', { decision })
    : undefined;
