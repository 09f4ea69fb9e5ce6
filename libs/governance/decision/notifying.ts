import { instantOf } from '#kernel';
import type { On, Deadline } from '../language/decider.js';
import { on } from '../language/decider.js';
import type { BodyOf } from '../language/event.js';
import type { Fact } from '../language/fact.js';
import { DeadlinePassed } from '../record/record.events.js';
import type { DecisionState, PublicationRegion, Telling } from './decision.state.js';
import type { ContactsNotified } from './publication.events.js';

/** So often is a nominated contact written to before the record says that it could not be told (house default). */
export const MOST_ATTEMPTS = 6;
/** How long after the first, second, … attempt that failed the next one is due, in minutes: 34½ hours in all (house default). */
const MINUTES_UNTIL_NEXT = [5, 30, 120, 480, 1440];
const AGAIN = 'notify-again:';

/** A letter that is to be written now: to whose contact, about which publication, and for the how manieth time. */
export interface OwedNotice {
  readonly authority: string;
  readonly publication: string;
  readonly attempt: number;
}

/**
 * Who is to be told of a decision now: the lead authority publishes, and each other authority that it affects is told
 * through its nominated contact (usual clause of a joint committee). Nobody twice of one publication; nobody of history.
 */
export function owedNotices({ outcome, publication }: DecisionState): readonly OwedNotice[] {
  const { event, status, told } = publication;
  if (event === undefined || outcome.historical || (status !== 'PUBLISHED' && status !== 'WITHHELD_EXEMPT')) return [];
  return outcome.affected
    .filter((authority) => authority !== outcome.authority)
    .flatMap((authority) => {
      const last = told.get(authority);
      if (last?.publication !== event) return [{ authority, publication: event, attempt: 1 }];
      return last.again ? [{ authority, publication: event, attempt: last.attempt + 1 }] : [];
    });
}

/** What the record knows of telling an authority's contact, after one more entry. Without an attempt it was done by hand. */
export function telling(
  { told, event = '' }: PublicationRegion,
  { body, at }: Fact<BodyOf<typeof ContactsNotified>>,
): ReadonlyMap<string, Telling> {
  const { authority, result, attempt, why, publication = event } = body;
  if (result === 'FAILED' && attempt === undefined) return told;
  const retry = result === 'FAILED' && why !== 'NO_CONTACT' ? MINUTES_UNTIL_NEXT[(attempt ?? 1) - 1] : undefined;
  const next = retry === undefined ? {} : { due: instantOf(at + retry * 60_000) };
  return new Map(told).set(authority, { publication, attempt: attempt ?? 1, again: false, ...next });
}

/** When the next attempt is due, by authority. */
export const notifyAgain = ({ publication: { event, told } }: DecisionState): readonly Deadline[] =>
  [...told].flatMap(([authority, { publication, due, again }]) =>
    due !== undefined && !again && publication === event ? [{ id: AGAIN + authority, due }] : [],
  );

/** Its time has come: a letter is owed again. */
export const againDue: On<PublicationRegion> = on(DeadlinePassed, (state: PublicationRegion, { body }) => {
  const authority = body.deadline.startsWith(AGAIN) ? body.deadline.slice(AGAIN.length) : undefined;
  const last = authority === undefined ? undefined : state.told.get(authority);
  return authority === undefined || last?.due !== body.due
    ? state
    : { ...state, told: new Map(state.told).set(authority, { ...last, again: true }) };
});
