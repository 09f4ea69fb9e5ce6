import type { Day, Instant, Occurred } from '#kernel';
import { dayOf, instantOf, startOf } from '#kernel';
import type { Board } from '../language/board.js';
import { predecessorsOf } from '../process/party.policy.js';
import type { AuthorityCallIn, CallInState, CallInStatus } from './call-in.state.js';
import { nothingYet } from './call-in.state.js';

/** States in which a call-in no longer stops the decision (the gate of lifecycles 9.5). */
const DONE: readonly CallInStatus[] = [
  'NOT_CALLABLE',
  'EXPIRED',
  'WITHDRAWN',
  'DECISION_STANDS',
  'RECONFIRMED',
  'LAPSED',
];

/** From when one authority's call-in no longer stops the decision. */
export interface Clear {
  readonly authority: string;
  /** The instant, and the London day in which it falls. */
  readonly from: Instant;
  readonly day: Day;
}
/** What one authority's call-in is waited for: its status says how, the date until when, where there is one. */
export interface Stopping {
  readonly authority: string;
  readonly status: CallInStatus;
  readonly until?: Occurred;
  /** The decision that replaces it, where it was changed: this one waits for ever. */
  readonly replacedBy?: string;
  /** An entry that would end it waits to be confirmed. */
  readonly unconfirmed?: string;
}

/** How the call-in of one authority stands: WINDOW_NOT_OPEN while nothing is known of it. */
export const callInOf = (state: CallInState, authority: string): AuthorityCallIn =>
  state.authorities.get(authority) ?? nothingYet(authority);

/**
 * Since when the call-in of one authority no longer stops the decision; undefined while it does. A window that closed
 * undisturbed stops it until the day after (or, by constitution, the cut-off): the instant may still be to come.
 */
export function clearSince(its: AuthorityCallIn): Clear | undefined {
  const { authority, status, window, since } = its;
  if (!DONE.includes(status)) return undefined;
  if ((status === 'EXPIRED' || status === 'WITHDRAWN') && window)
    return { authority, from: window.effectiveAt, day: window.effectiveFrom };
  return { authority, from: instantOf(startOf(since)), day: dayOf(since) };
}

/**
 * What the decision waits for at a moment (ms): each authority affected whose call-in is not done with, and those whose
 * window has closed but whose last day is not over.
 *
 * @param affected authorities whose members may be able to call it in; one of which nothing is known is waited for
 */
export function stopping(state: CallInState, affected: readonly string[], at: number): readonly Stopping[] {
  return [...new Set([...affected, ...state.authorities.keys()])].flatMap((authority): Stopping[] => {
    const its = callInOf(state, authority);
    const clear = clearSince(its);
    if (clear && startOf(clear.from) <= at) return [];
    const until = clear?.from ?? untilOf(its);
    const { status, replacedBy, unconfirmed } = its;
    return [
      {
        authority,
        status,
        ...(until !== undefined && { until }),
        ...(replacedBy !== undefined && { replacedBy }),
        ...(unconfirmed !== undefined && { unconfirmed }),
      },
    ];
  });
}

/** The last instant from which a call-in no longer stops the decision; undefined where one still does, or there is none. */
export function clearOfAll(state: CallInState, affected: readonly string[]): Clear | undefined {
  const clear = [...new Set([...affected, ...state.authorities.keys()])].map((a) => clearSince(callInOf(state, a)));
  return clear.reduce(
    (latest, one) => (latest && one && startOf(one.from) > startOf(latest.from) ? one : one && latest),
    clear[0],
  );
}

function untilOf({ status, window, calledIn, reconsiderBy }: AuthorityCallIn): Occurred | undefined {
  if (status === 'WINDOW_OPEN') return window?.closes;
  return status === 'CALLED_IN' ? calledIn?.meetsBy : status === 'REFERRED_BACK' ? reconsiderBy : undefined;
}

/**
 * Under which name the call-in of an authority is kept: its own, or that of one whose place it has taken since the window
 * opened (practice 20). A window stays under the name that it was opened under, and is asked for once.
 *
 * @param wanted of several windows, one that stands so comes first
 */
export function keptUnder(
  state: CallInState,
  board: Board,
  authority: string,
  wanted: readonly CallInStatus[] = [],
): string {
  const kept = [authority, ...predecessorsOf(board, authority)].filter((name) => state.authorities.has(name));
  return kept.find((name) => wanted.includes(callInOf(state, name).status)) ?? kept[0] ?? authority;
}
