import type { Board } from '../language/board.js';
import { decisionOn, isConsent } from './decision-value.policy.js';
import { placeOf, predecessorsOf } from './party.policy.js';
import type { ProcessState } from './process.state.js';

/**
 * Whose agreement a process needs: the affected, with successors in the place of those that were succeeded
 * and without those that have left the arrangement or declined to join.
 */
export function askedOf(state: ProcessState, board: Board): readonly string[] {
  const gone = new Set(
    board.signatories
      .filter((s) => ['WITHDRAWN', 'SUCCEEDED', 'DECLINED'].includes(s.membership))
      .map((s) => s.authority),
  );
  const successors = board.signatories
    .map((s) => s.authority)
    .filter((a) => placeOf(board, a, state.text.affected) !== undefined);
  return [...new Set([...state.text.affected, ...successors])].filter((authority) => !gone.has(authority));
}

/** Whether an authority is one of those affected, or has taken the place of one. */
export const isAffected = (state: ProcessState, board: Board, authority: string): boolean =>
  placeOf(board, authority, state.text.affected) !== undefined;

/**
 * Those on whose acceptance of this very text an agreement rests: each one asked, or, while it has said nothing itself,
 * one whose place it took. Undefined while anybody's is missing.
 */
export function agreedBy(state: ProcessState, board: Board, version: number): readonly string[] | undefined {
  const asked = askedOf(state, board);
  const resting = asked.map((authority) => consenting(state, board, authority, version));
  return asked.length > 0 && resting.every((a) => a !== undefined) ? resting : undefined;
}

function consenting(state: ProcessState, board: Board, authority: string, version: number): string | undefined {
  const own = decisionOn(state, authority, version);
  if (isConsent(own)) return authority;
  if (own.value !== 'SILENT' || own.because.length > 0) return undefined;
  return predecessorsOf(board, authority).find((earlier) => isConsent(decisionOn(state, earlier, version)));
}
