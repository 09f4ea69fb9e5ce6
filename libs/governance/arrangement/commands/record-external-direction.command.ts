import { command } from '../../language/command.js';
import { Day, Line, ListOf, OneOf, Ref, Text } from '../../language/fields.js';
import { ref } from '../../language/kinds.js';
import { arrangementDecider } from '../arrangement.decider.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { ExternalDirectionRecorded } from '../direction.events.js';
import type { DirectionEffect } from '../exit.words.js';
import { DIRECTION_EFFECTS } from '../exit.words.js';

export class RecordExternalDirection {
  @Ref('direction', { about: 'A new id, unique in the arrangement.' }) direction!: string;
  @Line(120, { about: 'Who gave it.' }) issuer!: string;
  @Line(200, { about: 'The power by which it was given.' }) power!: string;
  @OneOf(DIRECTION_EFFECTS) effect!: DirectionEffect;
  @ListOf(ref('authority'), { optional: true, most: 100, about: 'Whom it binds; nobody named: every party.' })
  authorities?: readonly string[];
  @Day({ optional: true, about: 'The last day on which it holds.' }) until?: string;
  @Line(300) source!: string;
  @Text(4000, { optional: true }) description?: string;
  @Ref('dispute', { optional: true }) dispute?: string;
}

export const recordExternalDirection = command(RecordExternalDirection, {
  about: 'Records what somebody outside with power over the parties has directed. It is always recorded.',
  stream: (_, { slug }) => `arrangement/${slug}`,
  decider: arrangementDecider,
  may: 'REPORT',
  emits: [ExternalDirectionRecorded, ComplianceExceptionRaised],
});
