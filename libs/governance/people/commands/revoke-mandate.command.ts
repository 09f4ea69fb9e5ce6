import { command } from '../../language/command.js';
import { EventRef, Text } from '../../language/fields.js';
import { authorityDecider } from '../people.decider.js';
import { MandateRevoked } from '../people.events.js';

export class RevokeMandate {
  @EventRef({ about: 'The event that gave the mandate; also the one that founded or invited your authority.' })
  mandate!: string;
  @Text(1000) reason!: string;
}

export const revokeMandate = command(RevokeMandate, {
  about: 'Takes a mandate back.',
  stream: (_, { authority }) => `authority/${authority ?? 'unknown'}`,
  decider: authorityDecider,
  may: 'MANDATE',
  emits: [MandateRevoked],
  reads: (_, { slug }) => [`arrangement/${slug}`],
});
