import { command } from '../../language/command.js';
import { Count, Ref } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { processDecider } from '../process.decider.js';
import { VersionRejected } from '../process.events.js';

export class RejectVersion {
  @Ref('process') process!: string;
  @Count(1, 10_000) version!: number;
  @Ref('meeting') meeting!: string;
  @Ref('vote', { optional: true }) vote?: string;
  @Ref('decision', {
    optional: true,
    about: 'The decision that had carried the version, where it is that one which was taken back.',
  })
  decision?: string;
}

export const rejectVersion = command(RejectVersion, {
  about: 'Records that a motion for a version was lost, or not carried on a tie. It follows from the vote.',
  stream: ({ process }) => `process/${process}`,
  decider: processDecider,
  may: 'ENTER_DECISION',
  emits: [VersionRejected, ComplianceExceptionRaised],
});
