import type { MeetingState } from '#governance';
import type { Behalf } from '#pipeline';
import type { Entries } from '../../acting/form/entries.js';
import { entry } from '../../acting/form/entries.js';
import type { Desk } from '../desk.js';

/** The parts of the page: a refusal is said in the one from which the entry came. */
export const PANELS = ['people', 'chair', 'interests', 'item', 'motion', 'vote', 'decision', 'entries'] as const;
export type Panel = (typeof PANELS)[number];

/** One command of an entry. */
export interface Step {
  /** Tells the commands of one entry apart: with the key of the entry it is the command's idempotency key. */
  readonly sub: string;
  readonly command: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** Whose act it was, where it is not the clerk's to do: it is recorded for them. */
  readonly behalf?: Behalf;
  /** Left out, where the steps before it have come to this. */
  readonly unless?: (state: MeetingState) => boolean;
}

/** What a button comes to: commands, one after the other, until one is refused. */
export interface Plan {
  readonly panel: Panel;
  readonly steps: readonly Step[];
  /** The item whose page comes next, where it is another. */
  readonly to?: string;
}

/** Something that has to be given first: a message below `room.fault`, and the control that it is about. */
export interface Missing {
  readonly panel: Panel;
  readonly missing: string;
  readonly field: string;
}

/** @param arg what the button names: a person, a motion */
export type Planner = (arg: string, entries: Entries, desk: Desk) => Plan | Missing;

export const isMissing = (plan: Plan | Missing): plan is Missing => 'missing' in plan;

/** Fields of a form that were filled in, by name. */
export const given = (entries: Entries, ...names: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = entry(entries, name);
      return value === '' ? [] : [[name, value]];
    }),
  );

/** One command about this meeting. */
export const step = (
  { meeting }: Pick<Desk, 'meeting'>,
  command: string,
  data: Readonly<Record<string, unknown>>,
  sub = command,
): Step => ({ sub, command, data: { meeting, ...data } });
