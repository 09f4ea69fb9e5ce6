import { command } from '../../language/command.js';
import { Line, Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { matterDecider } from '../matter.decider.js';
import { GeneralExceptionInvoked } from '../notice.events.js';

export class InvokeGeneralException {
  @Ref('matter') matter!: string;
  @Line(160, { about: 'Who was informed in writing.' }) informed!: string;
  @Text(2000, { about: 'Why 28 clear days were impracticable.' }) reasons!: string;
}

export const invokeGeneralException = command(InvokeGeneralException, {
  about: 'Uses the general exception: scrutiny is informed, five clear days pass (SI 2012/2089 reg 10).',
  stream: ({ matter }) => `matter/${matter}`,
  decider: matterDecider,
  may: 'ENTER_DECISION',
  emits: [GeneralExceptionInvoked, ComplianceExceptionRaised],
});
