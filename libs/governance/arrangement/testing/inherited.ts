import type { Day } from '#kernel';
import { actionDecider } from '../../action/action.decider.js';
import { ActionAssigned } from '../../action/action.events.js';
import { actionAge, owersOf } from '../../action/action.state.js';
import type { Board } from '../../language/board.js';
import { at, given } from '../../testing/given.js';

/** An action that a district owes when it is reorganised. */
export const ACTION = given(actionDecider, [
  [
    ActionAssigned({ action: 'A-1', authority: 'bdc', owner: 'p_lead', title: 'Reconcile', due: '2027-06-30' }),
    at('2026-12-31', 'acc'),
  ],
]).state;

/** Who owes it on a board, under which name it stands, and how old it is on a day. */
export const owed = (board: Board, day: Day) => ({
  by: owersOf(ACTION, board),
  named: ACTION.owner.authority,
  age: actionAge(ACTION, day),
});
