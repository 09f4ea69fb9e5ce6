import type { Ask } from '../language/declaration.js';
import { deadlinesView, notesView } from '../marks.view.js';
import { disclosedAt } from './disclosed.js';

/** What was noted on the events of a stream, and which of its deadlines have passed, as this reader may see it. */
export async function marksOf(ask: Ask, stream: string) {
  const notes = ask.source.state(notesView, stream, ask.when);
  const positions = notes.map(({ position }) => position);
  const disclosed = await disclosedAt(ask.disclosures, positions, ask.reader);
  return {
    notes: notes.map(({ event, target, position }) => ({
      event,
      target,
      note: disclosed.get(position)?.['note'] ?? null,
    })),
    deadlinesPassed: ask.source.state(deadlinesView, stream, ask.when),
  };
}
