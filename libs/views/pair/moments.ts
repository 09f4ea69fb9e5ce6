import type { Fact } from '#governance';
import { WorkaroundFlagged } from '#governance';
import type { Day } from '#kernel';
import { addDays, isDay, londonDay, startOfDay } from '#kernel';
import { delegationsWithdrawnView } from '../facts.view.js';
import type { Ask } from '../language/declaration.js';
import type { View } from '../language/view.js';
import { adoptionView, approvalsView, arrangementView, assuranceView, processView, workaroundView } from '../views.js';
import type { Pair } from './values.js';

type Asked = Pick<Ask, 'source' | 'when' | 'slug'>;

/** The workarounds of one authority on one process that were flagged by then. */
export const workaroundsOf = ({ source, when }: Asked, process: string, authority: string): readonly string[] =>
  source
    .keys(workaroundView as never)
    .filter((workaround) =>
      source
        .facts(workaroundView as never, workaround, when)
        .some(
          ({ type, body }) =>
            type === WorkaroundFlagged.type && body['process'] === process && body['authority'] === authority,
        ),
    );

/**
 * Every moment (ms since 1970) at which a value of the pair can have changed: when something happened to the process, the
 * approvals of its texts, its adoption, its assurance, the authority's workarounds on it or the arrangement; and the days that those events name, on
 * which and after which something begins or ends by time alone.
 *
 * @param staleAfterDays an assurance is fresh for so many days
 */
export function momentsOf(
  ask: Asked,
  { process, workarounds, matters }: Pair,
  staleAfterDays: number,
): readonly number[] {
  const { source, when, slug } = ask;
  const of = (view: unknown, key: string): readonly Fact[] => source.facts(view as View<never>, key, when);
  const assured = of(assuranceView, process);
  const facts = [
    ...of(processView, process),
    ...of(adoptionView, process),
    ...assured,
    ...of(delegationsWithdrawnView, process),
    ...of(arrangementView, slug),
    ...matters.flatMap((matter) => of(approvalsView, matter)),
    ...workarounds.flatMap((workaround) => of(workaroundView, workaround)),
  ];
  const moments = new Set(facts.map(({ at }) => at));
  for (const { body } of facts)
    for (const day of daysIn(body)) [startOfDay(day), startOfDay(addDays(day, 1))].forEach((at) => moments.add(at));
  for (const { at } of assured) moments.add(startOfDay(addDays(londonDay(at), staleAfterDays)));
  const first = Math.min(...of(processView, process).map(({ at }) => at));
  return [...moments].filter((at) => first <= at && at <= when.asOf).sort((a, b) => a - b);
}

/** Every day that a body names, in lists and groups too. */
const daysIn = (value: unknown): readonly Day[] =>
  isDay(value) ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(daysIn) : [];
