import { command } from '../../language/command.js';
import { Line, OneOf, Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { decisionDecider } from '../decision.decider.js';
import { VALIDITY_GROUNDS } from '../decision.words.js';
import type { ValidityGround } from '../decision.words.js';
import { DecisionValidityQuestioned } from '../outcome.events.js';

export class QuestionValidity {
  @Ref('decision') decision!: string;
  @OneOf(VALIDITY_GROUNDS) ground!: ValidityGround;
  @Line(160, { about: 'Who questions it.' }) questionedBy!: string;
  @Text(4000, { optional: true }) reasons?: string;
}

export const questionValidity = command(QuestionValidity, {
  about:
    'Records that the validity of a decision is questioned. It stands until a court, a rescission or a fresh decision changes that.',
  stream: ({ decision }) => `decision/${decision}`,
  decider: decisionDecider,
  may: 'REPORT',
  emits: [DecisionValidityQuestioned, ComplianceExceptionRaised],
});
