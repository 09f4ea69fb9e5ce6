import { command } from '../../language/command.js';
import { Group, Line, ListOf, OneOf, Ref } from '../../language/fields.js';
import type { RecordedDecision } from '../../record/recorded-decision.js';
import { decisionShape, readsOfDecision } from '../../record/recorded-decision.js';
import { ref } from '../../language/kinds.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { adoptionDecider } from '../adoption.decider.js';
import { VariationAgreed } from '../adoption.events.js';
import { VARIATION_KINDS } from '../adoption.words.js';

export class AgreeVariation {
  @Ref('process') process!: string;
  @Ref('variation', { about: 'A new id, unique in the arrangement.' }) variation!: string;
  @ListOf(ref('authority'), { least: 1, most: 20, about: 'The authority, or all authorities of a partner.' })
  authorities!: string[];
  @OneOf(VARIATION_KINDS, { about: 'IDENTITY is about name, branding and tone only: it is never a workaround.' })
  kind!: (typeof VARIATION_KINDS)[number];
  @Line(40, { about: 'The step or clause that is done differently.' }) clause!: string;
  @Line(160) title!: string;
  @Group(decisionShape, { about: 'The decision that it rests on.' }) decision!: RecordedDecision;
}

export const agreeVariation = command(AgreeVariation, {
  about: 'Enters a lasting difference that was agreed by decision, for one authority or all of a partner.',
  stream: ({ process }) => `adoption/${process}`,
  decider: adoptionDecider,
  may: 'ENTER_DECISION',
  emits: [VariationAgreed, ComplianceExceptionRaised],
  reads: (command) => [`process/${command.process}`, ...readsOfDecision(command)],
});
