import { londonDay } from '#kernel';
import type { Day } from '#kernel';
import type { Dispensation, MeetingState } from './meeting.state.js';
import type { InterestCode, InterestEffect } from './meeting.words.js';

/** How a person stands to an item: free; there by a dispensation; or out of it, in the room or not. */
export type Bearing = 'FREE' | 'DISPENSED' | 'MAY_SPEAK' | 'WITHDREW';

/** Whether somebody who stands so may vote. */
export const mayVote = (bearing: Bearing): boolean => bearing === 'FREE' || bearing === 'DISPENSED';

/**
 * What follows from an interest under each code, unless the declaration says otherwise: a disclosable pecuniary interest
 * bars discussion and vote (Localism Act 2011 s.31(4)); so, by the model code of 2020, do the other registrable and
 * non-registrable ones; NHS bodies as a rule keep the person in the room without a vote. Not legal advice.
 */
export const EFFECT_OF: Readonly<Record<InterestCode, InterestEffect>> = {
  DPI: 'WITHDRAWS',
  ORI: 'WITHDRAWS',
  NRI: 'WITHDRAWS',
  NHS_COI: 'NO_VOTE',
  PERSONAL: 'NONE',
  OTHER: 'NONE',
};

/**
 * How somebody stands to an item at a moment (ms since 1970). A declaration counts from when it was made; who withdrew
 * stays out until the item is over, or a dispensation lets them back, and is there for the next without a further entry.
 */
export function bearingOn(state: MeetingState, item: string, person: string, instant: number): Bearing {
  const { withdrew, declared, dispensations } = state.interests;
  const about = (entry: { readonly item: string; readonly person: string; readonly at: number }): boolean =>
    entry.item === item && entry.person === person && entry.at <= instant;
  const left = withdrew.some(about);
  const effects = declared.filter(about).map(({ effect }) => effect);
  if (!left && !effects.some((effect) => effect !== 'NONE')) return 'FREE';
  const dispensed = dispensationFor(dispensations, person, item, londonDay(instant));
  if (dispensed) return dispensed.allows === 'VOTE' ? 'DISPENSED' : 'MAY_SPEAK';
  return left || effects.includes('WITHDRAWS') ? 'WITHDREW' : 'MAY_SPEAK';
}

/** The dispensation that a person has for an item on a day, the widest first. */
export function dispensationFor(
  dispensations: readonly Dispensation[],
  person: string,
  item: string,
  day: Day,
): Dispensation | undefined {
  const live = dispensations.filter(
    (d) => d.person === person && (d.item === undefined || d.item === item) && d.from <= day && day <= d.until,
  );
  return live.find((d) => d.allows === 'VOTE') ?? live[0];
}
