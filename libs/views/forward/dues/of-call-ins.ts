import type { AuthorityCallIn } from '#governance';
import { callInView } from '../../views.js';
import type { Due } from '../due.js';
import { due } from '../due.js';
import type { Known } from '../known.js';
import { inPlaceOf } from '../known.js';

/** Windows that close, scrutiny that must meet, decisions to be reconsidered: each by the clock of its own authority. */
export const ofCallIns = ({ ask, board }: Known): readonly Due[] =>
  ask.source
    .open(callInView, ask.when)
    .flatMap(([decision, { authorities }]) =>
      [...authorities.values()].flatMap((its) =>
        inPlaceOf(board, its.authority).flatMap((authority) => ofOne(decision, its, authority)),
      ),
    );

function ofOne(decision: string, its: AuthorityCallIn, authority: string): readonly Due[] {
  const of = { about: ['decision', decision], authority, because: its.event === '' ? [] : [its.event] } as const;
  const where = { decision, authority: its.authority };
  switch (its.status) {
    case 'WINDOW_OPEN':
      return its.window
        ? [
            due({
              ...of,
              kind: 'CALL_IN_WINDOW',
              office: 'SCRUTINY',
              why: 'CUT_OFF',
              by: its.window.lastDay,
              at: its.window.closes,
              answer: ['CallInDecision', where],
            }),
          ]
        : [];
    case 'CALLED_IN':
      return [
        due({
          ...of,
          kind: 'SCRUTINY_TO_MEET',
          office: 'SCRUTINY',
          why: its.calledIn?.lapses === true ? 'LAPSES_UNLESS_MET' : 'MEETS_BY',
          by: its.calledIn?.meetsBy,
          answer: ['ConsiderCallIn', where],
        }),
      ];
    case 'REFERRED_BACK':
    case 'REFERRED_TO_COUNCIL':
      return [
        due({
          ...of,
          kind: 'RECONSIDERATION',
          office: 'DECISION_MAKER',
          why: its.status,
          by: its.reconsiderBy,
          answer: ['ReconfirmDecision', where],
        }),
      ];
    default:
      return [];
  }
}
