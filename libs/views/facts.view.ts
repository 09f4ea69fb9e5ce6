import { FactRecorded } from '#governance';
import { on, view } from './language/view.js';

/** A recorded fact as views keep it. */
export interface RecordedFact {
  readonly fact: string;
  readonly kind: string;
  readonly event: string;
  readonly at: number;
  readonly position: number;
  readonly amount?: number;
  readonly process?: string;
  readonly authority?: string;
  readonly workaround?: string;
  readonly about: readonly string[];
}

/** What has no rule of its own, one key a fact. Disputed entries stay on the record and are marked by their standing. */
export const factsView = view<RecordedFact | undefined>('recorded-fact', undefined, [
  on(FactRecorded, {
    key: ({ body }) => body.fact,
    fold: (_, { id, at, position, body }) => ({
      fact: String(body.fact), kind: String(body.kind), event: id, at, position, about: body.about ?? [],
      ...(body.amount !== undefined && { amount: body.amount }),
      ...(body.process !== undefined && { process: body.process }),
      ...(body.authority !== undefined && { authority: body.authority }),
      ...(body.workaround !== undefined && { workaround: body.workaround }),
    }),
  }),
]);

/** Authorities that withdrew the delegation on which they worked to a process: one key a process (model.md 7, DIVERGED). */
export const delegationsWithdrawnView = view<ReadonlyMap<string, string>>('delegation-withdrawn', new Map(), [
  on(FactRecorded, {
    key: ({ body }) => (body.kind === 'DELEGATION_WITHDRAWN' && body.authority !== undefined ? body.process : undefined),
    fold: (withdrawn, { id, body }) => (body.authority === undefined ? withdrawn : new Map(withdrawn).set(body.authority, id)),
  }),
]);
