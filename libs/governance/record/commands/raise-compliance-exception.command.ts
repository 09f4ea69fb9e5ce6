import { command } from '../../language/command.js';
import { EventRef, Line, OneOf } from '../../language/fields.js';
import { everyEvent } from '../every-event.js';
import { ComplianceExceptionRaised, SEVERITIES } from '../record.events.js';

export class RaiseComplianceException {
  @EventRef() target!: string;
  @Line(60, { about: 'Code of the rule that was not kept, e.g. NO_REASONS.' }) rule!: string;
  @OneOf(SEVERITIES) severity!: (typeof SEVERITIES)[number];
  @Line(300, { optional: true }) detail?: string;
}

export const raiseComplianceException = command(RaiseComplianceException, {
  about: 'Says that an act on the record did not keep a rule; the act stands, and so does this.',
  stream: { streamOf: ({ target }) => target },
  decider: everyEvent,
  may: 'NOTE',
  emits: [ComplianceExceptionRaised],
});
