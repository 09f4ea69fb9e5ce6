import type { ActionState } from '#governance';
import { isOpenAction, owersOf } from '#governance';
import { actionView, conditionView } from '../../views.js';
import type { Due } from '../due.js';
import { due } from '../due.js';
import type { Known } from '../known.js';
import { inPlaceOf } from '../known.js';

/** Actions to do and to accept, conditions to meet and to verify. */
export const ofActions = (known: Known): readonly Due[] => [
  ...known.ask.source
    .open(actionView, known.ask.when)
    .flatMap(([action, state]) => (isOpenAction(state) ? ofAction(known, action, state) : [])),
  ...ofConditions(known),
];

/** What its owner says is done is with whoever assigned it: nobody closes their own. */
function ofAction({ board, ask }: Known, action: string, state: ActionState): readonly Due[] {
  const because = ask.source.ends(actionView as never, action, ask.when).map(({ id }) => id);
  const about = ['action', action] as const;
  if (state.status === 'COMPLETED_CLAIMED') {
    const by = state.assignedBy;
    const assigner = by && 'authority' in by ? by.authority : null;
    return [
      due({
        kind: 'ACTION_TO_ACCEPT',
        office: 'DECISION_MAKER',
        about,
        why: 'CLAIMED_TO_BE_DONE',
        authority: assigner,
        body: state.decision?.body ?? (by && 'body' in by ? by.body : null),
        because,
        answer: ['AcceptActionClosure', { action }],
      }),
    ];
  }
  return owersOf(state, board).map((authority) =>
    due({
      kind: 'ACTION_DUE',
      office: 'OWNER',
      about,
      why: 'DUE',
      authority,
      by: state.due,
      because,
      answer: ['ClaimActionCompleted', { action }],
    }),
  );
}

const ofConditions = ({ ask, board }: Known): readonly Due[] =>
  ask.source.open(conditionView, ask.when).flatMap(([condition, state]): readonly Due[] => {
    const about = ['condition', condition] as const;
    const because = ask.source.ends(conditionView as never, condition, ask.when).map(({ id }) => id);
    const shared = { about, because, office: 'DECISION_MAKER', by: state.due } as const;
    if (state.status === 'UNMET')
      return inPlaceOf(board, state.authority).map((authority) =>
        due({
          ...shared,
          kind: 'CONDITION_TO_MEET',
          why: 'DUE',
          authority,
          answer: ['ClaimConditionMet', { condition }],
        }),
      );
    return state.protects
      .flatMap((authority) => inPlaceOf(board, authority))
      .map((authority) =>
        due({
          ...shared,
          kind: 'CONDITION_TO_VERIFY',
          why: 'CLAIMED_TO_BE_MET',
          authority,
          answer: ['VerifyCondition', { condition }],
        }),
      );
  });
