import type { By, RecordedBy } from '#kernel';
import { eventId, idemOf } from '#kernel';
import type { NewEvent } from '#governance';

/** One thing that happens in a life: where it is written, by whom, and on which day, counted from the start of the log. */
export interface Step {
  readonly stream: string;
  readonly event: NewEvent;
  readonly by: By;
  /** Days since the log began; a part of a day is a time of that day. */
  readonly day: number;
}

/** A step as it enters the log: with the two times, and the key from which its id follows. */
export interface Entry {
  readonly stream: string;
  readonly event: NewEvent;
  readonly by: By;
  readonly recordedBy?: RecordedBy;
  readonly occurredAt: string;
  /** In ms since 1970; never goes back from one entry to the next. */
  readonly recordedAt: number;
  /** Number of the command that led to it: its hash and its id follow from this (see `idemFor`). */
  readonly serial: number;
}

/** What a life is told of the step it made, once that is in the log. */
export interface Recorded {
  readonly id: string;
}

/** The life of one thing: it yields what happens, in the order in which it happens, and learns the id of each event. */
export type Life = Generator<Step, void, Recorded>;

/** The hash that a command of that number has, by whoever acts. */
export function idemFor(log: string, by: By, serial: number): string {
  if ('authority' in by) return idemOf(log, by.authority, by.person ?? '', `k-${serial}`);
  return idemOf(log, 'process', 'process' in by ? by.process : 'board', `k-${serial}`);
}

/** The id of the event of a command that has one event. */
export const idOf = (idem: string): string => eventId(idem, 0);
