import { command } from '../../language/command.js';
import { OneOf, Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { matterDecider } from '../matter.decider.js';
import { ClassificationChallenged } from '../matter.events.js';
import type { Tier } from '../matter.words.js';
import { TIERS } from '../matter.words.js';

export class ChallengeClassification {
  @Ref('matter') matter!: string;
  @OneOf(TIERS, { about: 'Where it belongs instead.' }) tier!: Tier;
  @Ref('authority', { optional: true, about: 'For whom; for all if left out.' }) authority?: string;
  @Text(2000) reasons!: string;
}

export const challengeClassification = command(ChallengeClassification, {
  about: 'Says that a matter belongs in another tier. Anybody may; the legality officer answers by classifying again.',
  stream: ({ matter }) => `matter/${matter}`,
  decider: matterDecider,
  may: 'NOTE',
  emits: [ClassificationChallenged, ComplianceExceptionRaised],
});
