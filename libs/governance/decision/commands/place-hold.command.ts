import { command } from '../../language/command.js';
import { Day, Line, OneOf, Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { decisionDecider } from '../decision.decider.js';
import { HoldPlaced } from '../effect.events.js';
import type { HoldGround } from '../hold.table.js';
import { HOLD_GROUNDS } from '../hold.table.js';

export class PlaceHold {
  @Ref('decision') decision!: string;
  @Ref('hold', { about: 'A new id, unique for this decision.' }) hold!: string;
  @OneOf(HOLD_GROUNDS) ground!: HoldGround;
  @Line(160, { about: 'Whose report, order or direction it is.' }) placedBy!: string;
  @Day({ optional: true, about: 'Its last day, where it has one.' }) until?: string;
  @Text(2000) reason!: string;
}

export const placeHold = command(PlaceHold, {
  about: 'Stops a decision: a statutory report, a direction, a court order, a standstill, a consent that is needed.',
  stream: ({ decision }) => `decision/${decision}`,
  decider: decisionDecider,
  may: 'HOLD',
  emits: [HoldPlaced, ComplianceExceptionRaised],
});
