import { command } from '../../language/command.js';
import { Day, Flag, Line, Ref } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { matterDecider } from '../matter.decider.js';
import { MatterPlanned } from '../matter.events.js';

export class PlanMatter {
  @Ref('matter') matter!: string;
  @Line(160, { about: 'Who is to decide it.' }) decider!: string;
  @Ref('authority', { optional: true, about: 'The authority whose own decision it is.' }) authority?: string;
  @Ref('body', { optional: true, about: 'The board, where it is the board’s.' }) body?: string;
  @Day({ about: 'The day, or the first day of the period.' }) from!: string;
  @Day({ optional: true, about: 'The last day of the period.' }) until?: string;
  @Flag({ about: 'Whether it is to be decided in private.' }) private!: boolean;
}

export const planMatter = command(PlanMatter, {
  about: 'Puts a matter on the forward plan: who is to decide it, and when.',
  stream: ({ matter }) => `matter/${matter}`,
  decider: matterDecider,
  may: 'REPORT',
  emits: [MatterPlanned, ComplianceExceptionRaised],
});
