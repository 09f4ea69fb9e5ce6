import { command } from '../../language/command.js';
import { Count, OneOf, Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { assuranceDecider } from '../assurance.decider.js';
import { AdoptionAssured } from '../assurance.events.js';
import { OUTCOMES } from '../adoption.words.js';

export class AssureAdoption {
  @Ref('process') process!: string;
  @Count(1, 10_000) version!: number;
  @Ref('authority') authority!: string;
  @OneOf(OUTCOMES) outcome!: (typeof OUTCOMES)[number];
  @Text(4000, { about: 'What was looked at, and what was found.' }) evidence!: string;
}

export const assureAdoption = command(AssureAdoption, {
  about: 'Gives an auditor’s assurance on whether an authority works to the version that it has adopted.',
  stream: ({ process }) => `assurance/${process}`,
  decider: assuranceDecider,
  may: 'ASSURE',
  emits: [AdoptionAssured, ComplianceExceptionRaised],
  reads: ({ process }) => [`adoption/${process}`],
});
