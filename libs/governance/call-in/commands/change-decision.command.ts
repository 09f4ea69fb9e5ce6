import { command } from '../../language/command.js';
import { Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { callInDecider } from '../call-in.decider.js';
import { DecisionChanged } from '../call-in.events.js';

export class ChangeDecision {
  @Ref('decision') decision!: string;
  @Ref('authority', {
    optional: true,
    about: 'Whose call-in it answers; all that referred it back, unless one is named.',
  })
  authority?: string;
  @Ref('decision', { about: 'The decision that replaces it, with a record of its own.' }) replacedBy!: string;
  @Text(4000, { optional: true }) reasons?: string;
}

export const changeDecision = command(ChangeDecision, {
  about: 'Enters that a decision referred back was reconsidered and changed: another decision takes its place.',
  stream: ({ decision }) => `callin/${decision}`,
  decider: callInDecider,
  may: 'ENTER_DECISION',
  emits: [DecisionChanged, ComplianceExceptionRaised],
});
