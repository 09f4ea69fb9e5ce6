import { command } from '../../language/command.js';
import { Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { callInDecider } from '../call-in.decider.js';
import { DecisionReconfirmed } from '../call-in.events.js';

export class ReconfirmDecision {
  @Ref('decision') decision!: string;
  @Ref('authority', {
    optional: true,
    about: 'Whose call-in it answers; all that referred it back, unless one is named.',
  })
  authority?: string;
  @Ref('decision', { optional: true, about: 'The decision to confirm it, of who decided or of the council.' })
  reconfirmedBy?: string;
  @Text(4000, { optional: true }) reasons?: string;
}

export const reconfirmDecision = command(ReconfirmDecision, {
  about: 'Enters that a decision referred back was reconsidered and confirmed, its text unchanged.',
  stream: ({ decision }) => `callin/${decision}`,
  decider: callInDecider,
  may: 'ENTER_DECISION',
  emits: [DecisionReconfirmed, ComplianceExceptionRaised],
});
