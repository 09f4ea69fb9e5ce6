import { approvalsComplete, approvalSatisfied } from './approvals.js';
import { callInWindows } from './call-in-windows.js';
import { compromises } from './compromises.js';
import { force } from './force.js';
import { gate } from './gate.js';
import { proposals } from './proposals.js';
import type { Reaction } from './reaction.js';
import { replacement } from './replacement.js';
import { thresholdReview } from './threshold-review.js';

/** Everything that follows from something else, in the order in which it is sent. */
export const REACTIONS: readonly Reaction[] = [
  ...compromises,
  thresholdReview,
  proposals,
  callInWindows,
  approvalSatisfied,
  approvalsComplete,
  gate,
  replacement,
  force,
];

const byAfter = new Map<string, Reaction[]>();
for (const reaction of REACTIONS)
  for (const after of reaction.after) byAfter.set(after, [...(byAfter.get(after) ?? []), reaction]);

const NONE: readonly Reaction[] = [];

/** The reactions to an event of this type in a stream of this kind. */
export function reactionsTo(type: string, stream: string): readonly Reaction[] {
  const [byType, byKind] = [byAfter.get(type), byAfter.get(stream.slice(0, stream.indexOf('/') + 1))];
  if (!byType) return byKind ?? NONE;
  return byKind ? [...byType, ...byKind] : byType;
}
