import { command } from '../../language/command.js';
import { Count, Day, Ref } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { adoptionDecider } from '../adoption.decider.js';
import { TransitionStarted } from '../adoption.events.js';

export class StartTransition {
  @Ref('process') process!: string;
  @Count(1, 10_000) version!: number;
  @Day({ optional: true, about: 'Another day than the one planned.' }) due?: string;
}

export const startTransition = command(StartTransition, {
  about: 'Says that your authority has begun to move to a version.',
  stream: ({ process }) => `adoption/${process}`,
  decider: adoptionDecider,
  may: 'ADOPT',
  emits: [TransitionStarted, ComplianceExceptionRaised],
  reads: ({ process }) => [`process/${process}`],
});
