import type { Occurred } from '#kernel';
import { dayOf, instantOf, startOf } from '#kernel';
import type { DecisionState, Fact, Gate } from '#governance';
import {
  approvalsRecord,
  approvalsSeen,
  callInRecord,
  callInsSeen,
  DecisionBecameEffective,
  decisionRecord,
  gateOf,
} from '#governance';
import type { Following, Look, Reaction } from './reaction.js';

/**
 * Asks the gate of a decision again after everything that may have opened it, and records its effect when it is open
 * (lifecycles 9.5). Dated on the day that the gate computes: a cause learned of late opens it then, not now.
 */
export const gate: Reaction = {
  process: 'gate',
  after: ['decision/', 'callin/', 'approvals/'],
  needless: ['GATE_SHUT', 'ALREADY_EFFECTIVE', 'DECISION_UNKNOWN'],
  async follows(fact, look): Promise<readonly Following[]> {
    if (fact.type === DecisionBecameEffective.type) return [];
    const opened = await Promise.all(decisionsBehind(fact, look).map((decision) => effectOf(decision, fact, look)));
    return opened.flatMap((following) => following ?? []);
  },
};

/** The decisions whose gate an event may have moved. */
export function decisionsBehind({ stream }: Pick<Fact, 'stream'>, look: Pick<Look, 'known'>): readonly string[] {
  const slash = stream.indexOf('/');
  const [kind, id] = [stream.slice(0, slash), stream.slice(slash + 1)];
  return kind === 'approvals' ? look.known.of('decisions', id) : [id];
}

async function effectOf(decision: string, cause: Fact, look: Look): Promise<Following | undefined> {
  const { outcome, effect } = await look.state(decisionRecord, `decision/${decision}`);
  if (outcome.on === undefined || effect.from !== undefined) return undefined;
  const now = look.now();
  const { open, effectiveFrom } = await gateAt(decision, now, look);
  if (!open || effectiveFrom === undefined) return undefined;
  const candidates: readonly Occurred[] = [
    dayOf(cause.occurredAt) >= effectiveFrom ? cause.occurredAt : effectiveFrom,
    instantOf(now),
  ];
  for (const on of candidates) {
    if (startOf(on) <= now && (await gateAt(decision, startOf(on), look)).open)
      return { command: 'RecordEffect', data: { decision, ...matterOf(outcome) }, on };
  }
  return undefined;
}

/** The gate of a decision at a moment (ms), on all that is known now of what had happened by then. */
export async function gateAt(decision: string, at: number, look: Look): Promise<Gate> {
  const state = await look.state(decisionRecord, `decision/${decision}`, at);
  const { matter } = matterOf(state.outcome);
  const board = await look.board(at);
  const approvals =
    matter === undefined
      ? undefined
      : approvalsSeen(await look.state(approvalsRecord, `approvals/${matter}`, at), board);
  const callIns = callInsSeen(await look.state(callInRecord, `callin/${decision}`, at), board);
  return gateOf({ decision: state, approvals, callIns, at });
}

/** The matter whose approvals it waits for, where it waits for any. */
const matterOf = ({ approvalsOf, matter }: DecisionState['outcome']): { readonly matter?: string } =>
  approvalsOf.length > 0 && matter !== undefined ? { matter } : {};
