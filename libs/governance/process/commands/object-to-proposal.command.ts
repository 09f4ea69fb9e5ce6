import { command } from '../../language/command.js';
import { Count, Line, OneOf, Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { GROUNDS } from '../process.words.js';
import { processDecider } from '../process.decider.js';
import { ObjectionRaised } from '../process.events.js';

export class ObjectToProposal {
  @Ref('process') process!: string;
  @Count(1, 10_000) version!: number;
  @Ref('objection', { about: 'A new id, unique in the arrangement.' }) objection!: string;
  @OneOf(GROUNDS) grounds!: (typeof GROUNDS)[number];
  @Line(40, { optional: true, about: 'The step objected to; left out for the whole.' }) clause?: string;
  @Text(4000) text!: string;
}

export const objectToProposal = command(ObjectToProposal, {
  about: 'Objects to a version, on a ground. Compromises name the objections that they answer.',
  stream: ({ process }) => `process/${process}`,
  decider: processDecider,
  may: 'POSITION',
  emits: [ObjectionRaised, ComplianceExceptionRaised],
});
