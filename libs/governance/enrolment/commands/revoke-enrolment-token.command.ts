import { command } from '../../language/command.js';
import { Ref, Text } from '../../language/fields.js';
import { enrolmentDecider } from '../enrolment.decider.js';
import { EnrolmentTokenRevoked } from '../enrolment.events.js';

export class RevokeEnrolmentToken {
  @Ref('authority', { about: 'Your own authority.' }) authority!: string;
  @Text(500, { optional: true }) reason?: string;
}

export const revokeEnrolmentToken = command(RevokeEnrolmentToken, {
  about: 'Ends the enrolment token of an authority at once: it was lost, or fell into other hands.',
  stream: ({ authority }) => `enrolment/${authority}`,
  decider: enrolmentDecider,
  may: 'MANDATE',
  emits: [EnrolmentTokenRevoked],
});
