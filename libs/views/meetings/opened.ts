import type { Fact, MeetingState } from '#governance';
import type { Ask } from '../language/declaration.js';
import { disclosedOf } from '../reading/readable.js';
import { namesAt } from '../reading/names.js';
import type { NameOf } from '../reading/written.js';
import { meetingView } from '../views.js';
import { personsIn } from './facts-of.js';

/** One meeting as at the reader's time, with what this reader may see of its texts and names. */
export interface Opened {
  readonly ask: Ask;
  readonly meeting: string;
  readonly state: MeetingState;
  /** Every event of it that is folded, with all open fields. */
  readonly facts: readonly Fact[];
  /** A disclosed field of the event at a position: its text, its mark where it is withheld or erased, null where it was left out. */
  readonly told: (position: number, field: string) => unknown;
  readonly nameOf: NameOf;
}

/** Undefined where it had not been called by then. */
export async function openMeeting(ask: Ask, meeting: string): Promise<Opened | undefined> {
  const state = ask.source.state(meetingView, meeting, ask.when);
  if (!state.convening.convened) return undefined;
  const facts = ask.source.facts(meetingView as never, meeting, ask.when);
  const [disclosed, nameOf] = await Promise.all([disclosedOf(ask, facts), namesAt(ask, personsIn(facts))]);
  return { ask, meeting, state, facts, told: (position, field) => disclosed.get(position)?.[field] ?? null, nameOf };
}

/** A person by id and by name; the id again where no name is on the record. */
export const personIn = ({ nameOf }: Pick<Opened, 'nameOf'>, person: string) => ({
  person,
  name: nameOf('person', person) ?? person,
});

/** An authority by id and by its name at the time. */
export const authorityIn = ({ nameOf }: Pick<Opened, 'nameOf'>, authority: string) => ({
  authority,
  authorityName: nameOf('authority', authority) ?? authority,
});
