import type { Fact } from '#governance';
import { approvalsRecord, completionOf, DecisionBecameEffective, MatterApproved } from '#governance';
import type { StoredEvent } from '#event-store';
import { stateAt } from '../execute/streams.js';
import type { LogHost } from '../log-host.js';
import { decisionsBehind, gateAt } from './gate.js';
import type { Look } from './reaction.js';
import { isVoided } from './voiding.js';

/**
 * Recorded effects and approvals by all that a late fact has taken the ground from: the gate was shut on that day after all,
 * or the set of approvals was not complete.
 */
export async function groundless(late: Fact, look: Look, host: LogHost): Promise<readonly StoredEvent[]> {
  const kind = late.stream.slice(0, late.stream.indexOf('/'));
  if (kind !== 'decision' && kind !== 'callin' && kind !== 'approvals') return [];
  const approved = kind === 'approvals' ? await groundlessApproval(late, host) : [];
  const effects = await Promise.all(decisionsBehind(late, look).map((id) => groundlessEffect(id, late, look, host)));
  return [...approved, ...effects.flat()];
}

async function groundlessEffect(
  decision: string,
  late: Fact,
  look: Look,
  host: LogHost,
): Promise<readonly StoredEvent[]> {
  const effect = await standing(`decision/${decision}`, DecisionBecameEffective.type, host);
  if (!effect || late.id === effect.id || late.at > effect.at) return [];
  return (await gateAt(decision, effect.at, look)).open ? [] : stored(effect, host);
}

async function groundlessApproval({ id, stream }: Fact, host: LogHost): Promise<readonly StoredEvent[]> {
  const approved = await standing(stream, MatterApproved.type, host);
  if (!approved || approved.id === id) return [];
  const state = stateAt(await host.streams.load(stream), approvalsRecord, Infinity);
  return completionOf(state, await host.currentBoard()) ? [] : stored(approved, host);
}

/** The last event of a type in a stream that is not void. */
async function standing(stream: string, type: string, host: LogHost): Promise<Fact | undefined> {
  const memory = await host.streams.load(stream);
  return memory.facts.findLast((fact) => fact.type === type && !isVoided(memory, fact.id));
}

const stored = async ({ id }: Fact, host: LogHost): Promise<readonly StoredEvent[]> => {
  const event = await host.log.store.byId(id);
  return event ? [event] : [];
};
