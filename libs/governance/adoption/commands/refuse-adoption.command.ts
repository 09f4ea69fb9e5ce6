import { command } from '../../language/command.js';
import { Count, Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { adoptionDecider } from '../adoption.decider.js';
import { AdoptionRefused } from '../adoption.events.js';

export class RefuseAdoption {
  @Ref('process') process!: string;
  @Count(1, 10_000) version!: number;
  @Text(4000) reasons!: string;
}

export const refuseAdoption = command(RefuseAdoption, {
  about: 'States that your authority will not work to a version.',
  stream: ({ process }) => `adoption/${process}`,
  decider: adoptionDecider,
  may: 'ADOPT',
  emits: [AdoptionRefused, ComplianceExceptionRaised],
  reads: ({ process }) => [`process/${process}`],
});
