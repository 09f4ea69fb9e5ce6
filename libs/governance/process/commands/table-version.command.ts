import { command } from '../../language/command.js';
import { Count, Ref } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { processDecider } from '../process.decider.js';
import { VersionTabled } from '../process.events.js';

export class TableVersion {
  @Ref('process') process!: string;
  @Count(1, 10_000) version!: number;
  @Ref('matter', { about: 'The matter as which it is before the meeting.' }) matter!: string;
  @Ref('meeting') meeting!: string;
  @Ref('item', { optional: true }) item?: string;
}

export const tableVersion = command(TableVersion, {
  about: 'Records that a version is on the agenda of a meeting. It follows from the agenda.',
  stream: ({ process }) => `process/${process}`,
  decider: processDecider,
  may: 'ENTER_DECISION',
  emits: [VersionTabled, ComplianceExceptionRaised],
});
