import { FactRecorded } from '#governance';
import { on, view } from './language/view.js';

/** What has no rule of its own, one key a kind of fact; folded to how many there are. */
export const factsView = view<number>('recorded-fact', 0, [
  on(FactRecorded, { key: ({ body }) => body.kind, fold: (count) => count + 1 }),
]);

/** Authorities that withdrew the delegation on which they worked to a process: one key a process (DIVERGED). */
export const delegationsWithdrawnView = view<ReadonlyMap<string, string>>('delegation-withdrawn', new Map(), [
  on(FactRecorded, {
    key: ({ body }) =>
      body.kind === 'DELEGATION_WITHDRAWN' && body.authority !== undefined ? body.process : undefined,
    fold: (withdrawn, { id, body }) =>
      body.authority === undefined ? withdrawn : new Map(withdrawn).set(body.authority, id),
  }),
]);
