import type { Instant, Occurred } from '#kernel';
import { atLondon, instantOf } from '#kernel';
import type { Board } from '../../language/board.js';
import type { NewEvent } from '../../language/event.js';
import { isRefusal } from '../../language/refusal.js';
import { DEFAULT_CALL_IN } from '../../rules/call-in/index.js';
import type { History, Told } from '../../testing/given.js';
import { at, boardOf, given } from '../../testing/given.js';
import { callInDecider } from '../call-in.decider.js';
import type { AuthorityCallIn } from '../call-in.state.js';
import { callInOf } from '../standing.policy.js';

export const DECISION = 'D-acc';
export const vale = boardOf('acc', 'bdc', 'wic', 'pcc', 'cc');
export const manager: Told['by'] = { process: 'call-in' };

/** A time of day in London. */
export const london = (day: string, time: string): Instant => instantOf(atLondon(day, time));

/** What the process manager says of a published decision of Aldermere's cabinet. */
export const opening = {
  decision: DECISION,
  authority: 'acc',
  published: london('2024-10-17', '10:00'),
  kind: 'RESOLVED',
  executive: true,
  body: 'COUNCIL',
  model: 'LEADER_CABINET',
  jurisdiction: 'ENGLAND',
  config: DEFAULT_CALL_IN,
} as const;

export const members = (n: number, authority = 'acc', roles: readonly string[] = []) =>
  Array.from({ length: n }, (_, i) => ({ person: `p_${authority}_${i}`, authority, roles }));
export const requisition = { decision: DECISION, requisitioners: members(5), grounds: 'Budget' };

/** A command done at a time: who, and what it carries. */
export type Step = readonly [command: string, data: object, on: Occurred, by?: Told['by']];
export const opened: Step = ['OpenCallInWindow', opening, opening.published, manager];
export const calledIn = (on: Occurred): Step => ['CallInDecision', requisition, on];
export const passed = (deadline: string): Step => ['passed', { deadline }, ''];

const acc = at('2024-10-17', 'acc').by;

/** Plays commands and deadlines through the decider, and answers the history that comes of them. */
export function played(steps: readonly Step[], board: Board = vale): History {
  let history: History = [];
  for (const [command, data, on, by = acc] of steps) {
    const state = given(callInDecider, history, { board });
    if (command === 'passed') {
      const { deadline } = data as { deadline: string };
      const due = state.deadlines().find(({ id }) => id === deadline)?.due;
      if (due === undefined) throw new Error(`nothing is due as ${deadline}: ${JSON.stringify(state.deadlines())}`);
      history = [...history, ...state.passed(deadline).map((event) => [event, { on: due, by: manager }] as const)];
      continue;
    }
    const told: Told = { on, by };
    const { decision } = state.when(command, data, told);
    if (isRefusal(decision)) throw new Error(`${command} was refused: ${decision.refused}`);
    history = [...history, ...decision.map((event: NewEvent) => [event, told] as const)];
  }
  return history;
}

export const after = (...steps: readonly Step[]) => given(callInDecider, played(steps), { board: vale });
/** How the call-in of one authority stands after these steps. */
export const standsAfter = (steps: readonly Step[], authority = 'acc'): AuthorityCallIn =>
  callInOf(after(...steps).state, authority);
