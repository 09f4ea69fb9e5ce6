import { command } from '../../language/command.js';
import { Hash, Line, OneOf, Ref } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { decisionDecider } from '../decision.decider.js';
import { BlobDestroyed, TransferredToArchive } from '../disposal.events.js';
import type { Disposal, RecordPart } from '../disposal.words.js';
import { DISPOSALS, RECORD_PARTS } from '../disposal.words.js';

export class DisposeOfRecord {
  @Ref('decision') decision!: string;
  @OneOf(RECORD_PARTS) part!: RecordPart;
  @OneOf(DISPOSALS) how!: Disposal;
  @Hash({ about: 'Of the file.' }) hash!: string;
  @Line(200, { optional: true, about: 'The archive that keeps it from now on, with its reference.' }) archive?: string;
  @Line(300, { optional: true, about: 'Schedule or certificate under which it was destroyed.' }) source?: string;
}

export const disposeOfRecord = command(DisposeOfRecord, {
  about:
    'Destroys a file of the record, or gives it to an archive, once its time is over and no legal hold is on it. Its hash stays.',
  stream: ({ decision }) => `decision/${decision}`,
  decider: decisionDecider,
  may: 'KEEP',
  emits: [BlobDestroyed, TransferredToArchive, ComplianceExceptionRaised],
});
