import type { Board, Fact } from '#governance';
import { isTaken } from '#governance';
import type { Ask } from '../../language/declaration.js';
import { personsIn } from '../../meetings/facts-of.js';
import { boardAt } from '../../reading/board.js';
import { namesAt } from '../../reading/names.js';
import type { Language, NameOf } from '../../reading/written.js';
import { decisionView } from '../../views.js';
import type { SeenDecision } from '../seen.js';
import { decisionAt, seenAt } from '../seen.js';
import { languageOf } from '../words.js';
import type { Fields, Told } from './told.js';
import { toldOf } from './told.js';
import type { Withheld } from './withheld.js';
import { withheldFrom } from './withheld.js';

/** One decision as at the reader's time, with what this reader may see of its texts and names. */
export interface OpenDecision {
  readonly ask: Ask;
  readonly id: string;
  readonly board: Board;
  readonly seen: SeenDecision;
  /** Every event of its own stream that is folded, in the order in which they count. */
  readonly facts: readonly Fact[];
  /** All fields of one of these events, as this reader may see them. */
  readonly told: Told;
  /** Why its texts are kept from the public, where they are. */
  readonly withheld: Withheld | undefined;
  readonly nameOf: NameOf;
  readonly language: Language;
}

/** Undefined where it had not been taken by then. */
export async function openDecision(ask: Ask, id: string): Promise<OpenDecision | undefined> {
  const state = decisionAt(ask, id);
  if (!isTaken(state)) return undefined;
  const board = boardAt(ask);
  const facts = ask.source.facts(decisionView as never, id, ask.when);
  const told = await toldOf(ask, facts);
  const spokenOf = facts.flatMap(({ position }) => personsToldOf(told(position)));
  const nameOf = await namesAt(ask, [...personsIn(facts), ...spokenOf]);
  return {
    ask,
    id,
    board,
    seen: seenAt(ask, id, state, board),
    facts,
    told,
    withheld: await withheldFrom(ask, id, facts, told),
    nameOf,
    language: languageOf(ask.reader),
  };
}

/** Persons in the lists of a statement (interests, dispensations), which are disclosed and so not among an event's references. */
const personsToldOf = (fields: Fields): readonly string[] =>
  [fields['interests'], fields['dispensations']].flatMap((head) =>
    entriesOf(head).flatMap(({ person }) => (typeof person === 'string' ? [person] : [])),
  );

/** The entries of a head that is a list; none where it is not there, withheld or erased. */
export function entriesOf(head: unknown): readonly Fields[] {
  const { entries } = (typeof head === 'object' && head !== null ? head : {}) as {
    readonly entries?: readonly Fields[];
  };
  return entries ?? [];
}
