import type { Board } from '../language/board.js';

/**
 * Whether an authority may act for the one that an entry or a thing belongs to: it is that authority, or one that took
 * its place (practice 20: the successor takes its place, ages and duties unbroken).
 */
export function actsFor(board: Board, acting: string | undefined, owner: string): boolean {
  const asked = new Set<string>();
  const queue = [owner];
  for (let authority = queue.pop(); authority !== undefined; authority = queue.pop()) {
    if (authority === acting) return true;
    if (asked.has(authority)) continue;
    asked.add(authority);
    queue.push(...(board.signatories.find((s) => s.authority === authority)?.succeededBy ?? []));
  }
  return false;
}
