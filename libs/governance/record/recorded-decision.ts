import { isRef } from '#kernel';
import type { FullBody } from '../language/kinds.js';
import { day, group, line, oneOf, optional, ref } from '../language/kinds.js';

/**
 * What will need a decision or a board's vote carries it. RECORDED_DECISION: taken elsewhere, entered by a clerk and
 * shown as unconfirmed. DECISION: one of this record, by its id.
 */
export const decisionShape = {
  kind: oneOf(['RECORDED_DECISION', 'DECISION']),
  ref: line(80, 'Board 2025-03-12, item 6'),
  date: day('2025-03-12'),
  document: optional(line(300, 'Minutes of 12 March 2025, minute 41')),
  body: optional(ref('body', 'board')),
};
export type RecordedDecision = FullBody<typeof decisionShape>;

/** The field that an event carries for it. */
export const PERMISSION_SOURCE = { decision: group(decisionShape) };

/** The id of the decision of this record that is cited; undefined where it was taken elsewhere, or the text is no id. */
export const decisionIdOf = (decision: RecordedDecision | undefined): string | undefined =>
  decision?.kind === 'DECISION' && isRef(decision.ref) ? decision.ref : undefined;

/** The stream on which a command rests that carries a decision, for its `reads`. */
export function readsOfDecision({ decision }: { readonly decision?: RecordedDecision | undefined }): readonly string[] {
  const id = decisionIdOf(decision);
  return id === undefined ? [] : [`decision/${id}`];
}
