import { command } from '../../language/command.js';
import { Count, Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { processDecider } from '../process.decider.js';
import { ConsentRevoked } from '../process.events.js';

export class RevokeConsent {
  @Ref('process') process!: string;
  @Count(1, 10_000) version!: number;
  @Text(4000) reasons!: string;
}

export const revokeConsent = command(RevokeConsent, {
  about:
    'Takes back your authority’s consent to a version that is not in force, its own or one that a certificate carried over.',
  stream: ({ process }) => `process/${process}`,
  decider: processDecider,
  may: 'ACCEPT',
  emits: [ConsentRevoked, ComplianceExceptionRaised],
});
