import { command } from '../../language/command.js';
import { Line, Ref } from '../../language/fields.js';
import { arrangementDecider } from '../arrangement.decider.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { AuthorityRenamed } from '../membership.events.js';

export class RenameAuthority {
  @Ref('authority') authority!: string;
  @Line(120) name!: string;
}

export const renameAuthority = command(RenameAuthority, {
  about: 'Records the authority’s new name; what it said before stays under the old one.',
  stream: (_, { slug }) => `arrangement/${slug}`,
  decider: arrangementDecider,
  may: 'REPORT',
  emits: [AuthorityRenamed, ComplianceExceptionRaised],
});
