import { event } from '../language/event.js';
import { count, day, flag, group, hash, line, listOf, oneOf, optional, ref, text } from '../language/kinds.js';
import { powerShape, TIERS } from './matter.words.js';

/** Every event of a matter names it; one that was recorded though a rule stood against it names the rule (practice 1). */
export const OF_MATTER = { matter: ref('matter', 'M-1'), notCounted: optional(line(60)) };
/** The exact text that the matter is about, where it is about one. */
export const TEXT = {
  process: optional(ref('process')),
  version: optional(count(1, 10_000)),
  contentHash: optional(hash()),
};

/** Something will have to be decided. `authority`: who brought it; `affected`: whom it will bind or touch. */
export const MatterRegistered = event('MatterRegistered', {
  ...OF_MATTER,
  ...TEXT,
  title: line(160, 'Purchase to pay: version 2'),
  authority: optional(ref('authority')),
  affected: listOf(ref('authority'), 50, 1),
  money: flag(),
});
/** The matter is about another text from now on. A material change needs a new notice of key decision. */
export const MatterRevised = event('MatterRevised', { ...OF_MATTER, ...TEXT, material: flag(), reason: text(2000) });
/** On the forward plan: who is to decide it, and when. One authority's own decision, or the body's. */
export const MatterPlanned = event('MatterPlanned', {
  ...OF_MATTER,
  decider: line(160, 'Cabinet of Aldermere County Council'),
  authority: optional(ref('authority')),
  body: optional(ref('body', 'board')),
  from: day('2024-10-01'),
  until: optional(day('2024-10-31')),
  private: flag(),
});
export const ProposalTabled = event('ProposalTabled', {
  ...OF_MATTER,
  ...TEXT,
  meeting: ref('meeting', 'B-2024-10-02'),
  item: optional(ref('item', '6')),
});
export const MatterWithdrawn = event('MatterWithdrawn', { ...OF_MATTER, reason: text(2000) });
/** Which tier the matter is in, for each of these authorities, and the power that it rests on. */
export const MatterClassified = event('MatterClassified', {
  ...OF_MATTER,
  tier: oneOf(TIERS),
  authorities: listOf(ref('authority'), 50, 1),
  power: optional(group(powerShape)),
  reasons: optional(text(2000)),
});
/** Somebody says that the matter belongs in another tier. It stands until the matter is classified again. */
export const ClassificationChallenged = event('ClassificationChallenged', {
  ...OF_MATTER,
  tier: oneOf(TIERS),
  authority: optional(ref('authority')),
  reasons: text(2000),
});

export const matterTextEvents = [
  MatterRegistered,
  MatterRevised,
  MatterPlanned,
  ProposalTabled,
  MatterWithdrawn,
  MatterClassified,
  ClassificationChallenged,
];
