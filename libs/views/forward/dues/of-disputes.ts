import type { DisputeState } from '#governance';
import { isParty, rungsOf } from '#governance';
import { disputeView } from '../../views.js';
import type { Due } from '../due.js';
import { due } from '../due.js';
import type { Known } from '../known.js';
import { inPlaceOf } from '../known.js';

/** Each party's rung of a running dispute: settled by its day, or it goes up. */
export const ofDisputes = (known: Known): readonly Due[] =>
  known.ask.source.open(disputeView, known.ask.when).flatMap(([dispute, state]) =>
    state.parties
      .flatMap((party) => inPlaceOf(known.board, party))
      .filter((party) => isParty(known.board, party))
      .flatMap((party) => [rung(known, dispute, state, party), ...toSign(known, dispute, state, party)]),
  );

function rung({ ask }: Known, dispute: string, state: DisputeState, authority: string): Due {
  const rungs = rungsOf(state);
  const next = rungs[rungs.indexOf(state.rung) + 1];
  return due({
    kind: 'DISPUTE_RUNG',
    office: 'DECISION_MAKER',
    about: ['dispute', dispute],
    why: state.rung,
    authority,
    by: state.due,
    because: ask.source.ends(disputeView as never, dispute, ask.when).map(({ id }) => id),
    answer: next === undefined ? ['SettleDispute', { dispute }] : ['EscalateDispute', { dispute, to: next }],
  });
}

/** An instrument that others have signed and this party has not. */
function toSign({ board }: Known, dispute: string, state: DisputeState, authority: string): readonly Due[] {
  const signed = state.signatures.filter(({ counts }) => counts);
  const instrument = signed.at(-1)?.to;
  const mine = signed.some(({ party, to }) => to === instrument && inPlaceOf(board, party).includes(authority));
  return instrument === undefined || mine
    ? []
    : [
        due({
          kind: 'SETTLEMENT_TO_SIGN',
          office: 'DECISION_MAKER',
          about: ['dispute', dispute],
          why: 'SIGNED_BY_OTHERS',
          authority,
          answer: ['SettleDispute', { dispute, instrument }],
        }),
      ];
}
