import type { Day } from '#kernel';
import { compareDays } from '#kernel';
import type { Context } from '../language/decider.js';
import type { Refusal } from '../language/refusal.js';
import { invalid, refuse, unknown } from '../language/refusal.js';
import { affectedOnly } from '../process/consent.policy.js';
import { processDecider } from '../process/process.decider.js';
import { isInProgress, statusOf } from '../process/status.policy.js';
import type { AdoptionState } from './adoption.state.js';

type Whole = Context<AdoptionState>;

/** There is such a process, and it is to be the authority's own way of working. */
export function affectedAuthority(process: string, authority: string, context: Whole): Refusal | undefined {
  const state = context.look(processDecider, `process/${process}`);
  return state.text.proposed
    ? affectedOnly(state, context, process, authority)
    : unknown('PROCESS_NOT_FOUND', { process });
}

/** A version in force, or one that may still come into force. */
export function versionAlive(process: string, version: number, context: Whole): Refusal | undefined {
  const status = statusOf(context.look(processDecider, `process/${process}`), version);
  if (status === 'NONE') return unknown('VERSION_NOT_FOUND', { process, version });
  return isInProgress(status) || status === 'IN_FORCE' || status === 'UNDER_REVIEW'
    ? undefined
    : refuse('VERSION_CLOSED', { process, version, status });
}

/** An authority adopts the version in force; one that is not yet in force is planned for. */
export function versionInForce(process: string, version: number, context: Whole): Refusal | undefined {
  const { inForce, retired } = context.look(processDecider, `process/${process}`).force;
  if (retired) return refuse('PROCESS_RETIRED', { process });
  if (!inForce) return refuse('NOTHING_IN_FORCE', { process });
  return inForce.version === version
    ? undefined
    : refuse('ADOPTS_VERSION_NOT_IN_FORCE', { process, version, inForce: inForce.version });
}

/** The same version with the same variation is adopted once. */
export function notAdoptedBefore(
  process: string,
  version: number,
  authority: string,
  { all }: Whole,
  variation?: string,
): Refusal | undefined {
  const adopted = all.authorities.get(authority)?.adopted;
  const another = variation !== undefined && adopted?.variation !== variation;
  return adopted?.version === version && !another
    ? refuse('ALREADY_ADOPTED', { process, version, authority })
    : undefined;
}

export const notPast = (until: Day | undefined, { day }: Context): Refusal | undefined =>
  until !== undefined && compareDays(until, day) < 0 ? invalid('DAY_HAS_PASSED', { day: until }) : undefined;
