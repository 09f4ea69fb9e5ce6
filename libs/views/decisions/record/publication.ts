import {
  ContactsNotified,
  DecisionPublished,
  DecisionWithheld,
  PublicationVerified,
  retentionOfDecision,
} from '#governance';
import { stands } from '#governance/record/counted.js';
import { authorityIn } from '../../meetings/opened.js';
import type { OpenDecision } from './opened.js';

/** Where and when it was published, who looked for it there, who was told, and every attempt to tell them. */
export function publicationOf(open: OpenDecision) {
  const { facts, told, seen } = open;
  const { publication } = seen.state;
  const last = facts.findLast(
    (fact) => (fact.type === DecisionPublished.type || fact.type === DecisionWithheld.type) && stands(fact),
  );
  return {
    status: publication.status,
    publishedAt: publication.publishedAt ?? null,
    since: publication.since ?? null,
    where: publication.where,
    incomplete: publication.incomplete,
    because: (last && told(last.position)['because']) ?? null,
    event: last?.id ?? null,
    verified: facts
      .filter((fact) => fact.type === PublicationVerified.type && stands(fact))
      .map(({ id, position, occurredAt }) => {
        const { where, found } = told(position);
        return { event: id, where, found, at: occurredAt };
      }),
    notified: [...publication.notified].map(([authority, on]) => ({ ...authorityIn(open, authority), on })),
    attempts: facts
      .filter((fact) => fact.type === ContactsNotified.type && stands(fact))
      .map(({ id, position, occurredAt }) => {
        const { authority, how, result, contact, attempt, why } = told(position);
        return {
          event: id,
          ...authorityIn(open, String(authority)),
          how,
          result,
          contact: contact ?? null,
          attempt: attempt ?? null,
          why: why ?? null,
          at: occurredAt,
        };
      }),
  };
}

/** The clocks of its record, each with its citation; a legal hold stops disposal, not the clock. */
export const retentionOf = ({ seen: { state } }: OpenDecision) => ({
  clocks: retentionOfDecision(state).map(({ clock, from, lastDay, citation }) => ({
    id: clock,
    from,
    /** Null: it is kept for ever. */
    lastDay: lastDay ?? null,
    citation,
  })),
  legalHolds: [...state.publication.legalHolds],
});
