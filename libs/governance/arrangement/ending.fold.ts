import type { On } from '../language/decider.js';
import { on } from '../language/decider.js';
import { counted, standing } from '../record/counted.js';
import type { Formation } from './arrangement.state.js';
import { ExternalDirectionEnded, ExternalDirectionLifted, ExternalDirectionRecorded } from './direction.events.js';
import { AgreementExpired, ArrangementDissolved, DissolutionAverted, DissolutionTriggered } from './ending.events.js';

/** What ends or suspends an arrangement does to the stage of its life. */
export const endingFolds: readonly On<Formation>[] = [
  on(DissolutionTriggered, (state: Formation) => windUp(state)),
  on(AgreementExpired, (state: Formation) => windUp(state)),
  on(DissolutionAverted, (state: Formation) => (state.status === 'TRANSITION' ? back(state) : state)),
  counted(ArrangementDissolved, (state: Formation) => ({ ...state, status: 'DISSOLVED' })),
  // A direction that names nobody stops the arrangement; one to some of its parties does not.
  standing(ExternalDirectionRecorded, (state: Formation, { body }) =>
    body.effect === 'STOP' && (body.authorities ?? []).length === 0 ? stop(state, body.direction) : state,
  ),
  standing(ExternalDirectionLifted, (state: Formation, { body }) => release(state, body.direction)),
  on(ExternalDirectionEnded, (state: Formation, { body }) => release(state, body.direction)),
];

const OVER: readonly Formation['status'][] = ['NONE', 'DISSOLVED', 'ABANDONED'];

function windUp(state: Formation): Formation {
  if (OVER.includes(state.status) || state.status === 'TRANSITION') return state;
  const before = state.status === 'SUSPENDED' ? state.before : stageOf(state);
  return { ...state, status: 'TRANSITION', ...(before && { before }) };
}

function stop(state: Formation, direction: string): Formation {
  if (OVER.includes(state.status) || state.stoppedBy.includes(direction)) return state;
  const before = state.status === 'SUSPENDED' ? state.before : stageOf(state);
  return { ...state, status: 'SUSPENDED', stoppedBy: [...state.stoppedBy, direction], ...(before && { before }) };
}

function release(state: Formation, direction: string): Formation {
  const stoppedBy = state.stoppedBy.filter((one) => one !== direction);
  const freed = { ...state, stoppedBy };
  return state.status === 'SUSPENDED' && stoppedBy.length === 0 ? back(freed) : freed;
}

const stageOf = ({ status }: Formation): Formation['before'] => (status === 'NONE' ? undefined : status);
const back = ({ before, ...state }: Formation): Formation => ({ ...state, status: before ?? 'ACTIVE' });
