import type { DecisionState, Fact } from '#governance';
import type { Ask } from '../language/declaration.js';
import { factsIn, readableBy } from '../reading/readable.js';
import { decisionView } from '../views.js';

/** Publication in which the texts of a decision are the public's. */
const PUBLIC_TEXT: readonly DecisionState['publication']['status'][] = ['PUBLISHED', 'ARCHIVED_FROM_SITE'];

/**
 * Whether the disclosed texts of an event can be searched by this reader: those that the reader may read, and of decisions,
 * for the public, those that are published.
 */
export function readableTo(ask: Pick<Ask, 'source' | 'when' | 'reader'>): (fact: Fact) => boolean {
  const { source, when, reader } = ask;
  const readable = readableBy(reader, factsIn(ask));
  const open = new Map<string, boolean>();
  const isPublic = (decision: string): boolean => {
    let known = open.get(decision);
    if (known === undefined) {
      known = PUBLIC_TEXT.includes(source.state(decisionView, decision, when).publication.status);
      open.set(decision, known);
    }
    return known;
  };
  return (fact) => {
    if (!readable(fact)) return false;
    if (reader.level === 'PARTIES' || !fact.stream.startsWith('decision/')) return true;
    return isPublic(fact.stream.slice('decision/'.length));
  };
}
