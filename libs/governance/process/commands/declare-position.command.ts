import { command } from '../../language/command.js';
import { Count, EventRef, OneOf, Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { POSITIONS } from '../process.words.js';
import { processDecider } from '../process.decider.js';
import { PositionDeclared } from '../process.events.js';

export class DeclarePosition {
  @Ref('process') process!: string;
  @Count(1, 10_000) version!: number;
  @OneOf(POSITIONS) position!: (typeof POSITIONS)[number];
  @Text(4000, { optional: true, about: 'Needed to oppose.' }) reasons?: string;
  @Text(4000, { optional: true, about: 'Needed to support under conditions.' }) conditions?: string;
  @EventRef({ optional: true, about: 'The event of your authority’s current position, where it has one.' })
  replaces?: string;
}

export const declarePosition = command(DeclarePosition, {
  about: 'Takes a position on a version. It is an opinion: only AcceptProposal is consent.',
  stream: ({ process }) => `process/${process}`,
  decider: processDecider,
  may: 'POSITION',
  emits: [PositionDeclared, ComplianceExceptionRaised],
});
