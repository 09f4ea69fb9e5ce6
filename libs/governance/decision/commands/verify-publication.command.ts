import { command } from '../../language/command.js';
import { Flag, Line, Ref } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { decisionDecider } from '../decision.decider.js';
import { PublicationVerified } from '../publication.events.js';

export class VerifyPublication {
  @Ref('decision') decision!: string;
  @Line(200) where!: string;
  @Flag({ about: 'Whether it could be read there.' }) found!: boolean;
}

export const verifyPublication = command(VerifyPublication, {
  about: 'Says that you looked where a decision is published, and whether it was there.',
  stream: ({ decision }) => `decision/${decision}`,
  decider: decisionDecider,
  may: 'NOTE',
  emits: [PublicationVerified, ComplianceExceptionRaised],
});
