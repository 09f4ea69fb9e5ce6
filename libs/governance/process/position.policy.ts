import type { Context } from '../language/decider.js';
import type { Refusal } from '../language/refusal.js';
import { invalid, refuse } from '../language/refusal.js';
import type { DeclarePosition } from './commands/declare-position.command.js';
import type { ProcessState } from './process.state.js';

/** Who opposes says why; who supports under conditions says which. */
export function reasonsGiven({ position, reasons, conditions }: DeclarePosition): Refusal | undefined {
  if (position === 'OPPOSE' && reasons === undefined) return invalid('REASONS_NEEDED');
  return position === 'SUPPORT_IF' && conditions === undefined ? invalid('CONDITIONS_NEEDED') : undefined;
}

/** One current position per authority and version; another one names the event that it replaces. */
export function oneCurrentPosition(
  { process, version, replaces }: DeclarePosition,
  authority: string,
  { all }: Context<ProcessState>,
): Refusal | undefined {
  const current = all.stance.positions.findLast((p) => p.counts && p.authority === authority && p.version === version);
  if (current?.event === replaces) return undefined;
  return current
    ? refuse('POSITION_ALREADY_TAKEN', { process, version, authority, position: current.held, current: current.event })
    : refuse('NO_POSITION_TO_REPLACE', { process, version, authority });
}
