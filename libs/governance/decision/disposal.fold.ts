import { dayOf } from '#kernel';
import type { On } from '../language/decider.js';
import { put } from '../language/put.js';
import { counted } from '../record/counted.js';
import type { DisposalRegion } from './decision.state.js';
import { BlobDestroyed, RecordReviewed, TransferredToArchive } from './disposal.events.js';

export const disposalFolds: readonly On<DisposalRegion>[] = [
  counted(RecordReviewed, (state: DisposalRegion, { body: { part, outcome, until }, occurredAt }) => ({
    ...state,
    reviews: put(state.reviews, part, { outcome, on: dayOf(occurredAt), ...(until !== undefined && { until }) }),
  })),
  counted(BlobDestroyed, (state: DisposalRegion, { body: { part, hash }, occurredAt }) => ({
    ...state,
    gone: put(state.gone, hash, { part, how: 'DESTROYED' as const, on: dayOf(occurredAt) }),
  })),
  counted(TransferredToArchive, (state: DisposalRegion, { body: { part, hash }, occurredAt }) => ({
    ...state,
    gone: put(state.gone, hash, { part, how: 'TRANSFERRED' as const, on: dayOf(occurredAt) }),
  })),
];
