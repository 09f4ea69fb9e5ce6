import { dayOf } from '#kernel';
import type { On } from '../language/decider.js';
import type { Fact } from '../language/fact.js';
import { counted, standing } from '../record/counted.js';
import type { PublicationRegion, StatementRegion } from './decision.state.js';
import { againDue, telling } from './notifying.js';
import * as e from './publication.events.js';

export const statementFolds: readonly On<StatementRegion>[] = [
  counted(e.DecisionStatementProduced, ({ versions }: StatementRegion, { body: { heads, missing }, occurredAt }) => ({
    status: missing.length === 0 ? 'PRODUCED' : 'INCOMPLETE',
    heads: Object.fromEntries(heads.map(({ field, said }) => [field, said])),
    missing,
    producedOn: dayOf(occurredAt),
    versions: versions + 1,
  })),
];

/** The first publication is the one that counts: what was withdrawn and published again keeps its day. */
const published = (
  state: PublicationRegion,
  { id, body, occurredAt, historical }: Fact<{ readonly where: readonly string[] }>,
  status: 'PUBLISHED' | 'WITHHELD_EXEMPT',
  incomplete: boolean,
): PublicationRegion => ({
  ...state,
  status,
  incomplete,
  where: body.where,
  ...(!historical && { event: id }),
  publishedAt: state.publishedAt ?? occurredAt,
  on: state.on ?? dayOf(occurredAt),
  since:
    state.status === 'UNPUBLISHED' || state.status === 'WITHDRAWN'
      ? dayOf(occurredAt)
      : (state.since ?? dayOf(occurredAt)),
});

export const publicationFolds: readonly On<PublicationRegion>[] = [
  counted(e.DecisionPublished, (state: PublicationRegion, fact) =>
    published(state, fact, 'PUBLISHED', fact.body.incomplete),
  ),
  counted(e.DecisionWithheld, (state: PublicationRegion, fact) => published(state, fact, 'WITHHELD_EXEMPT', false)),
  // Withdrawing restrains: it holds whoever entered it, unless it is disputed.
  standing(e.PublicationWithdrawn, (state: PublicationRegion) =>
    state.status === 'UNPUBLISHED' ? state : { ...state, status: 'WITHDRAWN' },
  ),
  standing(e.PublicationVerified, (state: PublicationRegion, { body: { where, found }, occurredAt }) => ({
    ...state,
    verified: new Map(state.verified).set(where, { on: dayOf(occurredAt), found }),
  })),
  counted(e.PublicationArchived, (state: PublicationRegion) =>
    state.status === 'PUBLISHED' || state.status === 'WITHHELD_EXEMPT'
      ? { ...state, status: 'ARCHIVED_FROM_SITE' }
      : state,
  ),
  standing(e.ContactsNotified, (state: PublicationRegion, fact) => {
    const { authority, result } = fact.body;
    const told = telling(state, fact);
    return result === 'SENT'
      ? {
          ...state,
          told,
          notified: new Map(state.notified).set(authority, state.notified.get(authority) ?? dayOf(fact.occurredAt)),
        }
      : { ...state, told, failed: new Map(state.failed).set(authority, (state.failed.get(authority) ?? 0) + 1) };
  }),
  againDue,
  standing(e.LegalHoldPlaced, (state: PublicationRegion, { body: { hold } }) => ({
    ...state,
    legalHolds: new Set([...state.legalHolds, hold]),
  })),
  counted(e.LegalHoldReleased, (state: PublicationRegion, { body: { hold } }) => ({
    ...state,
    legalHolds: new Set([...state.legalHolds].filter((one) => one !== hold)),
  })),
];
