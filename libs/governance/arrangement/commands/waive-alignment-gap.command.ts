import { command } from '../../language/command.js';
import { Ref, Text } from '../../language/fields.js';
import { arrangementDecider } from '../arrangement.decider.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { AlignmentGapWaived } from '../alignment.events.js';

export class WaiveAlignmentGap {
  @Ref('gap') gap!: string;
  @Text(2000) reasons!: string;
}

export const waiveAlignmentGap = command(WaiveAlignmentGap, {
  about: 'Waives a gap, with reasons: it is known, and left.',
  stream: (_, { slug }) => `arrangement/${slug}`,
  decider: arrangementDecider,
  may: 'STATE',
  emits: [AlignmentGapWaived, ComplianceExceptionRaised],
});
