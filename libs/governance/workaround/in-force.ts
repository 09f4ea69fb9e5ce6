import type { Context } from '../language/decider.js';
import { processDecider } from '../process/process.decider.js';
import type { WorkaroundState } from './workaround.state.js';

/** The version of a process that was in force when the act happened; undefined before the first, and once it is retired. */
export function versionInForce(process: string, context: Context<WorkaroundState>): number | undefined {
  const { inForce, retired } = context.look(processDecider, `process/${process}`).force;
  return retired ? undefined : inForce?.version;
}
