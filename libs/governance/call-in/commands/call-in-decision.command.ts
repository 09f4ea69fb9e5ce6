import { command } from '../../language/command.js';
import { ListOf, Ref, Text } from '../../language/fields.js';
import { group } from '../../language/kinds.js';
import { callInDecider } from '../call-in.decider.js';
import { CallInRejected, DecisionCalledIn } from '../call-in.events.js';
import type { RequisitionerBody } from '../call-in.words.js';
import { requisitionerShape } from '../call-in.words.js';

export class CallInDecision {
  @Ref('decision') decision!: string;
  @Ref('authority', { optional: true, about: 'Whose members ask; your own authority unless it is named.' })
  authority?: string;
  @ListOf(group(requisitionerShape), { most: 200, about: 'Everyone who asks, with the offices held.' })
  requisitioners!: readonly RequisitionerBody[];
  @Text(4000, { optional: true }) grounds?: string;
}

export const callInDecision = command(CallInDecision, {
  about:
    'Asks for a published decision to be called in. It is always recorded: accepted, or rejected with the reason and the time.',
  stream: ({ decision }) => `callin/${decision}`,
  decider: callInDecider,
  may: 'CALL_IN',
  emits: [DecisionCalledIn, CallInRejected],
  reads: ({ decision }) => [`decision/${decision}`],
});
