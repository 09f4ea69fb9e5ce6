import type { Board } from '../language/board.js';
import { placeOf, predecessorsOf } from '../process/party.policy.js';
import { isLater } from '../process/process.state.js';
import type { Act, ApprovalsState, Ground } from './approvals.state.js';

/**
 * Hashes that count as the text asked about: its own, and those that certificates say it only edits. What was said of an
 * earlier text counts for a later one, never the other way.
 */
export function sameText({ sought, certificates }: ApprovalsState): ReadonlySet<string> {
  const same = new Set<string>();
  for (let hash = sought?.contentHash; hash !== undefined && !same.has(hash); hash = certificates.get(hash)?.edits)
    same.add(hash);
  return same;
}

/** Said in this round, and before it was complete: what came after that no longer changes it. */
export const inRound = ({ since, approved }: ApprovalsState, said: Ground): boolean =>
  (since === undefined || isLater(said, since)) && (approved === undefined || !isLater(said, approved));

/** An authority and, behind it, those between it and the place it has taken. */
export const lineOf = (board: Board, authority: string, place: string): readonly string[] => [
  ...new Set([
    authority,
    ...predecessorsOf(board, authority).filter((earlier) => placeOf(board, earlier, [place]) !== undefined),
  ]),
];

/** What stands of an authority's word on the text: its last act that counts, and the one that it replaced. */
export interface Word {
  readonly act: Act;
  readonly after?: Act;
}

/** An approval stands until it is withdrawn, refused or has lapsed with a condition; a second one beside it does not count. */
export function wordOf(state: ApprovalsState, authority: string): Word | undefined {
  const texts = sameText(state);
  let word: Word | undefined;
  for (const act of state.acts) {
    if (act.authority !== authority || !act.counts || !inRound(state, act)) continue;
    if (act.contentHash !== undefined && !texts.has(act.contentHash)) continue;
    const stands = word?.act.act === 'GRANTED';
    if (act.act === 'GRANTED' ? stands : !stands && act.act !== 'REFUSED') continue;
    word = { act, ...(word && { after: word.act }) };
  }
  return word;
}

/** An entry for it that does not count yet, because nobody of its own has confirmed it. */
export const unconfirmedActOf = (state: ApprovalsState, authority: string): Act | undefined =>
  state.acts.findLast(
    (act) =>
      act.authority === authority && !act.counts && inRound(state, act) && sameText(state).has(act.contentHash ?? ''),
  );
