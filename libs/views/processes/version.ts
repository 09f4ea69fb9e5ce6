import type { Board, ProcessState } from '#governance';
import { sameText, statusOf } from '#governance';
import type { Ask } from '../language/declaration.js';
import { disclosedAt } from '../reading/disclosed.js';
import { eventsAt } from '../reading/events.js';
import { standingsOn } from './standing.js';
import { textOf } from './text.js';

interface SaidOf {
  readonly event: string;
  readonly position: number;
  readonly version: number;
}

/**
 * One version: its text, how everybody asked stands on it, and all that was said of it, oldest first, in the words that this reader may
 * see. What was said of a version with the same text counts for it too. Undefined where it had not been published.
 *
 * @param consenting the process with the approvals of its texts in it
 */
export async function onVersion(
  ask: Ask,
  state: ProcessState,
  consenting: ProcessState,
  board: Board,
  version: number,
) {
  const published = state.text.versions.get(version);
  if (!published) return undefined;
  const texts = sameText(state.text, version);
  const ofText = <T extends SaidOf>(all: Iterable<T>): readonly T[] =>
    [...all].filter((said) => texts.has(said.version));
  const { positions, consents, objections } = consenting.stance;
  const [held, given, raised] = [ofText(positions), ofText(consents), ofText(objections.values())];
  const told = await wordsOf(ask, [...held, ...given, ...raised]);
  return {
    ...published,
    status: statusOf(state, version),
    text: await textOf(ask, published.contentHash),
    standings: standingsOn(consenting, board, version),
    positions: held.map(told),
    consents: given.map(told),
    objections: raised.map(told),
  };
}

/** What the events said, beside what the fold kept of them: reasons, grounds, clauses, conditions. */
async function wordsOf(ask: Ask, all: readonly SaidOf[]) {
  const positions = all.map(({ position }) => position);
  const [events, disclosed] = await Promise.all([
    eventsAt(ask, positions),
    disclosedAt(ask.disclosures, positions, ask.reader),
  ]);
  return <T extends SaidOf>(said: T) => {
    const { grounds = null, clause = null, conditions = null } = events.get(said.position)?.body ?? {};
    return {
      ...said,
      occurredAt: events.get(said.position)?.occurredAt ?? null,
      told: { grounds, clause, conditions, ...disclosed.get(said.position) },
    };
  };
}
