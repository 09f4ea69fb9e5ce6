import type { Signatory } from '#governance';
import { boardOf, isLiveWorkaround, isPermittedWorkaround, withApprovals } from '#governance';
import { londonDay } from '#kernel';
import { delegationsWithdrawnView } from '../facts.view.js';
import type { Ask } from '../language/declaration.js';
import type { Cell } from '../matrix/cell.js';
import { cellOf } from '../matrix/cell.js';
import { arrangementAt } from '../reading/board.js';
import { adoptionView, approvalsView, assuranceView, processView, workaroundView } from '../views.js';
import type { LiveWorkaround } from '../workarounds/live.js';

type Asked = Pick<Ask, 'source' | 'when' | 'slug'>;

/** A process, an authority, its workarounds on it, and the matters in which approval of its texts was sought, however they stand. */
export interface Pair {
  readonly process: string;
  readonly authority: string;
  readonly workarounds: readonly string[];
  readonly matters: readonly string[];
}

/** The authority's own two values on the process, as at a moment: as a cell of the matrix has them. */
export function valuesAt(
  asked: Asked,
  { process, authority, workarounds, matters }: Pair,
  at: number,
): Cell | undefined {
  const when = { asOf: at, knownAt: asked.when.knownAt };
  const ask = { ...asked, when };
  const { source, slug } = ask;
  const board = boardOf(arrangementAt(ask), at, slug);
  const signatory = board.signatories.find((s) => s.authority === authority);
  const state = source.state(processView, process, when);
  if (!signatory || state === processView.initial) return undefined;
  const approvals = matters.map((matter) => source.state(approvalsView, matter, when));
  return cellOf(
    {
      process,
      state,
      consenting: withApprovals(state, approvals, board),
      adoption: source.state(adoptionView, process, when),
      assurance: source.state(assuranceView, process, when),
      delegationsWithdrawn: source.state(delegationsWithdrawnView, process, when),
      live: new Map([[`${process} ${authority}`, liveOf(ask, workarounds)]]),
      board,
      day: londonDay(at),
    },
    { partner: signatory.partner, name: signatory.name, authorities: isGone(signatory) ? [] : [signatory] },
  );
}

/** What was succeeded, or never joined, is in no row of the matrix: there is nothing for it to decide or to work to. */
const isGone = ({ membership }: Signatory): boolean => membership === 'SUCCEEDED' || membership === 'DECLINED';

const liveOf = ({ source, when }: Asked, workarounds: readonly string[]): readonly LiveWorkaround[] =>
  workarounds.flatMap((workaround) => {
    const state = source.state(workaroundView, workaround, when);
    if (!isLiveWorkaround(state)) return [];
    const because = source.ends(workaroundView as never, workaround, when).map(({ id }) => id);
    return [{ workaround, permitted: isPermittedWorkaround(state), because }];
  });

/** A value of the pair from one moment on, and the events that made it so. */
export interface Turn {
  readonly of: 'DECISION' | 'OPERATION';
  /** In ms since 1970, and its London day. */
  readonly at: number;
  readonly day: string;
  /** null: nothing to decide, or nothing in force to work to. */
  readonly from: string | null;
  readonly to: string | null;
  readonly version: number | null;
  readonly because: readonly string[];
}

/** Every change of both values through time, oldest first. */
export function turnsOf(asked: Asked, pair: Pair, moments: readonly number[]): readonly Turn[] {
  const turns: Turn[] = [];
  const last: Record<Turn['of'], string | null> = { DECISION: null, OPERATION: null };
  for (const at of moments) {
    const cell = valuesAt(asked, pair, at);
    for (const [of, value] of [
      ['DECISION', cell?.decision],
      ['OPERATION', cell?.operation],
    ] as const) {
      const to = value?.value ?? null;
      if (to === last[of]) continue;
      const { version = null, because = [] } = value ?? {};
      turns.push({ of, at, day: londonDay(at), from: last[of], to, version, because });
      last[of] = to;
    }
  }
  return turns;
}
