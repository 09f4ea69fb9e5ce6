import { command } from '../../language/command.js';
import { Count, Flag, Hash, Line, ListOf, Ref } from '../../language/fields.js';
import { ref } from '../../language/kinds.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { matterDecider } from '../matter.decider.js';
import { MatterRegistered } from '../matter.events.js';

export class RegisterMatter {
  @Ref('matter', { about: 'A new id, unique in the arrangement.' }) matter!: string;
  @Line(160) title!: string;
  @ListOf(ref('authority'), { least: 1, most: 50, about: 'Whom it will bind or touch.' }) affected!: readonly string[];
  @Flag({ about: 'Whether it has an effect on money: then the finance officers comment.' }) money!: boolean;
  @Ref('process', { optional: true }) process?: string;
  @Count(1, 10_000, { optional: true }) version?: number;
  @Hash({ optional: true, about: 'Of the exact text; that of the version where it is left out.' }) contentHash?: string;
}

export const registerMatter = command(RegisterMatter, {
  about: 'Registers something that will have to be decided, and whom it affects.',
  stream: ({ matter }) => `matter/${matter}`,
  decider: matterDecider,
  may: 'REPORT',
  emits: [MatterRegistered, ComplianceExceptionRaised],
  reads: ({ process }) => (process === undefined ? [] : [`process/${process}`]),
});
