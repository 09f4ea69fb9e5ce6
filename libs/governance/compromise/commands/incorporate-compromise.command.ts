import { command } from '../../language/command.js';
import { Count, Ref } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { compromiseDecider } from '../compromise.decider.js';
import { CompromiseIncorporated } from '../compromise.events.js';

export class IncorporateCompromise {
  @Ref('compromise') compromise!: string;
  @Ref('process') process!: string;
  @Count(1, 10_000) version!: number;
}

export const incorporateCompromise = command(IncorporateCompromise, {
  about:
    'Records that a published version contains the text of an accepted compromise. It follows by itself when the version is published.',
  stream: ({ compromise }) => `compromise/${compromise}`,
  decider: compromiseDecider,
  may: 'PROPOSE',
  emits: [CompromiseIncorporated, ComplianceExceptionRaised],
  reads: ({ process }) => [`process/${process}`],
});
