import { command } from '../../language/command.js';
import { Count, Ref } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { adoptionDecider } from '../adoption.decider.js';
import { ProcessAdopted } from '../adoption.events.js';

export class AdoptProcess {
  @Ref('process') process!: string;
  @Count(1, 10_000) version!: number;
  @Ref('variation', { optional: true, about: 'The agreed variation with which it is adopted.' }) variation?: string;
}

export const adoptProcess = command(AdoptProcess, {
  about: 'States that your authority works to the version in force.',
  stream: ({ process }) => `adoption/${process}`,
  decider: adoptionDecider,
  may: 'ADOPT',
  emits: [ProcessAdopted, ComplianceExceptionRaised],
  reads: ({ process }) => [`process/${process}`],
});
