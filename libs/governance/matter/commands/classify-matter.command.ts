import { command } from '../../language/command.js';
import { Group, ListOf, OneOf, Ref, Text } from '../../language/fields.js';
import { ref } from '../../language/kinds.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { matterDecider } from '../matter.decider.js';
import { MatterClassified } from '../matter.events.js';
import type { Power, Tier } from '../matter.words.js';
import { powerShape, TIERS } from '../matter.words.js';

export class ClassifyMatter {
  @Ref('matter') matter!: string;
  @OneOf(TIERS) tier!: Tier;
  @ListOf(ref('authority'), {
    optional: true,
    least: 1,
    most: 50,
    about: 'For whom, where it differs; otherwise for all.',
  })
  authorities?: readonly string[];
  @Group(powerShape, { optional: true, about: 'What the power rests on; needed for OFFICER and BOARD.' }) power?: Power;
  @Text(2000, { optional: true }) reasons?: string;
}

export const classifyMatter = command(ClassifyMatter, {
  about: 'Says, as the legality officer, who may decide a matter: for all affected authorities, or for some otherwise.',
  stream: ({ matter }) => `matter/${matter}`,
  decider: matterDecider,
  may: 'CLASSIFY',
  emits: [MatterClassified, ComplianceExceptionRaised],
});
