import { command } from '../../language/command.js';
import { Count, Flag, Hash, Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { matterDecider } from '../matter.decider.js';
import { MatterRevised } from '../matter.events.js';

export class ReviseMatter {
  @Ref('matter') matter!: string;
  @Flag({ about: 'A material change: notices of key decision given before it no longer serve.' }) material!: boolean;
  @Text(2000) reason!: string;
  @Ref('process', { optional: true }) process?: string;
  @Count(1, 10_000, { optional: true }) version?: number;
  @Hash({ optional: true }) contentHash?: string;
}

export const reviseMatter = command(ReviseMatter, {
  about: 'Says that the matter is about another text from now on.',
  stream: ({ matter }) => `matter/${matter}`,
  decider: matterDecider,
  may: 'REPORT',
  emits: [MatterRevised, ComplianceExceptionRaised],
  reads: ({ process }) => (process === undefined ? [] : [`process/${process}`]),
});
