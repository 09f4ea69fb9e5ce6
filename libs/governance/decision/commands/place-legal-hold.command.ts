import { command } from '../../language/command.js';
import { Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { decisionDecider } from '../decision.decider.js';
import { LegalHoldPlaced } from '../publication.events.js';

export class PlaceLegalHold {
  @Ref('decision') decision!: string;
  @Ref('hold', { about: 'A new id, unique for this decision.' }) hold!: string;
  @Text(2000) reason!: string;
}

export const placeLegalHold = command(PlaceLegalHold, {
  about: 'Keeps the record of a decision from disposal, whatever its retention clocks say.',
  stream: ({ decision }) => `decision/${decision}`,
  decider: decisionDecider,
  may: 'HOLD',
  emits: [LegalHoldPlaced, ComplianceExceptionRaised],
});
