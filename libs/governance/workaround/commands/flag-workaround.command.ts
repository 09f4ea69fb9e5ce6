import { command } from '../../language/command.js';
import { Count, Line, OneOf, Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { workaroundDecider } from '../workaround.decider.js';
import { WorkaroundFlagged } from '../workaround.events.js';
import { REASONS } from '../workaround.words.js';

export class FlagWorkaround {
  @Ref('workaround', { about: 'A new id, unique in the arrangement.' }) workaround!: string;
  @Ref('process') process!: string;
  @Count(1, 10_000, { about: 'The version in force that the practice departs from.' }) processVersion!: number;
  @Line(40, { about: 'The step or clause departed from.' }) clause!: string;
  @Ref('authority', { about: 'Whose practice it is: your own or another.' }) authority!: string;
  @Line(120) title!: string;
  @OneOf(REASONS) reason!: (typeof REASONS)[number];
  @Text(4000) description!: string;
}

export const flagWorkaround = command(FlagWorkaround, {
  about: 'Flags a practice that departs from the version of a process in force, of your own or another authority.',
  stream: ({ workaround }) => `workaround/${workaround}`,
  decider: workaroundDecider,
  may: 'FLAG',
  emits: [WorkaroundFlagged, ComplianceExceptionRaised],
  reads: ({ process }) => [`process/${process}`],
});
