import { command } from '../../language/command.js';
import { Day, Group, Line, Ref } from '../../language/fields.js';
import type { RecordedDecision } from '../../record/recorded-decision.js';
import { decisionShape, readsOfDecision } from '../../record/recorded-decision.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { adoptionDecider } from '../adoption.decider.js';
import { DerogationGranted } from '../adoption.events.js';

export class GrantDerogation {
  @Ref('process') process!: string;
  @Ref('derogation', { about: 'A new id, unique in the arrangement.' }) derogation!: string;
  @Ref('authority') authority!: string;
  @Line(40, { optional: true, about: 'The step or clause; left out for the whole.' }) clause?: string;
  @Day({ about: 'It ends at the end of this day.' }) until!: string;
  @Group(decisionShape, { about: 'The decision that it rests on.' }) decision!: RecordedDecision;
}

export const grantDerogation = command(GrantDerogation, {
  about: 'Enters an exemption for a time, decided before deviating.',
  stream: ({ process }) => `adoption/${process}`,
  decider: adoptionDecider,
  may: 'ENTER_DECISION',
  emits: [DerogationGranted, ComplianceExceptionRaised],
  reads: (command) => [`process/${command.process}`, ...readsOfDecision(command)],
});
