import type { Day } from '#kernel';
import type { DirectionEffect } from './exit.words.js';
import type { Notice } from './exit.state.js';

/** What somebody outside with power over the parties has directed. */
export interface Direction {
  readonly direction: string;
  readonly effect: DirectionEffect;
  /** Whom it binds; nobody named: every party. */
  readonly authorities: readonly string[];
  readonly until?: Day;
  readonly lifted?: Day;
  readonly ended: boolean;
}
export type Directions = ReadonlyMap<string, Direction>;

/** The day to which a direction holds a leaver; undefined while it has no end. */
const lastDay = ({ until, lifted }: Direction): Day | undefined =>
  until !== undefined && lifted !== undefined ? (until < lifted ? until : lifted) : (lifted ?? until);

/**
 * The last day of membership under a notice: its own end, or a later one where a direction to continue or to extend holds
 * the leaver (Police Act 1996 s.23G, Local Government Act 1999 s.15). Of several the latest holds.
 *
 * @returns undefined while a direction without end holds the leaver
 */
export function leavingDay(notice: Notice, directions: Directions): Day | undefined {
  const holding = [...directions.values()].filter(
    (d) =>
      (d.effect === 'CONTINUE' || d.effect === 'EXTEND') &&
      (d.authorities.length === 0 || d.authorities.includes(notice.authority)),
  );
  const ends = holding.map(lastDay);
  if (ends.includes(undefined)) return undefined;
  return ends.reduce<Day>((latest, end) => (end !== undefined && end > latest ? end : latest), notice.effective);
}
