import type { Day } from '#kernel';
import { calendarOf } from '../rules/calendar/index.js';
import type { DisputeState } from './dispute.state.js';
import { MEDIATION, rungNamed } from './dispute.words.js';

type Ladder = Pick<DisputeState, 'ladder' | 'nation'>;

/** The rungs of a ladder in order, mediation last. */
export const rungsOf = ({ ladder }: Pick<DisputeState, 'ladder'>): readonly string[] => [
  ...ladder.map((_, i) => rungNamed(i + 1)),
  MEDIATION,
];

/** The rung after one; none after mediation, nor after one that the ladder does not have. */
export function rungAfter(state: Pick<DisputeState, 'ladder'>, rung: string): string | undefined {
  const rungs = rungsOf(state);
  const i = rungs.indexOf(rung);
  return i < 0 ? undefined : rungs[i + 1];
}

/** The last day of a rung that runs from a day: so many working days of the notifier's nation, the day itself not counted. */
export function dueOf({ ladder, nation }: Ladder, rung: string, from: Day): Day | undefined {
  const days = ladder[rungsOf({ ladder }).indexOf(rung)];
  return days === undefined ? undefined : calendarOf(nation).addWorkingDays(from, days);
}
