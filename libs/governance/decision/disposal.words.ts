import type { RetentionClock } from '../rules/regimes/index.js';

/** Parts of the record of a decision that are kept as files, each under a retention clock of its own. */
export const RECORD_PARTS = ['STATEMENT', 'REPORTS', 'BACKGROUND_PAPERS', 'MINUTES'] as const;
export type RecordPart = (typeof RECORD_PARTS)[number];

/** Which clock must have run out before a part is disposed of. That of the site (three years) ends no record. */
export const CLOCK_OF: Readonly<Record<RecordPart, RetentionClock>> = {
  STATEMENT: 'INSPECTION',
  REPORTS: 'INSPECTION',
  BACKGROUND_PAPERS: 'BACKGROUND_PAPERS',
  MINUTES: 'SIGNED_MINUTES',
};

/** What a review at the end of its time finds: keep it for longer, destroy it, or give it to an archive. */
export const REVIEW_OUTCOMES = ['KEEP', 'DESTROY', 'TRANSFER'] as const;
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number];

export const DISPOSALS = ['DESTROYED', 'TRANSFERRED'] as const;
export type Disposal = (typeof DISPOSALS)[number];
