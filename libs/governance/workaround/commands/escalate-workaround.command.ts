import { command } from '../../language/command.js';
import { OneOf, Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { workaroundDecider } from '../workaround.decider.js';
import { WorkaroundEscalated } from '../workaround.events.js';
import { ESCALATED_BY_HAND } from '../workaround.words.js';

export class EscalateWorkaround {
  @Ref('workaround') workaround!: string;
  @OneOf(ESCALATED_BY_HAND) ground!: (typeof ESCALATED_BY_HAND)[number];
  @Text(2000) reason!: string;
}

export const escalateWorkaround = command(EscalateWorkaround, {
  about: 'Takes a workaround to the board as an item of its own.',
  stream: ({ workaround }) => `workaround/${workaround}`,
  decider: workaroundDecider,
  may: 'REPORT',
  emits: [WorkaroundEscalated, ComplianceExceptionRaised],
});
