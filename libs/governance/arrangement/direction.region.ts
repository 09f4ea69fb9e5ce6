import { dayOf } from '#kernel';
import type { Region } from '../language/decider.js';
import { on } from '../language/decider.js';
import { put } from '../language/put.js';
import { refuse, unknown } from '../language/refusal.js';
import { standing } from '../record/counted.js';
import type { ArrangementState } from './arrangement.state.js';
import type { LiftExternalDirection } from './commands/lift-external-direction.command.js';
import type { RecordExternalDirection } from './commands/record-external-direction.command.js';
import * as e from './direction.events.js';
import type { Direction, Directions } from './direction.state.js';
import { atStage, LIVE } from './stage.policy.js';

const ENDS = 'direction-ends:';

/**
 * Directions from outside: always recorded, never judged. They are in the arrangement's own stream because they stop it and
 * hold those who leave, and that has to be decided in one place.
 */
export const directionRegion: Region<Directions, ArrangementState> = {
  initial: new Map(),
  folds: [
    standing(e.ExternalDirectionRecorded, (state: Directions, { body }) => {
      const { direction, effect, authorities = [], until } = body;
      if (state.has(direction)) return state;
      return put(state, direction, {
        direction,
        effect,
        authorities,
        ...(until !== undefined && { until }),
        ended: false,
      });
    }),
    standing(e.ExternalDirectionLifted, (state: Directions, { body, occurredAt }) =>
      amend(state, body.direction, { lifted: dayOf(occurredAt), ended: true }),
    ),
    on(e.ExternalDirectionEnded, (state: Directions, { body }) => amend(state, body.direction, { ended: true })),
  ],
  decide: {
    RecordExternalDirection: atStage(LIVE, (command: RecordExternalDirection, _state, { all }) =>
      all.directions.has(command.direction)
        ? refuse('DIRECTION_EXISTS', { direction: command.direction })
        : [e.ExternalDirectionRecorded(command)],
    ),
    LiftExternalDirection: atStage(LIVE, ({ direction, source }: LiftExternalDirection, state, { all }) => {
      if (!state.directions.has(direction)) return unknown('DIRECTION_UNKNOWN', { direction });
      return all.directions.get(direction)?.ended === true
        ? refuse('DIRECTION_OVER', { direction })
        : [e.ExternalDirectionLifted({ direction, source })];
    }),
  },
  deadlines: (state) =>
    [...state.directions.values()].flatMap(({ direction, until, ended }) =>
      until !== undefined && !ended ? [{ id: ENDS + direction, due: until }] : [],
    ),
  passed: ({ id, due: until }) =>
    id.startsWith(ENDS) ? [e.ExternalDirectionEnded({ direction: id.slice(ENDS.length), until })] : undefined,
};

const amend = (state: Directions, direction: string, to: Partial<Direction>): Directions => {
  const known = state.get(direction);
  return known ? put(state, direction, { ...known, ...to }) : state;
};
