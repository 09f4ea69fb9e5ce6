import { instantOf, startOf } from '#kernel';
import type { Occurred } from '#kernel';
import type { FeedEntry } from './atom.js';

/** What a feed takes of the answer about one decision. */
export interface PublishedDecision {
  readonly id: string;
  readonly title: string | null;
  readonly kind: string | null;
  readonly decided: { readonly text: string; readonly lang: string };
  readonly decidedBy: { readonly name: string };
  readonly withheld: { readonly stub: unknown } | null;
  readonly publication: { readonly publishedAt: Occurred | null; readonly since: Occurred | null };
}

/** Decisions published, the last first. One that was published again is updated, not doubled; of a withheld one the stub is told. */
export const decisionEntries = (
  decisions: readonly PublishedDecision[],
  idOf: (decision: string) => string,
  linkOf: (decision: string) => string,
): readonly FeedEntry[] =>
  decisions
    .flatMap((decision) => {
      const { publishedAt, since } = decision.publication;
      const first = publishedAt ?? since;
      return first === null ? [] : [entryOf(decision, first, since ?? first, idOf, linkOf)];
    })
    .sort((a, b) => (a.updated === b.updated ? (a.id < b.id ? -1 : 1) : a.updated > b.updated ? -1 : 1));

function entryOf(
  { id, title, kind, decided, decidedBy, withheld }: PublishedDecision,
  published: Occurred,
  updated: Occurred,
  idOf: (decision: string) => string,
  linkOf: (decision: string) => string,
): FeedEntry {
  return {
    id: idOf(id),
    title: title ?? id,
    language: decided.lang,
    updated: instantOf(startOf(updated)),
    published: instantOf(startOf(published)),
    author: decidedBy.name,
    link: linkOf(id),
    category: kind ?? 'DECISION',
    summary: withheld && typeof withheld.stub === 'string' ? `${decided.text} ${withheld.stub}` : decided.text,
  };
}
