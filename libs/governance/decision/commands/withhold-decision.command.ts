import { command } from '../../language/command.js';
import { Flag, Line, ListOf, OneOf, Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { decisionDecider } from '../decision.decider.js';
import { line } from '../../language/kinds.js';
import type { Jurisdiction } from '../../rules/law.js';
import { JURISDICTIONS } from '../../rules/law.js';
import type { ExemptionBasis } from '../../rules/regimes/index.js';
import { EXEMPTION_BASES } from '../../rules/regimes/index.js';
import { DecisionWithheld } from '../publication.events.js';

export class WithholdDecision {
  @Ref('decision') decision!: string;
  @OneOf(EXEMPTION_BASES) basis!: ExemptionBasis;
  @OneOf(JURISDICTIONS) jurisdiction!: Jurisdiction;
  @Line(40, { optional: true, about: 'Paragraph or section, where the basis has several.' }) paragraph?: string;
  @Text(4000, { optional: true, about: 'Why withholding serves the public more.' }) publicInterest?: string;
  @Flag({ optional: true, about: 'It is about planning permission for the authority’s own development.' })
  ownPlanningPermission?: boolean;
  @Line(300, { about: 'What is published in its place.' }) stub!: string;
  @ListOf(line(200), { least: 1, most: 20, about: 'Where it can be read.' }) where!: readonly string[];
}

export const withholdDecision = command(WithholdDecision, {
  about: 'Keeps a decision from the public on a ground of law; a stub that says so is published.',
  stream: ({ decision }) => `decision/${decision}`,
  decider: decisionDecider,
  may: 'PUBLISH',
  emits: [DecisionWithheld, ComplianceExceptionRaised],
});
