import { isParty } from '../language/board.js';
import type { Board } from '../language/board.js';
import type { Context } from '../language/decider.js';
import type { Refusal } from '../language/refusal.js';
import { forbid, invalid } from '../language/refusal.js';

type Acting = Pick<Context, 'authority' | 'by' | 'board'>;

/** Only a party to the arrangement. A process manager and the board itself are the arrangement's own. */
export function partyOnly({ authority, by, board }: Acting): Refusal | undefined {
  if ('process' in by || 'body' in by) return undefined;
  if (authority !== undefined && isParty(board, authority)) return undefined;
  return forbid('NOT_A_PARTY', { authority: authority ?? 'somebody outside' });
}

/** Everyone named must be a party. */
export function partiesOnly(named: readonly string[], board: Board): Refusal | undefined {
  const stranger = named.find((authority) => !isParty(board, authority));
  return stranger === undefined ? undefined : invalid('NAMES_NO_PARTY', { authority: stranger });
}

/**
 * The one of the authorities named whose place this one takes: itself, or one that it succeeded.
 *
 * @returns undefined where it is none of them
 */
export const placeOf = (board: Board, authority: string, named: readonly string[]): string | undefined =>
  named.includes(authority) ? authority : named.find((earlier) => predecessorsOf(board, authority).includes(earlier));

/** Who holds a place now: the authority itself, or those that took its place where it was succeeded (practice 20). */
export function holdersOf(board: Board, place: string): readonly string[] {
  const holders = board.signatories
    .filter((s) => s.membership !== 'SUCCEEDED' && placeOf(board, s.authority, [place]) !== undefined)
    .map((s) => s.authority);
  return holders.length > 0 ? holders : [place];
}

/** Those whose place an authority has taken, directly or through others. */
export function predecessorsOf(board: Board, authority: string): readonly string[] {
  const found: string[] = [];
  const look = (successor: string): void => {
    for (const s of board.signatories) {
      if (!s.succeededBy.includes(successor) || found.includes(s.authority) || s.authority === authority) continue;
      found.push(s.authority);
      look(s.authority);
    }
  };
  look(authority);
  return found;
}
