import { command } from '../../language/command.js';
import { Line, Ref } from '../../language/fields.js';
import { arrangementDecider } from '../arrangement.decider.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { ControlChanged } from '../membership.events.js';

export class RecordControlChange {
  @Ref('authority') authority!: string;
  @Line(120, { about: 'Who was in control before.' }) from!: string;
  @Line(120, { about: 'Who is in control now.' }) to!: string;
}

export const recordControlChange = command(RecordControlChange, {
  about: 'Records that political control of the authority has changed: its positions are to be confirmed again.',
  stream: (_, { slug }) => `arrangement/${slug}`,
  decider: arrangementDecider,
  may: 'REPORT',
  emits: [ControlChanged, ComplianceExceptionRaised],
});
