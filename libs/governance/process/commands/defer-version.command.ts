import { command } from '../../language/command.js';
import { Count, OneOf, Ref } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { processDecider } from '../process.decider.js';
import { ProposalDeferred } from '../process.events.js';
import { DEFERRALS } from '../process.words.js';

export class DeferVersion {
  @Ref('process') process!: string;
  @Count(1, 10_000) version!: number;
  @Ref('meeting') meeting!: string;
  @OneOf(DEFERRALS) how!: (typeof DEFERRALS)[number];
  @Ref('item', { optional: true }) item?: string;
  @Ref('decision', {
    optional: true,
    about: 'The decision that put it off; or that had carried the version, where it is that one which was taken back.',
  })
  decision?: string;
}

export const deferVersion = command(DeferVersion, {
  about: 'Records that a version was put off to another meeting, or referred back. It follows from the meeting.',
  stream: ({ process }) => `process/${process}`,
  decider: processDecider,
  may: 'ENTER_DECISION',
  emits: [ProposalDeferred, ComplianceExceptionRaised],
});
