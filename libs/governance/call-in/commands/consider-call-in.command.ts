import { command } from '../../language/command.js';
import { OneOf, Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { callInDecider } from '../call-in.decider.js';
import { CallInConsidered } from '../call-in.events.js';
import type { Consideration } from '../call-in.words.js';
import { CONSIDERATIONS } from '../call-in.words.js';

export class ConsiderCallIn {
  @Ref('decision') decision!: string;
  @Ref('authority', { about: 'Whose scrutiny committee considered it.' }) authority!: string;
  @OneOf(CONSIDERATIONS) outcome!: Consideration;
  @Ref('meeting', { optional: true }) meeting?: string;
  @Text(4000, { optional: true }) reasons?: string;
}

export const considerCallIn = command(ConsiderCallIn, {
  about:
    'Enters what the scrutiny committee made of a call-in: the decision stands, it is referred back, or it goes to the council.',
  stream: ({ decision }) => `callin/${decision}`,
  decider: callInDecider,
  may: 'ENTER_DECISION',
  emits: [CallInConsidered, ComplianceExceptionRaised],
});
