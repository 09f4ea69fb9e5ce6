import { command } from '../../language/command.js';
import { Day, OneOf, Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { decisionDecider } from '../decision.decider.js';
import { RecordReviewed } from '../disposal.events.js';
import type { RecordPart, ReviewOutcome } from '../disposal.words.js';
import { RECORD_PARTS, REVIEW_OUTCOMES } from '../disposal.words.js';

export class ReviewRecord {
  @Ref('decision') decision!: string;
  @OneOf(RECORD_PARTS) part!: RecordPart;
  @OneOf(REVIEW_OUTCOMES) outcome!: ReviewOutcome;
  @Day({ optional: true, about: 'Where it is kept: at least until when.' }) until?: string;
  @Text(2000, { optional: true }) reasons?: string;
}

export const reviewRecord = command(ReviewRecord, {
  about: 'Says, as the proper officer, what is to become of a part of the record at the end of its time.',
  stream: ({ decision }) => `decision/${decision}`,
  decider: decisionDecider,
  may: 'KEEP',
  emits: [RecordReviewed, ComplianceExceptionRaised],
});
