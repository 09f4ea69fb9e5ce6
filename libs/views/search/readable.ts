import type { DecisionState, Fact } from '#governance';
import { InterestDeclared } from '#governance';
import type { Ask } from '../language/declaration.js';
import { decisionView } from '../views.js';

/** Publication in which the texts of a decision are the public's. */
const PUBLIC_TEXT: readonly DecisionState['publication']['status'][] = ['PUBLISHED', 'ARCHIVED_FROM_SITE'];

/**
 * Whether the disclosed texts of an event can be searched by this reader, beyond what their class says: not the nature of a
 * sensitive interest (Localism Act 2011 s.32); and, for the public, not the record of a decision that is not published, or
 * is withheld.
 */
export function readableTo({ source, when, reader }: Pick<Ask, 'source' | 'when' | 'reader'>): (fact: Fact) => boolean {
  const open = new Map<string, boolean>();
  const isPublic = (decision: string): boolean => {
    let known = open.get(decision);
    if (known === undefined) {
      known = PUBLIC_TEXT.includes(source.state(decisionView, decision, when).publication.status);
      open.set(decision, known);
    }
    return known;
  };
  return ({ type, stream, body }) => {
    if (type === InterestDeclared.type && body['sensitive'] === true)
      return reader.authority !== undefined && reader.authority === body['authority'];
    if (reader.level === 'PARTIES' || !stream.startsWith('decision/')) return true;
    return isPublic(stream.slice('decision/'.length));
  };
}
