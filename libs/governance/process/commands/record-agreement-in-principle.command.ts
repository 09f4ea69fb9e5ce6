import { command } from '../../language/command.js';
import { Count, Hash, Ref } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { processDecider } from '../process.decider.js';
import { AgreedInPrinciple } from '../process.events.js';

export class RecordAgreementInPrinciple {
  @Ref('process') process!: string;
  @Count(1, 10_000) version!: number;
  @Hash({ about: 'SHA-256 of the RFC 8785 bytes of the text agreed to, as shown with it.' }) contentHash!: string;
}

export const recordAgreementInPrinciple = command(RecordAgreementInPrinciple, {
  about: 'Records that every authority affected has accepted the same text.',
  stream: ({ process }) => `process/${process}`,
  decider: processDecider,
  may: 'PROPOSE',
  emits: [AgreedInPrinciple, ComplianceExceptionRaised],
});
