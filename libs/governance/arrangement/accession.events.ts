import { event } from '../language/event.js';
import { day, hash, line, listOf, optional, ref } from '../language/kinds.js';
import { signatoryShape } from './arrangement.words.js';

/** Recorded though a rule stood against it: kept, and by which rule it does not count (practice 1). */
const KEPT = { notCounted: optional(line(60)) };

/** An authority is to join by a deed. It names which earlier decisions the joiner takes on: none follow by themselves. */
export const AccessionProposed = event('AccessionProposed', {
  ...signatoryShape,
  deedHash: hash(),
  effective: day('2026-04-01'),
  schedules: optional(listOf(line(80, 'Finance'), 50)),
  adoptsDecisions: listOf(ref('decision', 'D-12'), 200),
});
/** One existing member, or the joiner itself, approves exactly this deed. */
export const AccessionApproved = event('AccessionApproved', {
  ...KEPT,
  joiner: ref('authority'),
  authority: ref('authority'),
  deedHash: hash(),
});
/** Every member and the joiner have approved the very same deed: it joins from this day, never before the last approval. */
export const AccessionEffective = event('AccessionEffective', {
  authority: ref('authority'),
  deedHash: hash(),
  effective: day('2026-04-01'),
  schedules: optional(listOf(line(80, 'Finance'), 50)),
  adoptsDecisions: listOf(ref('decision', 'D-12'), 200),
});
export const accessionEvents = [AccessionProposed, AccessionApproved, AccessionEffective];
