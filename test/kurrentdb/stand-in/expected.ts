import { ANY, NO_STREAM, STREAM_EXISTS } from './held.js';
import type { Expected } from './held.js';

/** The conditions that all calls of version 1 offer besides a revision. */
interface Conditions {
  hasNoStream(): boolean;
  hasStreamExists(): boolean;
}

/** What a writer expects of its stream. @param revision where it names one */
export function expectedOf(revision: string | undefined, conditions: Conditions | undefined): Expected {
  if (revision !== undefined) return Number(revision);
  if (conditions?.hasNoStream()) return NO_STREAM;
  return conditions?.hasStreamExists() ? STREAM_EXISTS : ANY;
}
