import type { Day } from '#kernel';
import { compareDays } from '#kernel';
import type { Refusal } from '../language/refusal.js';
import { refuse } from '../language/refusal.js';
import type { ProcessState } from './process.state.js';
import { isInProgress, statusOf } from './status.policy.js';

/** A version in progress, once. One that was superseded does not come back: its text is published under a new number. */
export function mayComeIntoForce(
  state: ProcessState,
  all: ProcessState,
  process: string,
  version: number,
): Refusal | undefined {
  if (all.force.inForce?.version === version) return refuse('ALREADY_IN_FORCE', { process, version });
  const status = statusOf(state, version);
  return isInProgress(status) ? undefined : refuse('VERSION_CLOSED', { process, version, status });
}

/** Never before the date that the decision or, where it stated none, the version states. */
export const notBeforeItsDate = (
  stated: Day | undefined,
  process: string,
  version: number,
  day: Day,
): Refusal | undefined =>
  stated !== undefined && compareDays(day, stated) < 0
    ? refuse('NOT_BEFORE_STATED_DATE', { process, version, stated })
    : undefined;
