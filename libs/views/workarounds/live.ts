import { isLiveWorkaround, isPermittedWorkaround } from '#governance';
import type { Ask } from '../language/declaration.js';
import { workaroundView } from '../views.js';

/** A live workaround: whether a permission runs, and the events that say so. */
export interface LiveWorkaround {
  readonly workaround: string;
  readonly permitted: boolean;
  readonly because: readonly string[];
}

/** Live workarounds as at the reader's time, by process and authority: `CP-001 bdc`. */
export function liveWorkarounds({ source, when }: Pick<Ask, 'source' | 'when'>): ReadonlyMap<string, readonly LiveWorkaround[]> {
  const live = new Map<string, LiveWorkaround[]>();
  for (const workaround of source.keys(workaroundView as never)) {
    const state = source.state(workaroundView, workaround, when);
    if (state === workaroundView.initial || !isLiveWorkaround(state)) continue;
    const facts = source.facts(workaroundView as never, workaround, when);
    const because = facts.length < 2 ? facts.map(({ id }) => id) : [facts[0]!.id, facts.at(-1)!.id];
    const cell = `${state.raised.process} ${state.raised.authority}`;
    const found = { workaround, permitted: isPermittedWorkaround(state), because };
    const others = live.get(cell);
    if (others) others.push(found);
    else live.set(cell, [found]);
  }
  return live;
}
