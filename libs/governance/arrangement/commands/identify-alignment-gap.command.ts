import { command } from '../../language/command.js';
import { Line, ListOf, OneOf, Ref } from '../../language/fields.js';
import { ref } from '../../language/kinds.js';
import { GAP_AXES } from '../arrangement.words.js';
import { arrangementDecider } from '../arrangement.decider.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { AlignmentGapIdentified } from '../alignment.events.js';

export class IdentifyAlignmentGap {
  @Ref('gap', { about: 'A new id, unique in the arrangement.' }) gap!: string;
  @OneOf(GAP_AXES) axis!: (typeof GAP_AXES)[number];
  @Line(160) title!: string;
  @ListOf(ref('authority'), { least: 2, most: 50 }) between!: readonly string[];
}

export const identifyAlignmentGap = command(IdentifyAlignmentGap, {
  about: 'Names a difference between what authorities want.',
  stream: (_, { slug }) => `arrangement/${slug}`,
  decider: arrangementDecider,
  may: 'STATE',
  emits: [AlignmentGapIdentified, ComplianceExceptionRaised],
});
