import { command } from '../../language/command.js';
import { documentOf } from '../../language/document.js';
import { Count, Day, Group, ListOf, Ref } from '../../language/fields.js';
import { ref } from '../../language/kinds.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import type { ProcessTextBody } from '../process.words.js';
import { processTextShape } from '../process.words.js';
import { processDecider } from '../process.decider.js';
import { ProposalVersionPublished } from '../process.events.js';

export class PublishVersion {
  @Ref('process') process!: string;
  @Count(1, 10_000, { about: 'The next number.' }) version!: number;
  @Group(processTextShape, {
    about: 'The adopted text: a summary and its steps. It is hashed as it stands and is open to everyone.',
  })
  text!: ProcessTextBody;
  @Ref('authority', {
    optional: true,
    about: 'Whose practice this text adopts, where it is another than the proposal named.',
  })
  originAuthority?: string;
  @ListOf(ref('compromise'), {
    optional: true,
    most: 20,
    about: 'Compromises whose text it contains: each accepted by all its addressees.',
  })
  incorporates?: string[];
  @ListOf(ref('compromise'), {
    optional: true,
    most: 20,
    about: 'Reciprocal compromises of those, whose text stands in another process: accepted as well.',
  })
  alongside?: string[];
  @Day({ optional: true, about: 'It does not come into force before this day.' }) takesEffect?: string;
  @Day({ optional: true, about: 'It lapses when it is not in force by the end of this day.' }) longStop?: string;
}

export const publishVersion = command(PublishVersion, {
  about: 'Publishes a text under the next number. Consents for earlier versions do not count for it.',
  stream: ({ process }) => `process/${process}`,
  decider: processDecider,
  may: 'PROPOSE',
  emits: [ProposalVersionPublished, ComplianceExceptionRaised],
  reads: ({ incorporates = [], alongside = [] }) =>
    [...new Set([...incorporates, ...alongside])].map((compromise) => `compromise/${compromise}`),
  documents: ({ text }) => [documentOf(text)],
});
