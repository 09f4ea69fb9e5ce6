import { command } from '../../language/command.js';
import { Line, Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { workaroundDecider } from '../workaround.decider.js';
import { WorkaroundBreachRecorded } from '../workaround.events.js';

export class RecordWorkaroundBreach {
  @Ref('workaround') workaround!: string;
  @Text(2000) description!: string;
  @Line(300, { optional: true, about: 'The report or record that shows it.' }) evidence?: string;
}

export const recordWorkaroundBreach = command(RecordWorkaroundBreach, {
  about: 'Records that a condition of a permission was not kept.',
  stream: ({ workaround }) => `workaround/${workaround}`,
  decider: workaroundDecider,
  may: 'FLAG',
  emits: [WorkaroundBreachRecorded, ComplianceExceptionRaised],
});
