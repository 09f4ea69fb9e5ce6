import { command } from '../../language/command.js';
import { Ref, Text } from '../../language/fields.js';
import { authorityDecider } from '../people.decider.js';
import { DelegationWithdrawn } from '../people.events.js';

export class WithdrawDelegation {
  @Ref('delegation') delegation!: string;
  @Text(2000) reasons!: string;
}

export const withdrawDelegation = command(WithdrawDelegation, {
  about: 'Takes a delegation back.',
  stream: (_, { authority }) => `authority/${authority ?? 'unknown'}`,
  decider: authorityDecider,
  may: 'MANDATE',
  emits: [DelegationWithdrawn],
});
