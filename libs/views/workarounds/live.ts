import { isPermittedWorkaround } from '#governance';
import type { Ask } from '../language/declaration.js';
import { workaroundView } from '../views.js';

/** A live workaround: whether a permission runs, and the events that say so. */
export interface LiveWorkaround {
  readonly workaround: string;
  readonly permitted: boolean;
  readonly because: readonly string[];
}

/** Live workarounds as at the reader's time, by process and authority: `CP-001 bdc`. */
export function liveWorkarounds({
  source,
  when,
}: Pick<Ask, 'source' | 'when'>): ReadonlyMap<string, readonly LiveWorkaround[]> {
  const live = new Map<string, LiveWorkaround[]>();
  for (const [workaround, state] of source.open(workaroundView, when)) {
    const because = source.ends(workaroundView as never, workaround, when).map(({ id }) => id);
    const cell = `${state.raised.process} ${state.raised.authority}`;
    const found = { workaround, permitted: isPermittedWorkaround(state), because };
    const others = live.get(cell);
    if (others) others.push(found);
    else live.set(cell, [found]);
  }
  return live;
}
