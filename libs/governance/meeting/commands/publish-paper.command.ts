import { command } from '../../language/command.js';
import type { Document } from '../../language/document.js';
import { documentRef } from '../../language/document.js';
import { Count, Field, Group, Line, OneOf, Ref } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { PaperPublished } from '../convening.events.js';
import { meetingDecider } from '../meeting.decider.js';
import type { WithheldOn } from '../meeting.words.js';
import { COPIES, withholdingShape } from '../meeting.words.js';

type DocumentRef = Document['ref'];

export class PublishPaper {
  @Ref('meeting') meeting!: string;
  @Ref('paper') paper!: string;
  @Count(1, 10_000, { about: 'The next number; a replaced paper is a new version and both are kept.' })
  version!: number;
  @OneOf(COPIES, { about: 'The public copy, or the one that is kept from the public.' }) copy!: (typeof COPIES)[number];
  @Ref('item', { optional: true }) item?: string;
  @Line(200) title!: string;
  @Field(documentRef(), { about: 'The uploaded document: its hash, media type and size.' }) content!: DocumentRef;
  @Group(withholdingShape, { optional: true, about: 'On what ground the exempt copy is kept from the public.' })
  ground?: WithheldOn;
}

export const publishPaper = command(PublishPaper, {
  about: 'Publishes a paper for a meeting by its hash, or a new version of it.',
  stream: ({ meeting }) => `meeting/${meeting}`,
  decider: meetingDecider,
  may: 'ENTER_DECISION',
  emits: [PaperPublished, ComplianceExceptionRaised],
});
