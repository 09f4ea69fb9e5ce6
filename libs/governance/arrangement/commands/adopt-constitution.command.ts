import { command } from '../../language/command.js';
import { Count, Hash } from '../../language/fields.js';
import { arrangementDecider } from '../arrangement.decider.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { ConstitutionAdopted, ConstitutionAmended, ConstitutionApproved } from '../constitution.events.js';

export class AdoptConstitution {
  @Count(1, 10_000) version!: number;
  @Hash({ about: 'The hash of the very text that your authority approves.' }) contentHash!: string;
}

export const adoptConstitution = command(AdoptConstitution, {
  about: 'Approves exactly this text for your authority. With the last party’s approval the constitution is adopted.',
  stream: (_, { slug }) => `arrangement/${slug}`,
  decider: arrangementDecider,
  may: 'CONSTITUTE',
  emits: [ConstitutionApproved, ConstitutionAdopted, ConstitutionAmended, ComplianceExceptionRaised],
});
