import { command } from '../../language/command.js';
import { documentOf } from '../../language/document.js';
import { Count, Group, Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import type { ProcessTextBody } from '../process.words.js';
import { processTextShape } from '../process.words.js';
import { processDecider } from '../process.decider.js';
import { NonMaterialEditCertified, ProposalVersionPublished } from '../process.events.js';

export class CertifyNonMaterialEdit {
  @Ref('process') process!: string;
  @Count(1, 10_000, { about: 'The next number.' }) version!: number;
  @Count(1, 10_000, { about: 'The version that it edits: the one asked about now.' }) edits!: number;
  @Group(processTextShape, {
    about: 'The adopted text: a summary and its steps. It is hashed as it stands and is open to everyone.',
  })
  text!: ProcessTextBody;
  @Text(2000, { about: 'What was edited, and why it changes nothing that was agreed.' }) reason!: string;
}

export const certifyNonMaterialEdit = command(CertifyNonMaterialEdit, {
  about:
    'Publishes an edited text and certifies that it says the same: consents are carried over by the certificate, and any authority may revoke its own.',
  stream: ({ process }) => `process/${process}`,
  decider: processDecider,
  may: 'CERTIFY',
  emits: [ProposalVersionPublished, NonMaterialEditCertified, ComplianceExceptionRaised],
  documents: ({ text }) => [documentOf(text)],
});
