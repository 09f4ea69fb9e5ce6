import type { Board } from '../../language/board.js';
import type { NewEvent } from '../../language/event.js';
import type { Told } from '../../testing/given.js';
import { at, boardOf, given } from '../../testing/given.js';
import { actionDecider } from '../action.decider.js';
import * as e from '../action.events.js';

/** An event, and who did it when. */
export type Entry = readonly [NewEvent, Told];

/** A-014 of the Vale: Brackwater reconciles its spreadsheet approvals each month. For specs. */
export const decision = { kind: 'RECORDED_DECISION', ref: 'Board, item 6', date: '2025-03-12', body: 'board' } as const;
export const command = {
  action: 'A-014',
  authority: 'bdc',
  owner: 'p_lead',
  title: 'Monthly reconciliation',
  due: '2025-04-30',
  decision,
} as const;
export const of = { action: 'A-014', authority: 'bdc' } as const;
const evidence = 'Reconciliation for March';

/** A named person of an authority. */
export const person = (on: string, authority: string, name: string): Told => ({
  on,
  by: { authority, person: name, capacity: 'REPRESENTATIVE' },
});
export const typedBy = (clerk: string, told: Told): Told => ({
  ...told,
  recordedBy: { person: `p_${clerk}_clerk`, authority: clerk, capacity: 'CLERK', mandate: 'm' },
});
export const assigned: Entry = [e.ActionAssigned(command), at('2025-03-12', 'acc')];
export const claimed: Entry = [e.ActionCompletionClaimed({ ...of, evidence }), person('2025-04-14', 'bdc', 'p_lead')];
export const accepted: Entry = [e.ActionClosureAccepted(of), at('2025-04-16', 'acc')];
export const overdue: Entry = [
  e.ActionBecameOverdue({ ...of, due: '2025-04-30' }),
  { on: '2025-05-01', by: { process: 'deadlines' } },
];

/** The action after a history. */
export const action = (history: readonly Entry[], { recording, board }: { recording?: true; board?: Board } = {}) =>
  given(actionDecider, history, {
    ...(board ? { board } : {}),
    ...(recording ? { context: { recording } } : {}),
  });

/** Brackwater and Aldermere have become one council; Wexcombe goes on. */
export const reorganised = (): Board => {
  const board = boardOf('acc', 'bdc', 'wic', 'vua');
  return {
    ...board,
    signatories: board.signatories.map((s) =>
      s.authority === 'acc' || s.authority === 'bdc' ? { ...s, membership: 'SUCCEEDED', succeededBy: ['vua'] } : s,
    ),
  };
};
