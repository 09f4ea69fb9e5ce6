import { event } from '../language/event.js';
import { count, eventRef, line, listOf, oneOf, optional, ref, text } from '../language/kinds.js';
import { GAP_AXES, LEADING } from './arrangement.words.js';

/** An authority's aims, the return it needs and by when, the difficulties it expects, and whether it must lead. */
export const AlignmentStatementSubmitted = event('AlignmentStatementSubmitted', {
  authority: ref('authority'),
  aims: text(4000),
  requiredReturn: line(200, 'Savings of £400,000 a year'),
  horizonMonths: count(1, 600, 36),
  technicalChallenges: text(4000),
  humanChallenges: text(4000),
  wouldLead: oneOf(LEADING),
});
/** The yearly confirmation: `statement` still says what the authority wants. */
export const AlignmentStatementConfirmed = event('AlignmentStatementConfirmed', {
  authority: ref('authority'),
  statement: eventRef(),
  comment: optional(text(2000)),
});
/** Nobody submitted or confirmed it for longer than the rules let a statement count as fresh. */
export const AlignmentStatementGrewStale = event('AlignmentStatementGrewStale', {
  authority: ref('authority'),
  statement: eventRef(),
});
export const AlignmentGapIdentified = event('AlignmentGapIdentified', {
  gap: ref('gap'),
  axis: oneOf(GAP_AXES),
  title: line(160, 'No shared horizon for the return'),
  between: listOf(ref('authority'), 50, 2),
});
export const AlignmentGapAnswered = event('AlignmentGapAnswered', {
  gap: ref('gap'),
  how: text(4000),
  compromise: optional(ref('compromise')),
});
export const AlignmentGapWaived = event('AlignmentGapWaived', { gap: ref('gap'), reasons: text(2000) });
export const AlignmentReviewHeld = event('AlignmentReviewHeld', {
  findings: text(4000),
  takingPart: optional(listOf(ref('authority'), 50)),
});

export const alignmentEvents = [
  AlignmentStatementSubmitted,
  AlignmentStatementConfirmed,
  AlignmentStatementGrewStale,
  AlignmentGapIdentified,
  AlignmentGapAnswered,
  AlignmentGapWaived,
  AlignmentReviewHeld,
];
