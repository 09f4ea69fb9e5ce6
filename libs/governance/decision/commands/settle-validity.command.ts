import { command } from '../../language/command.js';
import { EventRef, Line, OneOf, Ref } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { decisionDecider } from '../decision.decider.js';
import { SETTLEMENTS } from '../decision.words.js';
import type { Settlement } from '../decision.words.js';
import { DecisionValiditySettled } from '../outcome.events.js';

export class SettleValidity {
  @Ref('decision') decision!: string;
  @EventRef({ about: 'The event by which it was questioned.' }) question!: string;
  @OneOf(SETTLEMENTS) how!: Settlement;
  @Line(300, { about: 'The advice, judgment or decision.' }) source!: string;
}

export const settleValidity = command(SettleValidity, {
  about: 'Records how a question of validity ended.',
  stream: ({ decision }) => `decision/${decision}`,
  decider: decisionDecider,
  may: 'REPORT',
  emits: [DecisionValiditySettled, ComplianceExceptionRaised],
});
