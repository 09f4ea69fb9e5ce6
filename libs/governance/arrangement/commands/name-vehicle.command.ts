import { command } from '../../language/command.js';
import { OneOf, Text } from '../../language/fields.js';
import { VEHICLES } from '../arrangement.words.js';
import type { Vehicle } from '../arrangement.words.js';
import { arrangementDecider } from '../arrangement.decider.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { VehicleNamed } from '../formation.events.js';

export class NameVehicle {
  @OneOf(VEHICLES) vehicle!: Vehicle;
  @Text(2000, { optional: true }) reasons?: string;
}

export const nameVehicle = command(NameVehicle, {
  about: 'Names another legal vehicle while the arrangement is being formed; later a constitution names it.',
  stream: (_, { slug }) => `arrangement/${slug}`,
  decider: arrangementDecider,
  may: 'CONSTITUTE',
  emits: [VehicleNamed, ComplianceExceptionRaised],
});
