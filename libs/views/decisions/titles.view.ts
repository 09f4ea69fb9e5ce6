import { DecisionTaken, OfficerDecisionTaken } from '#governance';
import { stands } from '#governance/record/counted.js';
import { on, view } from '../language/view.js';

/** The title of a decision, and where the event stands that took it. */
export interface DecisionTitle {
  readonly position: number;
  readonly title: string;
}

const DECISION = 'decision/';

/**
 * The title of each decision, one key a decision. Elsewhere titles stay in the log; here they are kept, because a register
 * of ten thousand decisions is searched by their words. An entry that does not stand leaves the title before it.
 */
export const decisionTitlesView = view<DecisionTitle | undefined>(
  'decision-title',
  undefined,
  [DecisionTaken, OfficerDecisionTaken].map((taken) =>
    on<DecisionTitle | undefined, typeof taken>(taken, {
      key: ({ stream }) => (stream.startsWith(DECISION) ? stream.slice(DECISION.length) : undefined),
      keep: ({ title, notCounted }) => ({ title, ...(notCounted !== undefined && { notCounted }) }),
      fold: (before, kept) => (stands(kept) ? { position: kept.position, title: kept.body.title ?? '' } : before),
    }),
  ),
);
