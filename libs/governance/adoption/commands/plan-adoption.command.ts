import { command } from '../../language/command.js';
import { Count, Day, Ref } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { adoptionDecider } from '../adoption.decider.js';
import { AdoptionPlanned } from '../adoption.events.js';

export class PlanAdoption {
  @Ref('process') process!: string;
  @Count(1, 10_000) version!: number;
  @Day({ about: 'By the end of this day your authority works to that version; after it, it is overdue.' }) due!: string;
}

export const planAdoption = command(PlanAdoption, {
  about: 'Says by when your authority will work to a version.',
  stream: ({ process }) => `adoption/${process}`,
  decider: adoptionDecider,
  may: 'ADOPT',
  emits: [AdoptionPlanned, ComplianceExceptionRaised],
  reads: ({ process }) => [`process/${process}`],
});
