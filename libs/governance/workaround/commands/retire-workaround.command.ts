import { command } from '../../language/command.js';
import { Count, Line, OneOf, Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { workaroundDecider } from '../workaround.decider.js';
import { WorkaroundRetired } from '../workaround.events.js';
import type { Retirement } from '../workaround.words.js';
import { RETIREMENTS } from '../workaround.words.js';

export class RetireWorkaround {
  @Ref('workaround') workaround!: string;
  @OneOf(RETIREMENTS) how!: Retirement;
  @Line(300, { optional: true, about: 'With FIXED: the report, test or record that shows it.' }) evidence?: string;
  @Ref('process', { optional: true, about: 'With ABSORBED: the process it departed from.' }) process?: string;
  @Count(1, 10_000, { optional: true, about: 'With ABSORBED: the version, already in force, that now says so.' })
  processVersion?: number;
  @Ref('variation', { optional: true, about: 'With ABSORBED: the agreed variation that now says so.' })
  variation?: string;
  @Ref('workaround', { optional: true, about: 'With MIGRATED: the workaround that took its place.' })
  replacedBy?: string;
  @Text(2000, { optional: true }) comment?: string;
}

export const retireWorkaround = command(RetireWorkaround, {
  about: 'Ends a workaround of your own: fixed, absorbed into the process, replaced by another, or no longer done.',
  stream: ({ workaround }) => `workaround/${workaround}`,
  decider: workaroundDecider,
  may: 'ANSWER',
  emits: [WorkaroundRetired, ComplianceExceptionRaised],
  reads: ({ process, processVersion, variation, replacedBy }) => [
    ...(process !== undefined && processVersion !== undefined ? [`process/${process}`] : []),
    ...(process !== undefined && variation !== undefined ? [`adoption/${process}`] : []),
    ...(replacedBy !== undefined ? [`workaround/${replacedBy}`] : []),
  ],
});
