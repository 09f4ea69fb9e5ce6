import type { Day } from '#kernel';
import type { Vehicle } from '../arrangement/arrangement.words.js';
import type { Refusal } from '../language/refusal.js';
import type { Jurisdiction } from '../rules/law.js';
import type { MeetingLaw } from '../rules/quorum/index.js';
import type { VoteWay } from '../rules/vehicles/index.js';
import { mayOpenVote } from '../rules/vehicles/index.js';
import type { Held } from './meeting.words.js';

/** Under whose law a body meets, and how: as it was frozen when the meeting was convened. */
export interface MeetingUnderLaw {
  /** The form of the joint arrangement; none where it is one authority's own organ, which that form does not bind. */
  readonly vehicle?: Vehicle | undefined;
  readonly jurisdiction: Jurisdiction;
  readonly law: MeetingLaw;
  readonly held: Held;
}

const WAY: Readonly<Record<Held, VoteWay>> = {
  IN_PERSON: 'IN_MEETING',
  HYBRID: 'IN_MEETING',
  REMOTE: 'REMOTE',
  WRITTEN: 'WRITTEN',
};

/** Whether votes are taken in a room. */
export const isInARoom = (held: Held): boolean => WAY[held] === 'IN_MEETING';

/**
 * Why the law of the body's legal form does not allow a vote under this rule, or in this way, on that day.
 *
 * @param rule versioned name of the voting rule
 * @param legalAdvice advice to the contrary, as cited on the record: with it, the vote may be opened
 * @returns undefined where it is lawful, or advised
 */
export const unlawfulVote = (
  { vehicle, jurisdiction, law, held }: MeetingUnderLaw,
  day: Day,
  rule: string,
  legalAdvice: string | undefined,
): Refusal | undefined =>
  vehicle && mayOpenVote({ vehicle, jurisdiction, law, day, rule, how: WAY[held], legalAdvice });
