import { command } from '../../language/command.js';
import { Hash, Ref } from '../../language/fields.js';

import { arrangementDecider } from '../arrangement.decider.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { AccessionApproved, AccessionEffective } from '../accession.events.js';

export class ApproveAccession {
  @Ref('authority') joiner!: string;
  @Hash({ about: 'The hash of the very deed that your authority approves.' }) deedHash!: string;
}

export const approveAccession = command(ApproveAccession, {
  about: 'Approves exactly this deed of accession for your authority. With the last approval the joiner is admitted.',
  stream: (_, { slug }) => `arrangement/${slug}`,
  decider: arrangementDecider,
  may: 'CONSTITUTE',
  emits: [AccessionApproved, AccessionEffective, ComplianceExceptionRaised],
});
