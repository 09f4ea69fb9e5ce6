import { command } from '../../language/command.js';
import { Line, Ref } from '../../language/fields.js';

import { arrangementDecider } from '../arrangement.decider.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { ExternalDirectionLifted } from '../direction.events.js';

export class LiftExternalDirection {
  @Ref('direction') direction!: string;
  @Line(300) source!: string;
}

export const liftExternalDirection = command(LiftExternalDirection, {
  about: 'Records that an external direction was taken back.',
  stream: (_, { slug }) => `arrangement/${slug}`,
  decider: arrangementDecider,
  may: 'REPORT',
  emits: [ExternalDirectionLifted, ComplianceExceptionRaised],
});
